import type { Language } from './languages';

/** The words of the figure that tries which changes of a call ask for a negotiation. */
const en = {
  name: 'What asks for a negotiation',
  all: 'Try them all',
  trying: 'Trying…',
  idle: 'A call is ready. Guess first: which of these calls make `negotiationneeded` fire? Then press one, or try them all.',
  status: '**{asks}** of {count} fired `negotiationneeded`, **{quiet}** did not.',
  missing: 'This browser has no `RTCPeerConnection`. You see what the standard says.',
  failed: 'The call could not be made: {name}: {message}',
  change: 'The change',
  event: '`negotiationneeded`',
  offer: 'the next offer',
  fires: 'fires',
  silent: 'no event',
  refused: 'refused: {name}',
  untried: 'not tried',
  same: 'the same',
  differs: '{lines} lines differ',
  differsInOne: 'one line differs',
  explanation: 'What the change did',
  hint: 'Choose a change to read why, and what the next offer would say.',
  newSection: 'A section more:',
  session: 'For the whole session:',
  standard: 'The standard:',
  noScript:
    'Which changes of a call make `negotiationneeded` fire, by the standard. With JavaScript, your own browser tries each of them.',
  why: {
    addTrack:
      'A new track needs a section that carries it. The offer has one `m=` section more, and the bundle names it.',
    addTransceiver:
      'A transceiver without a `mid` is one that was not negotiated. Even with no track it asks for a section.',
    removeTrack:
      'The section stays, and its direction changes from `sendrecv` to `recvonly`. The transceiver and its sender stay too, the sender empty.',
    direction:
      'One line of the offer changes, and it takes a negotiation: until then `currentDirection` says what was agreed, and packets flow by it.',
    stop: 'The section gets port 0 and leaves the bundle. Its place may be used again; the transceiver may not.',
    firstChannel:
      'All data channels share one section, `m=application`. The first channel asks for it.',
    restartIce:
      'The next offer has a new ufrag and a new password. The `mid` values and the keys stay.',
    nextChannel:
      'The section for data is there. The channel is opened by a message inside the connection, so signaling is not needed. (RFC 8832)',
    replaceTrack:
      'The sender sends something else under the agreement that stands. This is how to change cameras or share a screen without a negotiation.',
    enabled:
      'The track turns black or silent, and the packets go on. The other side is told nothing: tell it over your own signaling if it should know.',
    setParameters:
      'Bit rate, scale and frame rate of what you send are your own choice, within what was agreed.',
    setConfiguration:
      'The standard has no event for this. Chromium fires none, Firefox does. In both, new servers need a new gathering, so the next offer has a new ufrag: it restarts ICE. (RFC 9429 §5.2.2) Call `restartIce()` as well, and the event comes everywhere.',
    setCodecPreferences:
      'No event, though the next offer differs. The wish waits until something else asks for a negotiation. To have it now, call `setLocalDescription()` yourself.',
  },
};

export type NeededWords = typeof en;

const zhCn: NeededWords = {
  name: '哪些改动需要协商',
  all: '全部试一遍',
  trying: '正在试……',
  idle: '通话已经准备好。先猜：下面哪些调用会触发 `negotiationneeded`？再点其中一个，或者全部试一遍。',
  status: '共 {count} 个，其中 **{asks}** 个触发了 `negotiationneeded`，**{quiet}** 个没有。',
  missing: '这个浏览器没有 `RTCPeerConnection`。这里显示的是标准的规定。',
  failed: '通话没有建立：{name}：{message}',
  change: '改动',
  event: '`negotiationneeded`',
  offer: '下一个 offer',
  fires: '触发',
  silent: '没有事件',
  refused: '被拒绝：{name}',
  untried: '还没试',
  same: '没有变化',
  differs: '有 {lines} 行不同',
  differsInOne: '有一行不同',
  explanation: '这个改动做了什么',
  hint: '选一个改动，就能读到原因，以及下一个 offer 会怎么写。',
  newSection: '多了一个 m 段：',
  session: '整个会话：',
  standard: '标准：',
  noScript:
    '按照标准，通话中的哪些改动会触发 `negotiationneeded`。启用 JavaScript 后，由你自己的浏览器逐个来试。',
  why: {
    addTrack: '新的轨道需要一个 m 段来承载。offer 里多出一个 `m=` 段，bundle 里也写上了它。',
    addTransceiver: '没有 `mid` 的收发器，就是还没有协商过的收发器。没有轨道，它也要一个 m 段。',
    removeTrack:
      'm 段还在，方向从 `sendrecv` 变成 `recvonly`。收发器和发送器也都还在，只是发送器空了。',
    direction:
      'offer 里只改一行，也要协商才算数：在那之前，`currentDirection` 仍是谈好的值，包照旧收发。',
    stop: '这个 m 段的端口变成 0，退出 bundle。它的位置以后可以再用，收发器却不能再用了。',
    firstChannel: '所有数据通道共用一个 m 段：`m=application`。第一条通道要的就是它。',
    restartIce: '下一个 offer 有新的 ufrag 和新的密码。`mid` 和密钥都不变。',
    nextChannel: '数据 m 段已经有了。通道由连接内部的一条消息打开，不需要信令。（RFC 8832）',
    replaceTrack: '已经谈好的不变，发送器只是换了内容。切换摄像头、共享屏幕，用它就不必协商。',
    enabled:
      '画面变黑，或者声音变静，包照样发。对方得不到任何通知；想让对方知道，就用自己的信令说。',
    setParameters: '码率、缩放、帧率，在谈好的范围之内都由发送的一方自己决定。',
    setConfiguration:
      '标准没有为它规定事件。Chromium 不触发，Firefox 会触发。换了服务器就要重新收集候选，所以两者的下一个 offer 都带着新的 ufrag，会重启 ICE。（RFC 9429 §5.2.2）再调用 `restartIce()`，哪里都会有事件。',
    setCodecPreferences:
      '没有事件，下一个 offer 却不一样了。这个要求会一直等到有别的改动需要协商。想马上生效，就自己调用 `setLocalDescription()`。',
  },
};

export const needed: Readonly<Record<Language, NeededWords>> = { en, 'zh-cn': zhCn };
