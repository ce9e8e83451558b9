import type { Language } from './languages';

/** The words of the race between sending candidates at once and waiting for all of them. */
const en = {
  name: 'At once, or all together',
  run: 'Measure',
  running: 'Measuring…',
  delay: 'Signaling takes',
  delays: '{ms} ms a message',
  server: 'STUN server (none is asked unless you enter one)',
  ways: { trickle: 'each candidate at once', wait: 'wait for all' },
  measures: { connected: 'Until connected', open: 'Until the channel is open' },
  median: 'median {ms} ms',
  none: 'not measured yet',
  hint: 'Ten handshakes each way, in turn. Every dot will be one of them.',
  progress: '{done} of {total} handshakes',
  verdict: 'Waiting took {ratio} times as long as sending at once (medians, until connected).',
  stopped: 'It stopped: {error}',
  noScript:
    'With JavaScript, this figure makes the same handshake twenty times in your browser: ten times each candidate is sent as it is found, ten times the description waits for all of them. It shows how long each took.',
};

export type TrickleWords = typeof en;

const zhCn: TrickleWords = {
  name: '逐个发送，还是一起发送',
  run: '测量',
  running: '正在测量……',
  delay: '信令用时',
  delays: '每条消息 {ms} ms',
  server: 'STUN 服务器（不填就不会联系任何服务器）',
  ways: { trickle: '每个候选立刻发送', wait: '等全部找齐' },
  measures: { connected: '到连上为止', open: '到通道打开为止' },
  median: '中位数 {ms} ms',
  none: '还没有测量',
  hint: '两种做法各十次握手，轮流进行。每个点是一次握手。',
  progress: '已完成 {done} / {total} 次握手',
  verdict: '等全部找齐所用的时间，是立刻发送的 {ratio} 倍（到连上为止，取中位数）。',
  stopped: '测量停止：{error}',
  noScript:
    '启用 JavaScript 后，这个演示会在你的浏览器里把同一次握手做二十遍：十遍是每找到一个候选就立刻发送，十遍是描述等全部候选找齐才发送，并显示每一遍用了多久。',
};

export const trickle: Readonly<Record<Language, TrickleWords>> = { en, 'zh-cn': zhCn };
