import type { Language } from './languages';

/** The words of the shortest connection. */
const en = {
  name: 'The shortest connection',
  says: 'Alice says',
  greeting: 'Hello Bob',
  connect: 'Connect them',
  wait: 'Connecting…',
  again: 'Once more',
  messenger: 'The messenger',
  messengerHere: 'here: this page',
  straight: 'Straight between them',
  offer: 'offer, {bytes} bytes',
  answer: 'answer, {bytes} bytes',
  offerToCome: 'an offer',
  answerToCome: 'an answer',
  messageToCome: 'the message',
  told: {
    signaling: '{from} to {to}, by way of the messenger: {text}',
    straight: '{from} straight to {to}: {text}',
    toCome: '(still to come)',
  },
  took: 'What it took',
  items: {
    calls: {
      label: 'calls',
      why: 'Both programs together. You will meet each call in this guide.',
    },
    messages: {
      label: 'messages',
      why: 'One offer, one answer. Whoever carries them introduces the two.',
    },
    bytes: { label: 'bytes', why: 'The text of both. Nothing else had to be told.' },
    candidates: {
      label: 'addresses',
      why: 'Where each peer might be reached. They travelled inside the messages.',
    },
    checks: {
      label: 'knocks',
      why: 'Each browser tries the addresses of the other, to see which answers.',
    },
    servers: {
      label: 'servers',
      why: 'Both peers are in this page, so the page was the messenger.',
    },
  },
  time: 'Where the time went',
  total: '{ms} ms from your click to the message in Bob’s hands',
  noTime:
    'Press the button. Two real connections are made in this page, and their time is measured.',
  stretches: {
    offer: 'Alice writes her offer and finds her addresses',
    answer: 'Bob takes it, answers and finds his',
    connect: 'A path is found, keys are agreed on',
    open: 'The channel opens',
    message: 'The message crosses',
  },
  done: 'Connected. Bob received “{text}” after {ms} ms. Both have hung up again.',
};

export type ShortestWords = typeof en;

const zhCn: ShortestWords = {
  name: '最短的连接',
  says: 'Alice 说',
  greeting: '你好，Bob',
  connect: '让他们连上',
  wait: '正在连接……',
  again: '再来一次',
  messenger: '信使',
  messengerHere: '在这里：本页面',
  straight: '直接从一端到另一端',
  offer: 'offer，{bytes} 字节',
  answer: 'answer，{bytes} 字节',
  offerToCome: '一个 offer',
  answerToCome: '一个 answer',
  messageToCome: '那条消息',
  told: {
    signaling: '{from} 经信使送给 {to}：{text}',
    straight: '{from} 直接发给 {to}：{text}',
    toCome: '（还没有发生）',
  },
  took: '用掉了什么',
  items: {
    calls: { label: '次调用', why: '两端的程序合计。每个调用，后面的章节都会讲到。' },
    messages: { label: '条消息', why: '一个 offer，一个 answer。谁来送，谁就是介绍人。' },
    bytes: { label: '字节', why: '就是这两条消息的文本。此外什么也不用说。' },
    candidates: { label: '个地址', why: '在这些地方也许能找到这一端。它们写在消息里一起送到。' },
    checks: { label: '次敲门', why: '每个浏览器都去试对方的地址，看哪个有回应。' },
    servers: { label: '台服务器', why: '两端都在本页面里，所以信使就是页面自己。' },
  },
  time: '时间花在哪里',
  total: '从你按下按钮，到 Bob 收到消息，共 {ms} ms',
  noTime: '请按按钮。页面会建立两个真实的连接，并测量所花的时间。',
  stretches: {
    offer: 'Alice 写出 offer，找到自己的地址',
    answer: 'Bob 收下它，作出应答，也找到自己的地址',
    connect: '找到一条路，商定密钥',
    open: '通道打开',
    message: '消息到达',
  },
  done: '已连上。{ms} ms 之后，Bob 收到了“{text}”。双方又都挂断了。',
};

export const shortest: Readonly<Record<Language, ShortestWords>> = { en, 'zh-cn': zhCn };
