import type { Language } from './languages';

/** Why a call ends as it does, one sentence a rule; the keys and sections stand in `src/jsep/rules.ts`. */
const en = {
  offerMade: 'An offer can be made in stable, and again while your own offer waits for its answer.',
  offerElsewhere:
    'An offer can be made only in stable or have-local-offer: here another negotiation is under way and has to end first.',
  answerMade: 'An offer of the other side is set, so there is something to answer.',
  answerElsewhere:
    'An answer is made from a remote offer, and none is set here: call setRemoteDescription(offer) first.',
  wordUnknown:
    'The type of a description is one of offer, pranswer, answer and rollback; any other word is refused before the connection hears of it.',
  typeMissing:
    'A remote description must say what it is: only setLocalDescription() may leave the type to the state.',
  textChanged:
    'The text must be the one that createOffer() or createAnswer() gave last, to the letter: your side is changed through the API, not by editing its SDP.',
  localOffer:
    'In stable either side may begin: your offer becomes the pending local description and waits for an answer.',
  remoteOffer:
    'In stable an offer of the other side is taken: it becomes the pending remote description and waits for your answer.',
  offerAgain:
    'An offer that has no answer yet may be replaced by a newer one of the same side; the state stays, so no signalingstatechange fires.',
  implicitRollback:
    'Both sides made an offer: taking the other one gives up your own first, by a rollback to stable that nobody has to call.',
  provisional:
    'A provisional answer sets things up before the decision is final: both descriptions stay pending until the answer.',
  answerCompletes:
    'An answer completes the negotiation: both pending descriptions become current, and the state is stable again.',
  rollback:
    'A rollback gives up the pending description and goes back to stable; what was agreed before stays in force.',
  answerWithoutOffer:
    'There is nothing to answer: in stable no offer is pending, because none was set or because its answer has been set already.',
  ownOfferWaits:
    'Your own offer is pending, and only the other side can answer it: its answer is set with setRemoteDescription().',
  offerAgainstOffer:
    'An offer of the other side is pending: answer it or roll it back before you set one of your own.',
  theirOfferWaits:
    'The pending offer came from the other side, so the answer is yours to give, with setLocalDescription().',
  provisionalWaits:
    'After a provisional answer only its own side can go on, with another pranswer or with the answer.',
  nothingToRollBack: 'In stable no description is pending, so there is nothing to give up.',
  provisionalStays:
    'A provisional answer cannot be rolled back: from here only the answer leads to stable.',
  notSdp: 'The text is not SDP: it is read before any of it is applied, and nothing changes.',
  rollbackStays:
    'Your own offer was rolled back before the text of the other one was read: the text is refused, and the rollback stays.',
  breaksRule:
    'The text is SDP, but breaks a rule for its content, such as a fingerprint in every section, or an answer with the sections of its offer.',
  closedRejects:
    'A closed connection takes no calls: every method that joins the chain of operations rejects.',
  candidateTaken:
    'A remote description is set and the candidate names a section of it, so that ICE can pair it with its own.',
  candidatesEnd:
    'An empty candidate says that no more follow: with that ICE can tell failed from not yet.',
  candidateNowhere:
    'A candidate must name its section, by sdpMid or by sdpMLineIndex: usually they were lost on the way through signaling.',
  candidateTooEarly:
    'A candidate belongs to a remote description, and there is none yet: keep it until setRemoteDescription() has been called.',
  midUnknown: 'No section of the remote description has this mid.',
  indexTooHigh: 'The remote description has fewer sections than this sdpMLineIndex asks for.',
  ufragUnknown:
    'The candidate belongs to another generation of ICE: no applied remote description has its usernameFragment.',
  candidateUnparsable: 'The text of the candidate does not follow the grammar of RFC 8839.',
  trackAdded:
    'A track can be added in any state but closed; it is sent after the next negotiation, which negotiationneeded asks for.',
  trackTwice: 'A track can have only one sender in a connection, and this one has it already.',
  trackRemoved:
    'The sender stops at once; that the section sends no more has to be negotiated, so negotiationneeded may fire.',
  nothingRemoved: 'The sender has no track any more, so there is nothing to do.',
  senderForeign: 'The sender was made by another connection.',
  transceiverAdded:
    'A transceiver can be added in any state but closed; it has no mid and sends nothing until an offer has a section for it.',
  kindUnknown: 'The kind of a transceiver is audio or video.',
  closedMedia: 'A closed connection sends nothing any more, so nothing can be added or removed.',
  channelCreated:
    'A channel can be created in any state but closed; the first one needs a section of its own, which negotiationneeded asks for.',
  idMissing: 'A channel that is negotiated out of band must be given its id by both sides.',
  twoLimits: 'Lost messages are limited by time or by number of attempts, not by both.',
  closedChannel: 'A closed connection has no transport for a channel.',
  restartAsked:
    'The call itself changes nothing: it marks the credentials as to be replaced, and the next offer has new ones.',
  restartOfNothing:
    'There are no ICE credentials yet, or no longer, that could be replaced, so nothing happens, and no error tells.',
  configurationSet: 'New servers and the policy for candidates count from the next gathering on.',
  policyFixed:
    'bundlePolicy, rtcpMuxPolicy and certificates are fixed when the connection is made.',
  urlBad: 'The address of an ICE server must be a stun:, stuns:, turn: or turns: URL.',
  credentialsMissing: 'A TURN server needs a username and a credential.',
  closedConfiguration: 'A closed connection has no use for a configuration.',
  closes:
    'All states become closed at once, and no event of this connection tells of it; the other side hears nothing.',
  closedAlready: 'The connection is closed already, so nothing happens.',
};

export type RuleWords = Readonly<typeof en>;

const zhCn: RuleWords = {
  offerMade: '在 stable 时可以创建 offer；自己的 offer 还在等 answer 时，也可以重新创建。',
  offerElsewhere:
    '只有在 stable 或 have-local-offer 时才能创建 offer：眼下另一次协商还没有结束，要先把它做完。',
  answerMade: '对方的 offer 已经设置好，有东西可以应答。',
  answerElsewhere:
    'answer 是照着远端 offer 做出来的，而这里还没有：请先调用 setRemoteDescription(offer)。',
  wordUnknown:
    '描述的类型只有 offer、pranswer、answer、rollback 四种；别的词在到达连接之前就会被拒绝。',
  typeMissing:
    '远端描述必须说明自己是什么：只有 setLocalDescription() 可以省略类型，由状态来决定。',
  textChanged:
    '文本必须与 createOffer() 或 createAnswer() 最近一次给出的一字不差：要改自己这一端，请用 API，不要去改 SDP。',
  localOffer: '在 stable 时任何一方都可以先开口：你的 offer 成为待定的本地描述，等待 answer。',
  remoteOffer: '在 stable 时可以收下对方的 offer：它成为待定的远端描述，等你应答。',
  offerAgain:
    '还没有得到应答的 offer，可以由同一方换成更新的一个；状态不变，所以不触发 signalingstatechange。',
  implicitRollback:
    '双方同时提出了 offer：收下对方的，就要先放弃自己的，也就是自动回滚到 stable，不需要另外调用。',
  provisional: '临时应答让双方在定案之前先做准备：两个描述都保持待定，直到 answer 到来。',
  answerCompletes: 'answer 完成这次协商：两个待定描述都成为当前描述，状态回到 stable。',
  rollback: '回滚放弃待定描述，回到 stable；之前谈妥的内容继续有效。',
  answerWithoutOffer:
    '没有可以应答的东西：stable 时没有待定的 offer，要么还没设置过，要么它的 answer 已经设置过了。',
  ownOfferWaits:
    '待定的是你自己的 offer，只有对方能应答：对方的 answer 要用 setRemoteDescription() 设置。',
  offerAgainstOffer: '对方的 offer 还在待定：先应答它或者回滚它，再设置自己的 offer。',
  theirOfferWaits: '待定的 offer 来自对方，所以该由你来应答，用 setLocalDescription()。',
  provisionalWaits: '临时应答之后，只有给出它的那一方能继续：再给一个 pranswer，或者给出 answer。',
  nothingToRollBack: '在 stable 时没有待定描述，没有什么可以放弃。',
  provisionalStays: '临时应答不能回滚：从这里只有 answer 能回到 stable。',
  notSdp: '这段文本不是 SDP：应用之前会先读完全文，所以什么都没有改变。',
  rollbackStays: '在读对方的文本之前，自己的 offer 已经回滚；文本被拒绝，回滚却不会撤销。',
  breaksRule:
    '文本是 SDP，但内容违反了规定：例如每个 m 段都要有 fingerprint，answer 的 m 段要和 offer 的一致。',
  closedRejects: '连接关闭之后不再接受调用：凡是进入操作链的方法都会被拒绝。',
  candidateTaken: '远端描述已经设置，候选也指明了其中的 m 段，ICE 可以拿它和自己的候选配对。',
  candidatesEnd: '空候选表示后面没有了：ICE 由此才能分清“失败”和“还没有”。',
  candidateNowhere:
    '候选必须用 sdpMid 或 sdpMLineIndex 指明它属于哪个 m 段：多半是在信令途中丢掉了。',
  candidateTooEarly:
    '候选属于某个远端描述，而现在还没有：先留着它，等调用过 setRemoteDescription() 再添加。',
  midUnknown: '远端描述里没有哪个 m 段的 mid 是这个。',
  indexTooHigh: '远端描述的 m 段没有这么多，这个 sdpMLineIndex 超出了范围。',
  ufragUnknown: '这个候选属于另一代 ICE：已应用的远端描述里都没有它的 usernameFragment。',
  candidateUnparsable: '候选的文本不符合 RFC 8839 的语法。',
  trackAdded:
    '除了 closed，任何状态下都可以添加轨道；要等下一次协商之后才会发送，negotiationneeded 就是提醒你去协商。',
  trackTwice: '在一个连接里，一条轨道只能有一个发送器，而这条已经有了。',
  trackRemoved: '发送器立刻停止；但“这个 m 段不再发送”需要协商，所以可能会触发 negotiationneeded。',
  nothingRemoved: '这个发送器已经没有轨道，所以什么都不用做。',
  senderForeign: '这个发送器属于另一个连接。',
  transceiverAdded:
    '除了 closed，任何状态下都可以添加收发器；在 offer 里有了它的 m 段之前，它没有 mid，也不发送任何东西。',
  kindUnknown: '收发器的种类只有 audio 和 video。',
  closedMedia: '连接关闭之后不再发送任何东西，所以既不能添加也不能移除。',
  channelCreated:
    '除了 closed，任何状态下都可以创建数据通道；第一个通道需要一个 m 段，negotiationneeded 就是为此触发的。',
  idMissing: '带外协商的数据通道，必须由双方给出同一个 id。',
  twoLimits: '消息丢失后重传多久或多少次，只能限定其中一个，不能两个都给。',
  closedChannel: '连接关闭之后，没有可供数据通道使用的传输。',
  restartAsked: '这个调用本身不改变什么：它只标记凭据需要更换，下一个 offer 里才会有新的凭据。',
  restartOfNothing: '还没有（或者已经没有）可以更换的 ICE 凭据，所以什么都不会发生，也不会报错。',
  configurationSet: '新的服务器和候选策略，从下一次收集开始生效。',
  policyFixed: 'bundlePolicy、rtcpMuxPolicy 和证书在创建连接时就已确定，不能再改。',
  urlBad: 'ICE 服务器的地址必须是 stun:、stuns:、turn: 或 turns: 开头的 URL。',
  credentialsMissing: 'TURN 服务器需要 username 和 credential。',
  closedConfiguration: '连接已经关闭，用不着配置了。',
  closes: '所有状态立刻变成 closed，这个连接没有任何事件说明这件事；对方也不会收到通知。',
  closedAlready: '连接早已关闭，所以什么都不会发生。',
};

export const rules: Readonly<Record<Language, RuleWords>> = { en, 'zh-cn': zhCn };
