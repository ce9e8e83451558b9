import type { Language } from './languages';

/** The words of the tab in which the reader breaks the wire. */
const en = {
  title: 'Messages on the wire',
  intro:
    'Set a fault before the message is sent. No browser notices any of this: what carries messages is your own code.',
  every: 'Stop every message until I decide',
  column: 'What happens to it',
  way: '{from} to {to}: {what}',
  none: 'arrives',
  kinds: {
    hold: 'stop it',
    drop: 'lose it',
    double: 'deliver it twice',
    delay: 'deliver it late',
    reorder: 'let the next one pass',
  },
  phases: {
    planned: 'to come',
    sent: 'on its way',
    delivered: 'arrived',
    dropped: 'lost',
  },
  candidates: 'Candidates are listed here as they are found.',
  clear: 'Take all faults away',
  restart: 'This step is over. Restart to meet the fault.',
  held: 'The {what} from {from} is in your hands.',
  heldText: 'Change what you like, then decide. The run waits.',
  text: 'Text of the message',
  deliver: 'Deliver',
  deliverEdited: 'Deliver as edited',
  twice: 'Deliver twice',
  late: 'Deliver in 2 s',
  pass: 'Let the next one pass',
  lose: 'Lose it',
  badJson: 'This is no candidate: {message}',
  noticeHeld:
    'A message is stopped on the wire: {what} from {from}. What becomes of it is yours to say.',
  recorded: 'A recording cannot be changed: faults need real peers.',
  told: {
    hold: 'stopped on the wire',
    drop: 'the wire loses it',
    double: 'the wire delivers it twice',
    delay: 'the wire delivers it late',
    reorder: 'the next one passes it',
    edit: 'edited on the wire',
  },
  notes: {
    none: {
      title: 'Nothing is broken yet.',
      text: 'A message can be lost, doubled, late, overtaken or changed. Choose one for a message, run the step, and see who notices.',
    },
    hold: {
      title: 'Stopped messages show who waits for whom.',
      text: 'An offerer whose offer is stopped stays in have-local-offer for as long as you like. No timer of WebRTC runs here.',
    },
    drop: {
      title: 'A lost description ends the handshake in silence.',
      text: 'The offerer waits in have-local-offer, and no event ever says why. A lost candidate mostly does no harm: one pair is enough. So signaling has to be reliable, or your code has to ask again.',
    },
    double: {
      title: 'An answer that arrives twice is refused the second time.',
      text: 'The first one made the state stable, and an answer is legal in have-local-offer alone: InvalidStateError. A doubled offer or candidate is taken without a word. Number your messages.',
    },
    delay: {
      title: 'Late is not lost.',
      text: 'Checks are repeated for a while, so a candidate may come late. A late answer delays everything that needs it.',
    },
    reorder: {
      title: 'Candidates may overtake each other.',
      text: 'Their order means nothing to ICE. Two things must keep their place: a candidate comes after the description it belongs to, and the end of candidates comes last.',
    },
    edit: {
      title: 'The reader of a message cannot see what was changed on the way.',
      text: 'SDP is not signed. Whoever carries it can change addresses, codecs and fingerprints. That is why the way of your messages has to be trusted.',
    },
  },
  badFaults: 'The address asks for faults “{value}”. They cannot be read, so the wire is sound.',
};

export type FaultWords = typeof en;

const zhCn: FaultWords = {
  title: '线路上的消息',
  intro: '在消息发出之前设定故障。浏览器对此毫无察觉：递送消息的是你自己的代码。',
  every: '拦下每条消息，等我决定',
  column: '它会怎样',
  way: '{from} 给 {to}：{what}',
  none: '照常到达',
  kinds: {
    hold: '拦下',
    drop: '丢失',
    double: '送达两次',
    delay: '迟到',
    reorder: '让后一条先走',
  },
  phases: {
    planned: '尚未发出',
    sent: '在途',
    delivered: '已送达',
    dropped: '已丢失',
  },
  candidates: '候选找到一个，这里就列出一个。',
  clear: '取消所有故障',
  restart: '这一步已经过去。重新开始，才会遇到这个故障。',
  held: '{from} 的 {what} 在你手里。',
  heldText: '可以先改动，再决定。运行会一直等着。',
  text: '消息内容',
  deliver: '递过去',
  deliverEdited: '按改过的递过去',
  twice: '递两次',
  late: '2 秒后递过去',
  pass: '让后一条先走',
  lose: '弄丢它',
  badJson: '这不是候选：{message}',
  noticeHeld: '线路上拦下了一条消息：{from} 的 {what}。怎么处置由你决定。',
  recorded: '录下来的运行改不了：故障需要真实的两端。',
  told: {
    hold: '被拦在线路上',
    drop: '线路把它弄丢了',
    double: '线路把它送了两次',
    delay: '线路让它迟到',
    reorder: '后一条赶过了它',
    edit: '在线路上被改动',
  },
  notes: {
    none: {
      title: '还没有任何故障。',
      text: '消息会丢失、重复、迟到、被赶过、被改动。给某条消息选一种，执行那一步，看看谁会察觉。',
    },
    hold: {
      title: '拦下消息，就看得出谁在等谁。',
      text: 'offer 被拦下，发起方就停在 have-local-offer，想停多久就停多久。WebRTC 在这里没有任何计时器。',
    },
    drop: {
      title: '描述一旦丢失，握手就无声无息地停住。',
      text: '发起方在 have-local-offer 里等着，没有任何事件说明原因。丢一个候选多半无妨：有一对能通就够了。所以信令必须可靠，否则你的代码就得重新询问。',
    },
    double: {
      title: 'answer 到两次，第二次会被拒绝。',
      text: '第一次已经让状态变成 stable，而 answer 只在 have-local-offer 里合法：InvalidStateError。重复的 offer 或候选则会被不声不响地接受。请给消息编号。',
    },
    delay: {
      title: '迟到不等于丢失。',
      text: '连通性检查会重复一段时间，候选晚一些到也可以。answer 迟到，依赖它的一切都跟着推迟。',
    },
    reorder: {
      title: '候选之间可以互相赶超。',
      text: '它们的先后对 ICE 没有意义。只有两件事不能乱：候选要在它所属的描述之后到，候选结束要最后到。',
    },
    edit: {
      title: '收到消息的人看不出路上改过什么。',
      text: 'SDP 没有签名。递送它的人可以改地址、编解码器和指纹。所以消息走的路必须值得信任。',
    },
  },
  badFaults: '地址里要求的故障“{value}”无法读懂，所以线路一切正常。',
};

export const faults: Readonly<Record<Language, FaultWords>> = { en, 'zh-cn': zhCn };
