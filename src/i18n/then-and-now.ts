import type { Language } from './languages';

/** The words of the figure in which a program of 2013 runs beside its modern form. */
const en = {
  name: 'A program of 2013, run here',
  run: 'Run the old program',
  running: 'Running…',
  stop: 'End the call',
  then: '2013',
  now: 'Today',
  here: 'Your browser',
  nothing: 'nothing: it is always so',
  parts: {
    media: 'Camera and picture',
    connection: 'The connection',
    handshake: 'The handshake',
    after: 'While it runs, and after',
    text: 'In the text of the description',
  },
  verdicts: { works: 'works', ignored: 'ignored', gone: 'refused' },
  notAsked: 'not asked yet',
  said: '{browser}: {verdict}',
  saysHere: 'Your browser says:',
  standard: 'The standard today:',
  explanation: 'About the line',
  hint: 'Select a line to read what became of it, and why.',
  status: {
    idle: 'Each line is asked of your own browser: the old call is really made.',
    running: 'The old program runs, line by line…',
    connected:
      '**Connected, by the calls of 2013.** {works} of {count} lines still work here, {ignored} are ignored, {gone} are refused. Where one was refused, the new line ran in its place.',
    stopped: '{works} of {count} lines still work here, {ignored} are ignored, {gone} are refused.',
    missing:
      'This browser makes no peer connections here: what you see was recorded in the other two.',
    failed: 'The call did not come about: {name}: {message}',
  },
  picture: 'What Bob receives of Alice, over the old call',
  noPicture: 'Bob’s picture comes here',
  lines: {
    gum: 'It took two functions: one for the stream, one for the error. With promises it moved to `navigator.mediaDevices`, beside `enumerateDevices()`. The old name survives with a prefix, each browser its own. It is only looked for here, not called: it would turn the camera on.',
    objectUrl:
      'A stream is not a file, and a URL that stands for it keeps the camera running until somebody revokes it. The standard dropped it in 2013, browsers only five years later. It is the line on which most old programs die today.',
    prefix:
      'While the standard was a draft, each browser put its name before the constructor: `webkit` from Chrome 23, `moz` from Firefox 22. Firefox 44 and Chrome 56 took the plain name. One of them still keeps the old one too.',
    url: 'One server may have several addresses, so that `url` became `urls`, which takes a list as well. A browser that still reads the old member does so for old programs alone.',
    dtls: 'There were two ways to agree on keys: SDES, which wrote them into the text, and DTLS. This asked for DTLS. The standard then forbade SDES, and there was nothing left to ask for. The figure asks with `false`, and looks for a fingerprint all the same.',
    reliable:
      'Before data channels ran over SCTP, they were sent as RTP, and none of it was reliable. SCTP can be told how often to resend. Where the old member is ignored, **you get a reliable channel** and no error.',
    addStream:
      'A stream is a bundle of tracks. To send one track, replace it, or stop it, streams were too coarse: `addTrack()` gives a sender for each track. `addStream()` stands in no standard any more.',
    onaddstream:
      'The counterpart: one event for each stream. Today there is one for each track, and it also brings the receiver and the transceiver.',
    createOffer:
      'Promises came into the language in 2015, and into WebRTC with them. The callback forms stand in the standard to this day, in a section for old programs. A function in the place of the first argument chooses them.',
    mandatory:
      'This is how one asked for sound without sending any. The third argument was never standardized. **Nobody refuses it, and nobody obeys:** the offer has no section for audio, and no error says so.',
    offerToReceive:
      'The second form of the same wish, as a member. It stands in the standard for old programs, which have no `addTransceiver()`, and makes a transceiver that only receives.',
    setDescription:
      'The same as with `createOffer()`. There is one more difference today: without an argument, `setLocalDescription()` makes the offer or answer itself, and the right one.',
    sessionDescription:
      'The constructor was needed since methods took nothing else. Today they take a plain object with `type` and `sdp`, just as `JSON.parse()` gives it.',
    iceCandidate:
      'The same with candidates. Old programs name the section by its index alone. Today a candidate also says its `sdpMid` and its user name fragment, so that it finds the right session after a restart.',
    remoteStreams:
      'The list of what arrives. Today the connection lists receivers and senders, and streams are only a label that tracks share.',
    getStats:
      'The statistics of Chrome before there was a standard, with names of their own. Chromium kept them beside the new ones until version 117. A function as the first argument is now refused: there, a track is expected.',
    removeStream:
      'The counterpart to `addStream()`. It takes each sender’s track away; the senders stay, and so do their sections.',
    streamStop:
      'A stream has no end of its own: tracks can be added to it at any time. So it is the tracks that are stopped. Old programs that call this leave the camera on.',
    sdes: 'Whoever carried the text could read the key in it. With DTLS the text has only a fingerprint, and the key never leaves the two browsers. Browsers refuse a description without a fingerprint.',
    planB:
      'Chrome wrote all video tracks into one section, told apart by `a=ssrc`. The standard chose one section for each, the “Unified Plan”: only so can a track be refused, or have a codec of its own.',
  },
  noScript:
    'What became of each line of a program of 2013, asked of {chromium} and {firefox}. With JavaScript, the program runs in your own browser.',
};

export type ThenWords = typeof en;

const zhCn: ThenWords = {
  name: '一个 2013 年的程序，就在这里运行',
  run: '运行这个旧程序',
  running: '正在运行……',
  stop: '结束通话',
  then: '2013 年',
  now: '今天',
  here: '你的浏览器',
  nothing: '什么也不用写：一向如此',
  parts: {
    media: '摄像头和画面',
    connection: '连接',
    handshake: '握手',
    after: '运行期间，以及之后',
    text: '描述的文本里',
  },
  verdicts: { works: '可用', ignored: '被忽略', gone: '被拒绝' },
  notAsked: '还没有问',
  said: '{browser}：{verdict}',
  saysHere: '你的浏览器说：',
  standard: '今天的标准：',
  explanation: '关于这一行',
  hint: '选中一行，就能读到它后来怎样了，以及为什么。',
  status: {
    idle: '每一行都由你自己的浏览器来回答：旧的调用会真的执行。',
    running: '旧程序正在一行一行地运行……',
    connected:
      '**连上了，用的是 2013 年的调用。**{count} 行里有 {works} 行在这里仍然可用，{ignored} 行被忽略，{gone} 行被拒绝。被拒绝的地方，由新的写法代为执行。',
    stopped: '{count} 行里有 {works} 行在这里仍然可用，{ignored} 行被忽略，{gone} 行被拒绝。',
    missing: '这个浏览器不能在这里建立对等连接：你看到的是在另外两个浏览器里录下的结果。',
    failed: '通话没有建立起来：{name}：{message}',
  },
  picture: 'Bob 通过旧式调用收到的 Alice 的画面',
  noPicture: 'Bob 的画面会出现在这里',
  lines: {
    gum: '它要两个函数：一个接流，一个接错误。有了 promise 之后，它搬到 `navigator.mediaDevices` 里，和 `enumerateDevices()` 放在一起。旧名字带着前缀留了下来，各家前缀不同。这里只看它在不在，并不调用：一调用就会打开摄像头。',
    objectUrl:
      '流不是文件，代表它的 URL 如果没有人撤销，摄像头就一直开着。标准在 2013 年就去掉了它，浏览器却晚了五年。今天，旧程序多半就停在这一行。',
    prefix:
      '标准还是草案的时候，各家浏览器都在构造函数前加上自己的名字：Chrome 23 起用 `webkit`，Firefox 22 起用 `moz`。Firefox 44 和 Chrome 56 换成了不带前缀的名字。其中一家至今还保留着旧名。',
    url: '一台服务器可以有好几个地址，所以 `url` 变成了 `urls`，它也接受列表。仍然读旧成员的浏览器，只是为了照顾旧程序。',
    dtls: '当年商定密钥有两种办法：SDES 把密钥写进文本，另一种是 DTLS。这一行要求用 DTLS。后来标准禁止了 SDES，也就没有什么可要求的了。图中用 `false` 来问，看文本里是否照样有指纹。',
    reliable:
      '数据通道改用 SCTP 之前，是当作 RTP 发送的，完全不可靠。SCTP 则可以指定重发几次。旧成员被忽略时，**你得到的是一个可靠的通道**，而且没有任何错误。',
    addStream:
      '流是一束轨道。要单独发送、替换或停止一条轨道，流就太粗了：`addTrack()` 为每条轨道给出一个发送器。`addStream()` 已经不在任何标准里。',
    onaddstream: '与之对应的另一头：每个流一个事件。今天是每条轨道一个事件，还带来接收器和收发器。',
    createOffer:
      '2015 年语言里有了 promise，WebRTC 也跟着用上了。回调形式至今仍留在标准里，专有一节照顾旧程序。第一个参数是函数，就选中了它。',
    mandatory:
      '当年要只收声音而不发，就这样写。第三个参数从未成为标准。**没有哪家拒绝它，也没有哪家照办：**offer 里没有音频 m 段，也没有任何错误。',
    offerToReceive:
      '同一个愿望的第二种写法，写成一个成员。标准为没有 `addTransceiver()` 的旧程序保留着它，它会创建一个只接收的收发器。',
    setDescription:
      '与 `createOffer()` 相同。今天还多一点：不带参数的 `setLocalDescription()` 会自己写 offer 或 answer，而且不会弄错。',
    sessionDescription:
      '当年非用构造函数不可，因为方法不收别的。今天，带有 `type` 和 `sdp` 的普通对象就行，`JSON.parse()` 给的就是这样的对象。',
    iceCandidate:
      '候选也一样。旧程序只用序号指明 m 段。今天的候选还写明 `sdpMid` 和用户名片段，重启之后也能找到正确的会话。',
    remoteStreams:
      '收到的流的列表。今天，连接列出的是接收器和发送器，流只是几条轨道共有的一个标签。',
    getStats:
      '标准出现之前 Chrome 的统计，名称自成一套。Chromium 把它和新的并存，直到 117 版。现在，第一个参数是函数就会被拒绝：那里应当是一条轨道。',
    removeStream:
      '与 `addStream()` 相反。它取走每个发送器的轨道；发送器留下来，它们的 m 段也留下来。',
    streamStop:
      '流本身没有结束可言：随时都可以往里加轨道。所以要停止的是轨道。还这样调用的旧程序，会让摄像头一直开着。',
    sdes: '谁传递这段文本，谁就能读到里面的密钥。用 DTLS，文本里只有指纹，密钥从不离开两个浏览器。没有指纹的描述，浏览器一律拒绝。',
    planB:
      'Chrome 曾把所有视频轨道写进同一个 m 段，用 `a=ssrc` 区分。标准选择每条轨道一段，即 Unified Plan：只有这样，才能单独拒绝一条轨道，或者让它用自己的编解码器。',
  },
  noScript:
    '2013 年程序里的每一行后来怎样了，由 {chromium} 和 {firefox} 来回答。启用 JavaScript 后，这个程序会在你自己的浏览器里运行。',
};

export const thenAndNow: Readonly<Record<Language, ThenWords>> = { en, 'zh-cn': zhCn };
