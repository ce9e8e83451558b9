import type { Language } from './languages';

const en = {
  name: 'Gathering lab',
  example: 'Something to try',
  examples: {
    none: 'No server',
    relayOnly: 'Relay only, no server',
    notFound: 'A server that does not exist',
    noScheme: 'An address without stun:',
    noCredential: 'TURN without a password',
    own: 'Your own',
  },
  gather: 'Gather candidates',
  stop: 'Stop',
  servers: 'ICE servers',
  add: 'Add a server',
  remove: 'Remove server {number}',
  urls: 'Address of server {number}',
  username: 'username of server {number}',
  credential: 'credential of server {number}',
  policy: 'iceTransportPolicy',
  privacy:
    'No server is contacted unless you enter one. Nothing you enter is stored or put into the address of this page.',
  call: 'The call',
  results: 'What gathering found',
  columns: { at: 'ms', kind: 'Kind', what: 'What came', from: 'From' },
  empty: 'Nothing was gathered yet.',
  ownMachine: 'this machine',
  kinds: {
    host: 'host',
    mdns: 'host, hidden',
    tcp: 'host, TCP',
    srflx: 'srflx',
    prflx: 'prflx',
    relay: 'relay',
    error: 'error',
    state: 'state',
  },
  pick: 'Choose a line, and it is explained here.',
  raw: 'The whole line',
  priority: 'priority {value} = type {type}, local {local}, component {component}',
  means: {
    host: '**An address of this machine.** Whoever is in the same network can try it. From elsewhere it usually cannot be reached, since it stands behind a router.',
    mdns: '**An address of this machine, hidden behind a random name.** A page that may use neither camera nor microphone is not told local addresses. The other peer asks for the name by multicast DNS, which works in the same network only.',
    tcp: '**A way to call others over TCP.** This side can only open such a connection, so its port is 9, a placeholder. It serves when the other side waits for TCP.',
    srflx:
      '**How the outside sees this machine.** A STUN server told from which address and port the request came. The router has opened that port, and answers may come in through it.',
    prflx: '**An address that was learned from a check.** It does not come from gathering.',
    relay:
      '**An address on the TURN server.** What arrives there is passed on to this machine. It works nearly everywhere, and it costs whoever runs the server.',
    unreachable:
      '**701 is no answer.** No server replied on this address: its name was not found, nothing listens there, or a firewall drops the packets. The other candidates are as good as before.',
    unauthorized:
      '**The server did not accept user name and credential.** They may be wrong or out of date: many services give out ones that expire.',
    quota: '**The server has no room.** Too many relays are open, for this user or at all.',
    forbidden: '**The server refuses you.** It is not meant for this client.',
    other: '**The server answered with an error.** The code is that of STUN or TURN.',
    state:
      '**Gathering went on.** `iceGatheringState` says `complete` at the end: no more candidates come.',
  },
  story: 'What just happened',
  browserSays: 'The browser says:',
  news: {
    idle: '**No address has been looked up yet.** Press the button. Without a server you see what this machine knows of itself. Enter a STUN server of your own, and you see what the outside sees.',
    gathering:
      '**Gathering.** Addresses of the machine come at once. What a server has to tell comes when it answers, and a server that does not answer keeps the end waiting.',
    complete: '**The end: {count} candidates.** The lab has closed the connection again.',
    completeOne: '**The end: 1 candidate.** The lab has closed the connection again.',
    completeNone:
      '**The end, and not one candidate.** With the policy `relay`, only a TURN server can give any.',
    syntax:
      '**That is no address of an ICE server.** It has to begin with `stun:`, `turn:` or `turns:`, then a name or an IP address, and a port if you like. No connection was made.',
    access:
      '**A TURN server wants to know who you are.** It needs a user name and a credential, both. No connection was made.',
    refused: '**The configuration was refused.** No connection was made.',
    stopped: '**Stopped.** The connection is closed, and the servers are left alone.',
    away: '**The lab stopped gathering**, because nobody had looked at it for 30 seconds.',
    missing: '**This browser has no RTCPeerConnection**, or a policy has turned it off.',
  },
  noScript:
    'Here your own browser gathers its candidates, with the ICE servers that you enter and no other, and each of them is explained as it comes. This needs JavaScript; the code at the end of the chapter does the same without the lab.',
};

export type GatheringWords = typeof en;

const zhCn: GatheringWords = {
  name: '收集实验台',
  example: '可以试试',
  examples: {
    none: '不用服务器',
    relayOnly: '只用中继，没有服务器',
    notFound: '不存在的服务器',
    noScheme: '地址前面没有 stun:',
    noCredential: 'TURN 没有密码',
    own: '自定义',
  },
  gather: '收集候选',
  stop: '停止',
  servers: 'ICE 服务器',
  add: '添加服务器',
  remove: '移除第 {number} 个服务器',
  urls: '第 {number} 个服务器的地址',
  username: '第 {number} 个服务器的 username',
  credential: '第 {number} 个服务器的 credential',
  policy: 'iceTransportPolicy',
  privacy:
    '只有你填写的服务器才会被联系，否则一个也不联系。填写的内容不会保存，也不会写进本页的地址。',
  call: '这次调用',
  results: '收集到的东西',
  columns: { at: '毫秒', kind: '种类', what: '内容', from: '来自' },
  empty: '还没有收集过。',
  ownMachine: '本机',
  kinds: {
    host: 'host',
    mdns: 'host，隐藏',
    tcp: 'host，TCP',
    srflx: 'srflx',
    prflx: 'prflx',
    relay: 'relay',
    error: '错误',
    state: '状态',
  },
  pick: '选一行，这里会解释它。',
  raw: '整行原文',
  priority: 'priority {value} = 类型 {type}，本地 {local}，分量 {component}',
  means: {
    host: '**这台机器的一个地址。**同一个网络里的人可以试着连它。从别处通常到不了，因为它在路由器后面。',
    mdns: '**这台机器的一个地址，藏在随机的名字后面。**既不能用摄像头、也不能用麦克风的页面，得不到本地地址。另一端通过组播 DNS 查询这个名字，只在同一个网络里有效。',
    tcp: '**通过 TCP 主动连接别人的途径。**这一端只能发起连接，所以端口写的是占位的 9。对方在等待 TCP 连接时用得上。',
    srflx:
      '**外面看到的这台机器。**STUN 服务器说出了请求是从哪个地址和端口来的。路由器已经打开了这个端口，回应可以从那里进来。',
    prflx: '**从检查中得知的地址。**它不是收集来的。',
    relay:
      '**TURN 服务器上的一个地址。**到达那里的一切都会转交给这台机器。它几乎在哪里都管用，费用由服务器的主人承担。',
    unreachable:
      '**701 表示没有回应。**这个地址上没有服务器答复：名字查不到，那里没有程序在听，或者防火墙丢掉了包。其他候选照样可用。',
    unauthorized:
      '**服务器不接受用户名和凭据。**可能写错了，也可能过期了：许多服务给出的凭据是有期限的。',
    quota: '**服务器没有余量了。**打开的中继太多，可能是这个用户的，也可能是全部的。',
    forbidden: '**服务器拒绝了你。**它不是给这个客户端用的。',
    other: '**服务器回了一个错误。**这个代码是 STUN 或 TURN 的。',
    state: '**收集的状态变了。**`iceGatheringState` 到了 `complete` 就是结束：不会再有候选。',
  },
  story: '刚刚发生了什么',
  browserSays: '浏览器的原话：',
  news: {
    idle: '**还没有查过任何地址。**请按按钮。不用服务器，看到的是这台机器对自己的了解。填上你自己的 STUN 服务器，就能看到外面看到的是什么。',
    gathering:
      '**正在收集。**机器自己的地址立刻就来。服务器要说的，等它回应了才来；不回应的服务器会把结束拖住。',
    complete: '**结束，共 {count} 个候选。**实验台已经把连接关掉了。',
    completeOne: '**结束，共 1 个候选。**实验台已经把连接关掉了。',
    completeNone: '**结束，一个候选也没有。**策略是 `relay` 时，只有 TURN 服务器才能给出候选。',
    syntax:
      '**这不是 ICE 服务器的地址。**它要以 `stun:`、`turn:` 或 `turns:` 开头，后面是名字或 IP 地址，还可以加端口。连接没有创建。',
    access: '**TURN 服务器要知道你是谁。**用户名和凭据都要有。连接没有创建。',
    refused: '**这个配置被拒绝了。**连接没有创建。',
    stopped: '**已停止。**连接关闭了，不再打扰服务器。',
    away: '**实验台停止了收集**，因为 30 秒没有人看它了。',
    missing: '**这个浏览器没有 RTCPeerConnection**，或者被策略关掉了。',
  },
  noScript:
    '在这里，你自己的浏览器会收集它的候选，只用你填写的 ICE 服务器，并且来一个解释一个。这需要 JavaScript；本章末尾的代码不用实验台，也能做到同样的事。',
};

export const gathering: Readonly<Record<Language, GatheringWords>> = { en, 'zh-cn': zhCn };
