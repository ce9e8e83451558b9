import type { Language } from './languages';

/** The words of the wire, where the reader is the messenger. */
const en = {
  name: 'The wire',
  begin: 'Let Alice begin',
  again: 'Begin again',
  hint: 'You are the messenger. Nothing crosses unless you hand it over.',
  wire: 'In your hands',
  empty: 'No message yet.',
  read: 'Read',
  hand: 'Hand over',
  handed: 'handed over',
  refused: 'came back',
  changed: 'changed by you',
  from: '{from} to {to}: {what}',
  what: {
    offer: 'offer',
    answer: 'answer',
    candidate: 'candidate',
    endOfCandidates: 'end of candidates',
  },
  does: 'What {peer} has done',
  nothing: 'Nothing yet.',
  reading: 'What you can read in it',
  choose: 'Press Read on a message, and everything in it stands here.',
  swap: 'Swap the fingerprint',
  learnt: {
    address: 'where the writer can be reached',
    fingerprint: 'how to know the writer again',
    credentials: 'the password of the checks',
    data: 'what will be exchanged: data',
    media: 'what will be exchanged: media',
  },
  stories: {
    idle: {
      title: 'Nobody has said anything.',
      text: 'Press Let Alice begin. Two real peers are made in this page, and all that they want to tell each other is put into your hands.',
    },
    begun: {
      title: 'Alice has written an offer and found her addresses.',
      text: 'Bob knows nothing of it. Hand over what you like, in the order you like.',
    },
    early: {
      title: '{name}: {message}',
      text: 'This candidate belongs to a description that has not arrived. It is back in your hands: hand over the description first, then this. A program keeps such candidates until setRemoteDescription() has been called.',
    },
    offer: {
      title: 'Bob has taken the offer and answered.',
      text: 'He did three calls by himself. His answer and his candidates now wait for you.',
    },
    answer: {
      title: 'Alice has the answer, and both are stable.',
      text: 'They agree on what to exchange. If neither has an address of the other yet, nothing can move: one candidate is enough to begin.',
    },
    candidate: {
      title: 'An address was handed over.',
      text: 'The browser that got it tries it as soon as it has both descriptions.',
    },
    dialsOnly: {
      title: 'An address was handed over that nobody can dial.',
      text: 'It is TCP of type active: its owner dials out and does not listen, and port 9 stands for none. Hand over a udp one.',
    },
    changed: {
      title: 'You have swapped the fingerprint.',
      text: 'The description is as well formed as before, and its reader cannot see what you did. Hand it over, and watch what happens when keys are made.',
    },
    connected: {
      title: 'They are connected.',
      text: 'What is still in your hands is not needed any more: each learnt the other’s address from the checks.',
    },
    greeted: {
      title: 'Alice said something to Bob, and you did not see it.',
      text: 'It went straight between them, encrypted. No message on this wire holds it.',
    },
    failed: {
      title: 'connectionState is failed.',
      text: 'A path was found and keys were made. Then the certificate did not fit the fingerprint that you had handed over, and the browser hung up.',
    },
    slow: {
      title: 'connectionState is failed.',
      text: 'No check went through, or the handover took longer than this browser waits. Begin again, and hand over a candidate soon after the answer.',
    },
  },
  noScript:
    'With JavaScript you are the messenger between two real peers here. These are the messages that wait for you, in the order in which they are written.',
  still: {
    offer:
      'offer, from Alice to Bob: what to exchange, her fingerprint, her password for the checks',
    candidate: 'candidates, one for each address of Alice',
    answer: 'answer, from Bob to Alice, once he has the offer',
    candidates: 'candidates of Bob',
  },
};

export type WireWords = typeof en;

const zhCn: WireWords = {
  name: '信使',
  begin: '让 Alice 开始',
  again: '重新开始',
  hint: '你就是信使。你不递出去，什么也到不了对面。',
  wire: '在你手里',
  empty: '还没有消息。',
  read: '拆开看',
  hand: '递过去',
  handed: '已递交',
  refused: '被退回',
  changed: '被你改过',
  from: '{from} 给 {to}：{what}',
  what: {
    offer: 'offer',
    answer: 'answer',
    candidate: '候选',
    endOfCandidates: '候选结束',
  },
  does: '{peer} 做过什么',
  nothing: '还什么都没做。',
  reading: '你能从中读到什么',
  choose: '在一条消息上按“拆开看”，它的全部内容就显示在这里。',
  swap: '换掉指纹',
  learnt: {
    address: '在哪里能找到写信的人',
    fingerprint: '怎样认出写信的人',
    credentials: '检查用的密码',
    data: '要交换什么：数据',
    media: '要交换什么：媒体',
  },
  stories: {
    idle: {
      title: '谁也没有说过话。',
      text: '按“让 Alice 开始”。页面会建立真实的两端，它们想告诉对方的一切，都会交到你手里。',
    },
    begun: {
      title: 'Alice 写好了 offer，也找到了自己的地址。',
      text: 'Bob 对此一无所知。递什么，按什么顺序递，由你决定。',
    },
    early: {
      title: '{name}：{message}',
      text: '这个候选所属的描述还没有送到。它又回到了你手里：先递描述，再递它。程序的做法是先存着，等调用过 setRemoteDescription() 再添加。',
    },
    offer: {
      title: 'Bob 收下 offer，并且作了应答。',
      text: '他自己做了三次调用。他的 answer 和候选现在等着你来递。',
    },
    answer: {
      title: 'Alice 拿到了 answer，双方都是 stable。',
      text: '交换什么已经商定。如果双方都还没有对方的地址，就什么也动不了：有一个候选就能开始。',
    },
    candidate: {
      title: '递过去了一个地址。',
      text: '收到它的浏览器只要有了两个描述，就会去试这个地址。',
    },
    dialsOnly: {
      title: '递过去了一个谁也拨不通的地址。',
      text: '它是 active 类型的 TCP 候选：它的主人只往外拨，不在任何端口上等，端口 9 就表示没有端口。请递一个 udp 的。',
    },
    changed: {
      title: '你换掉了指纹。',
      text: '这个描述的格式和原来一样正确，收到它的一端看不出你动过手脚。递过去，看看产生密钥时会发生什么。',
    },
    connected: {
      title: '他们连上了。',
      text: '还在你手里的那些已经用不着了：双方从检查中得知了对方的地址。',
    },
    greeted: {
      title: 'Alice 对 Bob 说了一句话，而你没有看到。',
      text: '它加密之后直接到了对方那里。这里没有一条消息装着它。',
    },
    failed: {
      title: 'connectionState 是 failed。',
      text: '路找到了，密钥也产生了。可是证书与你递过去的指纹不符，浏览器就挂断了。',
    },
    slow: {
      title: 'connectionState 是 failed。',
      text: '没有一次检查成功，或者递得太慢，超过了这个浏览器愿意等的时间。请重新开始，递过 answer 之后尽快递一个候选。',
    },
  },
  noScript:
    '启用 JavaScript 后，你可以在这里当真实两端之间的信使。等着你递的消息，按写出的顺序有这些。',
  still: {
    offer: 'offer，Alice 给 Bob：交换什么，她的指纹，检查用的密码',
    candidate: '候选，Alice 的每个地址一个',
    answer: 'answer，Bob 给 Alice，在他收到 offer 之后',
    candidates: 'Bob 的候选',
  },
};

export const wire: Readonly<Record<Language, WireWords>> = { en, 'zh-cn': zhCn };
