import type { Language } from './languages';

/** The words of the figure in which an offer is made by switches. */
const en = {
  name: 'An offer and the calls that shape it',
  switches: 'Calls',
  program: 'What runs',
  text: 'The offer',
  again: 'Make it again',
  toggles: {
    data: 'a channel for data',
    audio: 'a section for audio',
    video: 'a section for video',
    vp8: 'of the video codecs, VP8 alone',
    simulcast: 'the video in three sizes',
    restart: 'a second offer that starts ICE over',
    gathered: 'read it after gathering',
  },
  direction: 'direction of each transceiver',
  bundle: 'bundlePolicy of the connection',
  recorded:
    'Recorded in {browser}. Flip a switch, or press **Make it again**, and your own browser writes the offer.',
  first: 'Written by your browser just now: {count} lines.',
  making: 'Your browser writes…',
  counts:
    '**{added}** came, **{removed}** went, **{changed}** changed. {chance} are different in every connection.',
  restarted: '**{changed}** changed from the first offer of this connection to the second.',
  nothing: '**Not one line came, went or changed.** {chance} are different in every connection.',
  missing:
    'This browser makes no peer connections here. You see what {browser} wrote; the switches need `RTCPeerConnection`.',
  refused: 'The browser refused: {name}: {message}',
  by: 'Put there by',
  byLine: 'This line comes from',
  was: 'Before',
  marks: {
    added: 'came',
    removed: 'went',
    changed: 'changed',
    chance: 'different in every connection',
  },
  hint: 'Select a line to read what it means and which call it comes from.',
  noScript:
    "An offer that {browser} made after `addTransceiver('audio')` and `createDataChannel('chat')`, with what each line says. With JavaScript, your own browser makes it, and switches show which call puts which line there.",
};

export type SwitchesWords = typeof en;

const zhCn: SwitchesWords = {
  name: '一个 offer，以及决定它内容的调用',
  switches: '调用',
  program: '实际运行的代码',
  text: 'offer 的文本',
  again: '再写一次',
  toggles: {
    data: '一个数据通道',
    audio: '一个音频 m 段',
    video: '一个视频 m 段',
    vp8: '视频编解码器只留 VP8',
    simulcast: '视频分三种大小',
    restart: '第二个 offer，让 ICE 重新开始',
    gathered: '等收集完再读',
  },
  direction: '每个收发器的 direction',
  bundle: '连接的 bundlePolicy',
  recorded:
    '这是在 {browser} 中录下的。拨动任何一个开关，或者按**再写一次**，就由你自己的浏览器来写。',
  first: '你的浏览器刚刚写出：{count} 行。',
  making: '你的浏览器正在写……',
  counts:
    '新增 **{added}** 行，删除 **{removed}** 行，改动 **{changed}** 行。另有 {chance} 行在每个连接里都不同。',
  restarted: '从这个连接的第一个 offer 到第二个，改动了 **{changed}** 行。',
  nothing: '**没有一行新增、删除或改动。**另有 {chance} 行在每个连接里都不同。',
  missing:
    '这个浏览器不能在这里建立对等连接。你看到的是 {browser} 写的文本；开关需要 `RTCPeerConnection`。',
  refused: '浏览器拒绝了：{name}：{message}',
  by: '来自',
  byLine: '这一行来自',
  was: '之前',
  marks: {
    added: '新增',
    removed: '删除',
    changed: '有改动',
    chance: '每个连接都不同',
  },
  hint: '选中一行，就能读到它的含义，以及它来自哪个调用。',
  noScript:
    "这是 {browser} 在 `addTransceiver('audio')` 和 `createDataChannel('chat')` 之后写出的 offer，每一行都附有含义。启用 JavaScript 后，由你自己的浏览器来写，还可以用开关查看哪个调用写出哪一行。",
};

export const sdpSwitches: Readonly<Record<Language, SwitchesWords>> = { en, 'zh-cn': zhCn };
