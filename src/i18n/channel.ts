import type { Language } from './languages';

const en = {
  name: 'Channel lab',
  alice: 'Alice',
  bob: 'Bob',
  wire: 'Data channel',
  creates: 'creates the channel',
  hears: 'hears of it',
  createsToo: 'creates it too',
  preset: 'What the channel promises',
  presets: {
    reliable: 'Reliable, in order',
    unordered: 'Reliable, any order',
    noRetransmits: 'Sent once, any order',
    shortLife: 'Worth 100 ms, any order',
    negotiated: 'Agreed beforehand',
    refused: 'Two limits at once',
    own: 'Your own',
  },
  settings: 'Arguments of createDataChannel()',
  yes: 'true',
  no: 'false',
  unset: 'not set',
  open: 'Open the channel',
  reopen: 'Open a new channel',
  opening: 'Opening…',
  close: 'Close',
  changed: 'A channel keeps what it was created with. Open a new one.',
  facts: 'What {peer}’s channel says',
  program: '{peer}’s calls',
  programEmpty: 'Each call is written here as JavaScript.',
  message: 'Message from {peer}',
  placeholder: 'Say something to {peer}',
  as: 'Send as',
  asString: 'string',
  asBinary: 'bytes',
  send: 'Send',
  sendAs: 'Send as {peer}',
  messages: 'Messages',
  noMessages: 'Nothing was sent yet.',
  notOpen: 'No channel is open.',
  busy: 'The channel is busy.',
  characters: '{count} characters',
  character: '1 character',
  bytes: '{count} bytes',
  byte: '1 byte',
  tabsLabel: 'What else a channel carries',
  tabs: { file: 'A file', burst: 'A burst', size: 'A large message', events: 'Events' },
  noScript:
    'Here two peers in your own browser open a data channel with the settings that you choose. They chat, send a file with its speed plotted, and count what arrives. This needs JavaScript; the code at the end of the chapter does the same without the lab.',
  file: {
    what: 'File',
    generated: 'Generated, {size}',
    choose: 'Choose a file…',
    tooLarge: 'At most {limit}: the lab keeps the file in memory to compare it.',
    own: 'Your file never leaves this page: it goes from one connection of the page to the other.',
    chunk: 'Bytes in each message',
    paced: 'Wait for bufferedamountlow',
    send: 'Send the file',
    stop: 'Stop',
    progress: 'Arrived',
    arrived: '{received} of {total} arrived',
    speed: '{speed} MB/s',
    peak: 'Most in the buffer',
    waits: 'Waited for the buffer',
    times: '{count} times',
    once: 'once',
    sentHash: 'SHA-256 sent',
    cameHash: 'SHA-256 arrived',
    same: 'the same',
    differs: 'not the same',
    compared: 'Bytes compared one by one: SHA-256 needs a secure context.',
    save: 'Save what arrived',
    plot: 'Speed of arrival and bytes in the buffer, over time',
    plotEmpty: 'Send a file, and its speed and the buffer are plotted here.',
    plotFailed: 'The plot could not be loaded.',
    axisTime: 'seconds',
    axisSpeed: 'arriving, MB/s',
    axisBuffer: 'bufferedAmount, MB',
    threshold: 'The loop waits above {high} bytes in the buffer, and goes on at {low}.',
    summary:
      'Over {seconds} s: on average {speed} MB/s arrived, at most {peak} waited in the buffer.',
  },
  burst: {
    count: 'Messages',
    size: 'Bytes in each',
    send: 'Send the burst',
    about:
      'Numbered messages, all handed to `send()` in one loop. Each mark is one of them, by its number.',
    honest:
      'Both peers are on your machine. A small burst loses nothing here, whatever the settings. A large one overflows the buffers of your own machine, or grows older than its limit while it waits: what is lost then is really lost.',
    map: 'What became of each message: {inOrder} in order, {overtaken} overtaken, {lost} lost',
    fates: { inOrder: 'in order', overtaken: 'overtaken', lost: 'lost' },
    took: 'The last one came after {ms} ms.',
    empty: 'Send a burst, and each message gets its mark here.',
  },
  size: {
    about:
      'The other side says in its description how large a message may be: `a=max-message-size`. The connection shows the limit as `pc.sctp.maxMessageSize`.',
    unknown: 'known once there is a connection',
    send: 'Send {count} bytes',
    columns: { size: 'Bytes', outcome: 'What came of it' },
    arrived: 'Arrived as one ArrayBuffer.',
    waiting: 'On its way…',
    untried: 'Not tried yet',
    atLimit: 'the limit',
    aboveLimit: 'one byte more',
  },
  events: {
    kinds: { call: 'call', result: 'result', error: 'error', event: 'event' },
    columns: { at: 'ms', peer: 'Peer', kind: 'Kind', text: 'What' },
    empty: 'Nothing has happened yet.',
  },
  story: 'What just happened',
  browserSays: 'The browser says:',
  news: {
    idle: '**Nothing is connected yet.** Choose what the channel shall promise, then open it. Both peers are in this page. What you send goes through two real connections all the same.',
    opening:
      '**Offer, answer, candidates.** The channel was created before there is a connection. It stays `connecting` until ICE has found a path and DTLS has made the keys.',
    first:
      '**Open at both ends.** Bob did not create his channel. The connection told him of it, with its label and its promises, and the `datachannel` event handed it over. Compare the two columns.',
    again:
      '**Another channel, and no new offer.** The connection stands, so a further channel takes one short message to Bob. Only the first one of a connection needs a negotiation.',
    negotiated:
      '**Open at both ends, and nobody announced it.** Both sides created the channel with the same `id`. No `datachannel` event comes: you had agreed on the channel beforehand.',
    openRefused:
      '**No channel was made.** `createDataChannel()` threw, and the connection is as it was. Change the settings and open again.',
    failed:
      '**The two connections did not find each other.** ICE found no pair of addresses that works. A policy or an extension of the browser may hide the addresses of this machine.',
    missing:
      '**This browser has no RTCPeerConnection**, or a policy has turned it off. The lab needs two of them.',
    arrivedText:
      '**{peer} got a string:** {characters}, {bytes} on the wire. A message comes out as it went in. It is never cut in two, and never glued to the next.',
    arrivedBytes:
      '**{peer} got bytes:** an `ArrayBuffer` of {bytes}. The channel says only that they are bytes. What they mean is for your code to know; here they are shown as text where they are UTF-8, else in hex.',
    sendRefused: '**Not sent.** `send()` threw, and nothing of this message went out.',
    sendingPaced:
      '**Sending, and waiting.** As soon as more than 1 MiB waits in the buffer, the loop stops. It goes on when `bufferedamountlow` says that no more than 256 KiB are left.',
    sendingUnpaced:
      '**Sending without waiting.** `send()` puts the bytes into a buffer and returns at once. It gives no promise to wait for.',
    same: '**All {total} arrived, and they are the same bytes.** The buffer never held more than {peak}. The sender waited for it {times}: the rest of the file stayed where it was, and not in the memory of the connection.',
    sameUnpaced:
      '**All {total} arrived, and they are the same bytes.** But {peak} of them waited in memory at once. That went well because the file is smaller than the buffer. Try a larger one.',
    differs:
      '**Every byte arrived, and still it is another file.** The channel keeps no order, so messages overtook each other. Number the chunks, or send files over an ordered channel.',
    incomplete:
      '**{lost} of {total} never arrived.** This channel may lose messages, and it did. What is left is no file. Send files over a reliable channel.',
    full: '**The queue is full.** The loop handed over {sent} before the network had taken any of it worth the name, and `send()` threw. What waited in the buffer still arrived. The rest was never sent.',
    fileRefused:
      '**Broken off.** `send()` threw after {sent} had been handed over. What waited in the buffer still arrived.',
    capped:
      '**The lab stopped.** More than 64 MiB waited in the buffer, and this browser sets no limit of its own. All of it is memory of this page.',
    unreadable: '**The file could not be read.** Nothing was sent.',
    bursting: '**The burst is out.** The loop took a moment; now the messages come.',
    burstWhole: '**All {sent} messages came, in the order in which they were sent.** {why}',
    whyReliable:
      'This channel promises both. Whatever was lost on the way was sent again, and what came too early had to wait.',
    whyUnordered:
      'The channel does not promise an order. On so short a way nothing overtakes; try a larger burst.',
    whyUnreliable:
      'The channel does not promise that. On so short a way a burst of this size loses nothing; try a larger one.',
    burstOvertaken:
      '**All {sent} came, and {overtaken} of them late.** Something was lost on the way and sent again. Without `ordered` the messages behind it did not wait.',
    burstLost:
      '**{lost} of {sent} never came.** {why} What did come was not held up by what was lost.',
    whyRetransmits:
      'Your own machine could not take them as fast as they were sent, and after {times} repeats the channel gives a message up.',
    whyNoRetransmits:
      'Your own machine could not take them as fast as they were sent, and this channel repeats nothing.',
    whyLifetime:
      'They were older than {ms} ms before it was their turn, so they were thrown away, some of them before they were ever sent.',
    burstRefused:
      '**Too much at once.** After {sent} messages `send()` threw: the burst was larger than the buffer. What waited in it still came.',
    sizeArrived:
      '**One message of {bytes} arrived as one message.** The connection cut it into packets and put it together again.',
    sizeSending: '**On its way.** The connection cuts the message into packets.',
    sizeRefused:
      '**Too large.** `send()` threw: the message is larger than the other side takes. Nothing was sent, and the channel is still open. Cut the data into chunks yourself.',
    stopped:
      '**Stopped.** What waited in the buffer still goes out: a message that `send()` has taken cannot be taken back.',
    closed: '**Both connections are closed.** Their channels closed with them.',
    ended: '**The channel was closed.** The connection stands: another channel can be opened.',
    away: '**The lab closed its connections**, because nobody had looked at it for 30 seconds.',
  },
};

export type ChannelWords = typeof en;

const zhCn: ChannelWords = {
  name: '数据通道实验台',
  alice: 'Alice',
  bob: 'Bob',
  wire: '数据通道',
  creates: '创建通道',
  hears: '得知通道',
  createsToo: '也创建通道',
  preset: '通道作出的保证',
  presets: {
    reliable: '可靠、保序',
    unordered: '可靠、不保序',
    noRetransmits: '只发一次、不保序',
    shortLife: '100 毫秒内有效、不保序',
    negotiated: '事先约定',
    refused: '同时给两种限制',
    own: '自定义',
  },
  settings: 'createDataChannel() 的参数',
  yes: 'true',
  no: 'false',
  unset: '未设置',
  open: '打开通道',
  reopen: '打开新通道',
  opening: '正在打开…',
  close: '关闭',
  changed: '通道创建之后，设置就不能再改。请打开一个新的。',
  facts: '{peer} 的通道的属性',
  program: '{peer} 的调用',
  programEmpty: '每次调用都会以 JavaScript 写在这里。',
  message: '{peer} 要发的消息',
  placeholder: '对 {peer} 说点什么',
  as: '发送形式',
  asString: '字符串',
  asBinary: '字节',
  send: '发送',
  sendAs: '以 {peer} 的身份发送',
  messages: '消息',
  noMessages: '还没有发送过消息。',
  notOpen: '没有打开的通道。',
  busy: '通道正忙。',
  characters: '{count} 个字符',
  character: '1 个字符',
  bytes: '{count} 字节',
  byte: '1 字节',
  tabsLabel: '通道还能传什么',
  tabs: { file: '文件', burst: '连发', size: '大消息', events: '事件' },
  noScript:
    '在这里，你自己的浏览器中的两个端会按你选的设置打开一个数据通道：互相聊天，发送文件并画出速度，统计到达的消息。这需要 JavaScript；本章末尾的代码不用实验台，也能做到同样的事。',
  file: {
    what: '文件',
    generated: '自动生成，{size}',
    choose: '选择文件…',
    tooLarge: '最大 {limit}：为了比对，实验台要把文件放在内存里。',
    own: '你的文件不会离开本页：它只是从页面里的一个连接到另一个连接。',
    chunk: '每条消息的字节数',
    paced: '等待 bufferedamountlow',
    send: '发送文件',
    stop: '停止',
    progress: '已到达',
    arrived: '{total} 中已到达 {received}',
    speed: '{speed} MB/s',
    peak: '缓冲区最多时',
    waits: '等待缓冲区',
    times: '{count} 次',
    once: '1 次',
    sentHash: '发出的 SHA-256',
    cameHash: '到达的 SHA-256',
    same: '相同',
    differs: '不同',
    compared: '已逐字节比对：计算 SHA-256 需要安全上下文。',
    save: '保存收到的文件',
    plot: '到达速度和缓冲区字节数随时间的变化',
    plotEmpty: '发送一个文件，这里就会画出它的速度和缓冲区。',
    plotFailed: '图表没能加载。',
    axisTime: '秒',
    axisSpeed: '到达速度，MB/s',
    axisBuffer: 'bufferedAmount，MB',
    threshold: '缓冲区超过 {high} 字节，循环就停下等待；降到 {low} 字节再接着发。',
    summary: '历时 {seconds} 秒：平均每秒到达 {speed} MB，缓冲区里最多有 {peak}。',
  },
  burst: {
    count: '消息条数',
    size: '每条字节数',
    send: '连发',
    about: '编了号的消息，在一个循环里全部交给 `send()`。每个记号是其中一条，按编号排列。',
    honest:
      '两个端都在你的机器上。少量消息无论怎样设置都不会丢。一次发得太多，你自己机器的缓冲区就会溢出，或者消息还在排队就超过了时限：这时丢的，是真的丢了。',
    map: '每条消息的结果：{inOrder} 条按序到达，{overtaken} 条被超过，{lost} 条丢失',
    fates: { inOrder: '按序到达', overtaken: '被超过', lost: '丢失' },
    took: '最后一条在 {ms} 毫秒后到达。',
    empty: '连发一次，每条消息都会在这里得到一个记号。',
  },
  size: {
    about:
      '一条消息最大能有多大，由对方在描述里说明：`a=max-message-size`。连接把这个上限显示为 `pc.sctp.maxMessageSize`。',
    unknown: '有了连接才知道',
    send: '发送 {count} 字节',
    columns: { size: '字节', outcome: '结果' },
    arrived: '作为一个 ArrayBuffer 到达。',
    waiting: '正在路上…',
    untried: '还没有试',
    atLimit: '上限',
    aboveLimit: '多一个字节',
  },
  events: {
    kinds: { call: '调用', result: '结果', error: '错误', event: '事件' },
    columns: { at: '毫秒', peer: '端', kind: '类别', text: '内容' },
    empty: '还什么都没有发生。',
  },
  story: '刚刚发生了什么',
  browserSays: '浏览器的原话：',
  news: {
    idle: '**还没有连接。**先选好通道要作出的保证，再打开它。两个端都在本页里，但你发送的内容照样要经过两个真实的连接。',
    opening:
      '**offer、answer、候选。**创建通道的时候，连接还不存在。在 ICE 找到路、DTLS 生成密钥之前，它一直是 `connecting`。',
    first:
      '**两端都打开了。**Bob 并没有创建他的通道，是连接把通道的名字和保证告诉了他，再由 `datachannel` 事件交到他手里。请对比左右两栏。',
    again:
      '**又开了一个通道，没有新的 offer。**连接一直都在，所以再开一个通道，只需要给 Bob 一条很短的消息。一个连接只有第一个通道才需要协商。',
    negotiated:
      '**两端都打开了，没有谁通知过谁。**双方各自用同一个 `id` 创建了通道。不会有 `datachannel` 事件：通道是你们事先约定好的。',
    openRefused:
      '**通道没有创建。**`createDataChannel()` 抛出了异常，连接还是原来的样子。请改一改设置，再打开一次。',
    failed:
      '**两个连接没能找到对方。**ICE 没有找到一对能用的地址。也许是浏览器的策略或者扩展隐藏了这台机器的地址。',
    missing: '**这个浏览器没有 RTCPeerConnection**，或者被策略关掉了。实验台需要两个。',
    arrivedText:
      '**{peer} 收到一个字符串：**{characters}，在线路上是 {bytes}。一条消息怎样进去，就怎样出来：不会被切成两条，也不会和下一条粘在一起。',
    arrivedBytes:
      '**{peer} 收到了字节：**一个 `ArrayBuffer`，{bytes}。通道只知道它们是字节，是什么意思由你的代码决定；这里能按 UTF-8 读就显示文本，否则显示十六进制。',
    sendRefused: '**没有发出。**`send()` 抛出了异常，这条消息一点也没有发出去。',
    sendingPaced:
      '**边发边等。**缓冲区里超过 1 MiB，循环就停下来；等到 `bufferedamountlow` 说只剩不到 256 KiB，再接着发。',
    sendingUnpaced: '**只发不等。**`send()` 把字节放进缓冲区就立刻返回，没有 promise 可等。',
    same: '**{total} 全部到达，一个字节也没有变。**缓冲区里最多只有 {peak}。发送方为它等了 {times}：文件其余的部分一直留在原处，没有堆进连接的内存。',
    sameUnpaced:
      '**{total} 全部到达，一个字节也没有变。**但有 {peak} 曾经同时堆在内存里。这次没出问题，只是因为文件比缓冲区小。请换一个更大的试试。',
    differs:
      '**每个字节都到了，文件却不是原来的文件。**这个通道不保序，消息互相超过了。请给分块编号，或者用保序的通道发送文件。',
    incomplete:
      '**{total} 中有 {lost} 没有到达。**这个通道允许丢消息，也真的丢了。剩下的已经不成文件。发送文件请用可靠的通道。',
    full: '**队列满了。**网络还没来得及运走多少，循环就已经交出了 {sent}，于是 `send()` 抛出了异常。缓冲区里的后来都到了，其余的根本没有发出。',
    fileRefused: '**中断了。**交出 {sent} 之后，`send()` 抛出了异常。缓冲区里的后来都到了。',
    capped:
      '**实验台自己停了下来。**缓冲区里已经超过 64 MiB，而这个浏览器自己没有设上限。这些全都是本页的内存。',
    unreadable: '**文件无法读取。**什么也没有发送。',
    bursting: '**全部交出去了。**循环只用了一瞬间，现在消息陆续到达。',
    burstWhole: '**{sent} 条消息全部到达，顺序也和发送时一样。**{why}',
    whyReliable: '这两点正是这个通道的保证：路上丢了的会重发，来得太早的要等一等。',
    whyUnordered: '通道并没有保证顺序。只是路这么短，谁也超不过谁；请多发一些试试。',
    whyUnreliable: '通道并没有这样保证。只是路这么短，这点消息不会丢；请多发一些试试。',
    burstOvertaken:
      '**{sent} 条全部到达，其中 {overtaken} 条迟到了。**有消息在路上丢失，又重新发了一次。没有 `ordered`，后面的消息就不必等它。',
    burstLost: '**{sent} 条中有 {lost} 条没有到达。**{why}到了的消息没有被丢了的耽误。',
    whyRetransmits: '你自己的机器来不及接收这么快发来的消息，而这个通道重发 {times} 次之后就放弃。',
    whyNoRetransmits: '你自己的机器来不及接收这么快发来的消息，而这个通道从不重发。',
    whyLifetime: '还没轮到它们，就已经超过了 {ms} 毫秒，于是被扔掉，其中一些根本没有发出过。',
    burstRefused:
      '**一次太多了。**交出 {sent} 条之后，`send()` 抛出了异常：这么多消息超过了缓冲区的大小。缓冲区里的后来都到了。',
    sizeArrived:
      '**一条 {bytes} 的消息，到达时仍然是一条。**连接把它切成许多包，到了那边又拼了起来。',
    sizeSending: '**正在路上。**连接正在把这条消息切成许多包。',
    sizeRefused:
      '**太大了。**`send()` 抛出了异常：这条消息超过了对方愿意接收的大小。什么也没有发送，通道也还开着。请自己把数据切成小块。',
    stopped: '**已停止。**缓冲区里的还会发出去：`send()` 接下的消息，收不回来。',
    closed: '**两个连接都已关闭。**它们的通道也随之关闭。',
    ended: '**通道关闭了。**连接还在：可以再打开一个通道。',
    away: '**实验台关闭了它的连接**，因为 30 秒没有人看它了。',
  },
};

export const channel: Readonly<Record<Language, ChannelWords>> = { en, 'zh-cn': zhCn };
