import type { Language } from './languages';

const en = {
  title: 'Connect two pages',
  description:
    'One page, one peer. Carry the offer and the answer yourself, between two tabs, or over a signaling server.',
  intro:
    'This page has one peer. The other is in another page, which may be in another browser or on another machine. What has to travel between them is all that you see here.',
  setup: 'What this page does',
  role: 'This page',
  roles: { call: 'makes the offer', answer: 'answers' },
  way: 'Messages travel',
  ways: { hand: 'by hand', tabs: 'between tabs', server: 'over a server' },
  what: 'Scenario',
  kinds: { 'data-channel': 'data channel', call: 'call' },
  gather: 'Candidates',
  gathers: { all: 'in the offer', whole: 'in both', trickle: 'after them' },
  server: 'Signaling server',
  serverHint:
    'Address of a server started with npm run signal; empty: the one that served this page.',
  changed: 'Changing this starts the run over.',
  turn: {
    start: 'Press Next step. The first one makes the peer of this page.',
    next: 'Your move: press Next step.',
    offer: {
      hand: 'This page waits for an offer. Copy it from the board of the other page and paste it here.',
      tabs: 'This page waits for the offer of the other tab.',
      server: 'This page waits for the offer of the other page.',
    },
    answer: {
      hand: 'Copy the offer from the board to the other page. This page waits for its answer.',
      tabs: 'The offer is with the other tab. This page waits for its answer.',
      server: 'The offer is on its way. This page waits for the answer.',
    },
    candidates: {
      hand: 'This page waits for the candidates of the other page, and for the end of them. Paste them here.',
      tabs: 'This page waits for the candidates of the other tab, and for the end of them.',
      server: 'This page waits for the candidates of the other page, and for the end of them.',
    },
    carried: {
      hand: 'Copy the answer to the other page. When it has been taken there, say so here: then this page sets it too.',
      tabs: 'The answer is on its way. This page sets it when the other tab has it.',
      server: 'The answer is on its way. This page sets it when the other page has it.',
    },
    carriedSet:
      'Copy the answer to the other page. This page has set it, and checks already. When it has been taken there, say so here.',
    gathering: 'The browser gathers candidates. What is sent then has all of them.',
    connecting: {
      hand: 'Both sides check pairs of candidates. Where the other page has not set its answer yet, it is its turn.',
      tabs: 'Both sides check pairs of candidates.',
      server: 'Both sides check pairs of candidates.',
    },
    message: 'It is the turn of the other page: it sends a message over the channel.',
    busy: 'The step runs.',
    finished: 'Done. Restart begins anew: the other page has to do so too.',
    failed: 'The run has stopped. Restart begins anew: the other page has to do so too.',
  },
  carried: 'The other page has taken it',
  whyCarried:
    'Why wait? After setLocalDescription(answer) the browser begins to check and to shake hands for DTLS. Firefox gives that up after about five seconds. Nobody carries a text that fast.',
  board: 'Board of this page',
  boardEmpty: 'Nothing yet. What this peer wants to say will stand here.',
  boardItem: {
    description: 'SDP {type}',
    candidate: 'candidate',
    end: 'end of candidates',
    bye: 'bye',
  },
  size: '{count} characters',
  carriedOver: 'taken over there',
  copy: 'Copy',
  copyAll: 'Copy all {count}',
  copied: 'Copied',
  copyFailed: 'Copying was refused. The text is marked: copy it with the keyboard.',
  save: 'As a file',
  code: 'As a QR code',
  hideCode: 'Hide the code',
  codeTooLong: 'This text is too long for one code. Choose “data channel”, or carry it as a file.',
  brought: 'Brought from the other page',
  broughtHint: 'Paste what stands on the other board.',
  bring: 'Take it',
  drop: 'or drop a file here',
  openFile: 'Open a file',
  scan: 'Scan a code',
  stopScan: 'Stop scanning',
  scanFailed: 'The camera cannot be used: {name}: {message}',
  taken: {
    description: 'Taken: the {type}.',
    candidate: 'Taken: {count} candidates.',
    bye: 'The other page says that it has left.',
  },
  repaired: {
    unquoted: 'The marks of quotation at its lines were taken away.',
    unwrapped:
      'The line breaks that a mail program had put in were taken out. The sum shows that nothing else has changed.',
    quotes: 'Its quotation marks had been made curly; they are straight again.',
    newline:
      'Its last line break was missing and was put back: in SDP every line has to end with one.',
    trimmed: 'The words around it were left out.',
  },
  refused: {
    empty: 'There is nothing to take.',
    'too-large':
      'This is larger than any message. An SDP with audio, video and data has some 8,000 characters.',
    'cut-short':
      'Part of the message is missing: it does not end where a message ends. Copy it again, from its first brace to its last.',
    altered:
      'This is a message, but not as it was written: its sum does not fit. Something on the way has changed it. Copy it again, or carry it as a file.',
    'candidate-line':
      'This is one candidate line. Alone it does not say which description it belongs to. Carry the whole message.',
    'not-a-message':
      'This is no message of a board and no SDP. A message begins with a brace, an SDP with v=0.',
    version: 'This message was written by another version of this site. Load both pages anew.',
    shape: 'This has the form of a message, but one of its fields cannot be right.',
    'wrong-room': 'This message belongs to another room.',
    own: 'This is a message of this page itself. Paste it into the other page.',
    'former-run':
      'This message belongs to a run that is over: one of the pages was restarted since. Fingerprint, ufrag and password have changed with it. Take the newest from the board.',
    again: 'This message was taken already. Nothing has changed.',
    gap: 'A message before this one is missing. Take the older ones from the board first.',
    'answer-not-offer':
      'This is an answer, and this page waits for an offer. If the other page answers too, let one of them make the offer.',
    'offer-not-answer':
      'This is an offer, and this page makes one itself. One of the two has to answer: choose “answers” in one page.',
    'no-offer-yet':
      'This is an answer, and this page has not sent an offer. Answers belong to one offer only.',
    'other-kind':
      'The other page chose another scenario: one of the two offers a call, the other a data channel. Choose the same in both.',
  },
  tabs: {
    open: 'Open the other page',
    hint: 'It opens in a second tab and answers.',
    alone: 'No other tab is here yet.',
    invited:
      'No other tab is here. Was it closed? Then open this page anew from a tab that makes the offer.',
    here: 'The other tab is here.',
    left: 'The other tab has left. Open it again, and restart here.',
    lost: 'The other tab has gone. Open it again, and restart here.',
  },
  remote: {
    link: 'Address for the other page',
    hint: 'Open it on a second device. The name of the room is the key to it: whoever has the address can enter.',
    alone: 'Nobody else is in the room yet.',
    invited:
      'Nobody else is in the room. If this address was sent to you some time ago, it may be old: ask for a new one. This page goes on waiting.',
    here: 'The other page is in the room.',
    left: 'The other page has left. Send it the address again, and restart here.',
    lost: 'The line to the other page is broken. It comes back by itself, or the page is closed or asleep.',
  },
  hands: { left: 'The other page says that it has left. Restart both to begin anew.' },
  link: {
    connecting: 'Looking for the signaling server…',
    open: 'Connected to the signaling server.',
    reconnecting:
      'The signaling server cannot be reached. This page goes on trying. Check the address and the network; on your own machine, start it with npm run signal.',
    restarting: 'The signaling server is being restarted. This page finds it again by itself.',
  },
  ended: {
    full: 'Two pages are in this room already. Take a new room, and send its address to the one that you want to talk to.',
    'bad-link':
      'A part of the address of this page is missing: the name of a room has 22 characters. Ask for the address again, or take a new room and send its address.',
    'room-over':
      'The server has ended the room: nothing was said in it for a long time. Take a new room.',
    refused:
      'The server does not let this page in: it allows other sites only, or a limit is reached. Wait a minute, or ask whoever runs it to add this site to ORIGINS.',
  },
  clock:
    'What happens in the other page is shown here too, at the time of this page. Its clock is {offset} ms off; that is known to within {half} ms, half a round trip.',
  newRoom: 'New room',
  slept:
    'The browser had put this tab to sleep. It looks for the other page again by itself. If the connection has failed meanwhile, restart both pages, and keep both tabs in sight.',
  startedOver:
    'The other page has started over. Its fingerprint and ufrag are new: restart here too.',
  noScript: 'This page needs JavaScript: it makes a real connection between two pages.',
};

export type ConnectWords = typeof en;

const zhCn: ConnectWords = {
  title: '连接两个页面',
  description:
    '一个页面，一端。offer 和 answer 由你亲手传递，或在两个标签页之间传递，或经由信令服务器。',
  intro:
    '这个页面里只有一端，另一端在另一个页面里，可以是另一个浏览器，也可以是另一台机器。两者之间必须传递的，就是你在这里看到的全部。',
  setup: '这个页面做什么',
  role: '本页',
  roles: { call: '给出 offer', answer: '给出 answer' },
  way: '消息怎样传递',
  ways: { hand: '亲手传递', tabs: '标签页之间', server: '经由服务器' },
  what: '场景',
  kinds: { 'data-channel': '数据通道', call: '通话' },
  gather: '候选',
  gathers: { all: '写在 offer 里', whole: '两边都写进去', trickle: '随后再发' },
  server: '信令服务器',
  serverHint: '用 npm run signal 启动的服务器的地址；留空则用提供本页的那一台。',
  changed: '改动后，这次运行会重新开始。',
  turn: {
    start: '按“下一步”。第一步会建立本页的这一端。',
    next: '轮到你了：按“下一步”。',
    offer: {
      hand: '本页在等 offer。从另一页的公告板上复制过来，粘贴到这里。',
      tabs: '本页在等另一个标签页的 offer。',
      server: '本页在等另一页的 offer。',
    },
    answer: {
      hand: '把公告板上的 offer 复制到另一页。本页在等它的 answer。',
      tabs: 'offer 已送到另一个标签页。本页在等它的 answer。',
      server: 'offer 已发出。本页在等 answer。',
    },
    candidates: {
      hand: '本页在等另一页的候选，直到候选结束。粘贴到这里。',
      tabs: '本页在等另一个标签页的候选，直到候选结束。',
      server: '本页在等另一页的候选，直到候选结束。',
    },
    carried: {
      hand: '把 answer 复制到另一页。那边收下之后，在这里说一声：本页才设置它。',
      tabs: 'answer 已发出。另一个标签页收下之后，本页才设置它。',
      server: 'answer 已发出。另一页收下之后，本页才设置它。',
    },
    carriedSet:
      '把 answer 复制到另一页。本页已经设置了它，并且已经开始检查。那边收下之后，在这里说一声。',
    gathering: '浏览器正在收集候选。随后发出的描述里会包含全部候选。',
    connecting: {
      hand: '双方正在检查候选对。如果另一页还没有设置它的 answer，现在轮到它。',
      tabs: '双方正在检查候选对。',
      server: '双方正在检查候选对。',
    },
    message: '轮到另一页了：它要通过通道发一条消息。',
    busy: '这一步正在执行。',
    finished: '完成。要从头再来，按“重新开始”；另一页也要这样做。',
    failed: '运行已停止。要从头再来，按“重新开始”；另一页也要这样做。',
  },
  carried: '另一页已经收下',
  whyCarried:
    '为什么要等？调用 setLocalDescription(answer) 之后，浏览器就开始检查候选对并进行 DTLS 握手。Firefox 大约五秒后就会放弃，而没有人能这么快把一段文本送到。',
  board: '本页的公告板',
  boardEmpty: '还什么都没有。这一端想说的话会出现在这里。',
  boardItem: { description: 'SDP {type}', candidate: '候选', end: '候选结束', bye: '告别' },
  size: '{count} 个字符',
  carriedOver: '对方已收下',
  copy: '复制',
  copyAll: '全部复制（{count} 条）',
  copied: '已复制',
  copyFailed: '浏览器拒绝了复制。文本已选中，请用键盘复制。',
  save: '存为文件',
  code: '显示二维码',
  hideCode: '收起二维码',
  codeTooLong: '这段文本太长，一个二维码放不下。改选“数据通道”，或者用文件传递。',
  brought: '从另一页带来的',
  broughtHint: '把另一页公告板上的内容粘贴到这里。',
  bring: '收下',
  drop: '也可以把文件拖到这里',
  openFile: '打开文件',
  scan: '扫描二维码',
  stopScan: '停止扫描',
  scanFailed: '无法使用摄像头：{name}：{message}',
  taken: {
    description: '已收下：{type}。',
    candidate: '已收下：{count} 个候选。',
    bye: '另一页说它已经离开。',
  },
  repaired: {
    unquoted: '行首的引用标记已去掉。',
    unwrapped: '邮件程序插入的换行已去掉。校验和表明，其他内容没有变化。',
    quotes: '引号被换成了弯引号，现已改回。',
    newline: '末尾缺少换行，已经补上：SDP 的每一行都必须以换行结束。',
    trimmed: '前后多余的文字已略去。',
  },
  refused: {
    empty: '这里没有可以收下的内容。',
    'too-large': '没有哪条消息有这么大。带音频、视频和数据的 SDP 大约 8,000 个字符。',
    'cut-short': '消息缺了一部分：它没有在该结束的地方结束。请从第一个花括号到最后一个重新复制。',
    altered:
      '这是一条消息，但和写下时不一样：校验和对不上。途中有什么改动了它。请重新复制，或者用文件传递。',
    'candidate-line': '这是单独一行候选，看不出它属于哪个描述。请传递整条消息。',
    'not-a-message': '这既不是公告板上的消息，也不是 SDP。消息以花括号开头，SDP 以 v=0 开头。',
    version: '这条消息出自本站的另一个版本。请把两个页面都重新加载。',
    shape: '它有消息的样子，但其中某个字段不可能是对的。',
    'wrong-room': '这条消息属于另一个房间。',
    own: '这是本页自己的消息。请粘贴到另一页。',
    'former-run':
      '这条消息属于已经结束的一次运行：其中一页后来重新开始过，指纹、ufrag 和密码都变了。请取公告板上最新的一条。',
    again: '这条消息已经收下过，什么都没有改变。',
    gap: '它前面还缺一条消息。请先取公告板上较早的那些。',
    'answer-not-offer':
      '这是 answer，而本页在等 offer。如果另一页也在给出 answer，就让其中一页给出 offer。',
    'offer-not-answer':
      '这是 offer，而本页自己也给出 offer。两页之中必须有一页应答：在其中一页选“给出 answer”。',
    'no-offer-yet': '这是 answer，而本页还没有发出 offer。一个 answer 只属于一个 offer。',
    'other-kind': '另一页选了别的场景：一边是通话，另一边是数据通道。请在两页选同一个。',
  },
  tabs: {
    open: '打开另一页',
    hint: '它会在第二个标签页里打开，并给出 answer。',
    alone: '还没有别的标签页。',
    invited: '没有别的标签页。是不是已经关闭了？请从给出 offer 的标签页重新打开本页。',
    here: '另一个标签页已经在了。',
    left: '另一个标签页已经离开。请重新打开它，并在这里重新开始。',
    lost: '另一个标签页不见了。请重新打开它，并在这里重新开始。',
  },
  remote: {
    link: '给另一页的地址',
    hint: '在第二台设备上打开它。房间名就是钥匙：谁有这个地址，谁就能进来。',
    alone: '房间里还没有别人。',
    invited:
      '房间里没有别人。如果这个地址是很早以前发给你的，它可能已经失效：请对方再发一个新的。本页会继续等待。',
    here: '另一页已经在房间里。',
    left: '另一页已经离开。请再把地址发给它，并在这里重新开始。',
    lost: '通往另一页的线路断了。它会自己恢复；也可能那一页已关闭，或者在休眠。',
  },
  hands: { left: '另一页说它已经离开。要从头再来，两页都要重新开始。' },
  link: {
    connecting: '正在寻找信令服务器……',
    open: '已连上信令服务器。',
    reconnecting:
      '连不上信令服务器，本页会继续尝试。请检查地址和网络；在自己的机器上，用 npm run signal 启动它。',
    restarting: '信令服务器正在重启，本页会自己重新连上。',
  },
  ended: {
    full: '这个房间里已经有两个页面。请换一个新房间，把地址发给你要找的人。',
    'bad-link':
      '本页的地址缺了一部分：房间名有 22 个字符。请对方再发一次地址，或者换一个新房间，把它的地址发出去。',
    'room-over': '服务器结束了这个房间：里面很久没有人说话。请换一个新房间。',
    refused:
      '服务器不让本页进入：它只允许别的站点，或者某个限额已用完。等一分钟再试，或者请管理员把本站加入 ORIGINS。',
  },
  clock:
    '另一页里发生的事也显示在这里，用的是本页的时间。它的时钟相差 {offset} 毫秒，误差不超过往返时间的一半，即 {half} 毫秒。',
  newRoom: '新房间',
  slept:
    '浏览器曾让本标签页休眠。它正在自己重新寻找另一页。如果连接在此期间断了，请把两页都重新开始，并让两个标签页都保持可见。',
  startedOver: '另一页重新开始了，它的指纹和 ufrag 都是新的：这里也要重新开始。',
  noScript: '本页需要 JavaScript：它要在两个页面之间建立真实的连接。',
};

export const connect: Readonly<Record<Language, ConnectWords>> = { en, 'zh-cn': zhCn };
