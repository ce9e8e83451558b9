import type { Language } from './languages';

const en = {
  predict: {
    label: 'Predict',
    hint: 'Choose first, then check. Every answer is explained.',
    check: 'Check my guess',
    none: 'Choose an answer first.',
    right: 'Right.',
    wrong: 'Not so.',
    ask: 'Let the figure answer',
    rejects: 'The call rejects with `{error}`.',
    untold: 'The figure will tell in step {step}.',
    told: 'Step {step} of the figure, {name}: `{state}` is `{value}`, since @{ms} ms.',
    toldOfRejection: 'Step {step} of the figure, {name}: rejected with `{value}` at @{ms} ms.',
  },
  term: { again: 'Tap again to open the glossary.' },
  notFound: {
    title: 'This page is not here.',
    text: 'It has moved, or the address has a slip in it. Search above, or begin at one of these:',
  },
  glossary: { usedIn: 'In the guide:' },
  path: {
    chapter: 'Chapter {number}',
    minutes: '{minutes} min',
    toRead: '{minutes} min to read',
    read: 'Read',
    markRead: 'Mark as read',
    markUnread: 'Mark as not read',
    start: 'Start',
    goOn: 'Go on',
    again: 'From the start',
    count: '{read} of {total} chapters read',
    forget: 'Forget what I have read',
    kept: 'Kept in this browser, and sent nowhere.',
    whole: 'About {minutes} minutes in all, and as long as you like with the figures.',
    parts: {
      apis: 'Media and data',
      network: 'The network between',
      handshake: 'The handshake',
      signaling: 'Signaling of your own',
      running: 'Calls that last',
    },
  },
  example: {
    label: 'The file {file}',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'The browser refused to copy. Download the file instead.',
    download: 'Download',
    open: 'Open',
  },
};

export type GuideWords = typeof en;

const zhCn: GuideWords = {
  predict: {
    label: '先猜一猜',
    hint: '先选一个，再看对不对。每个选项都有解释。',
    check: '看看猜得对不对',
    none: '请先选一个答案。',
    right: '对。',
    wrong: '不对。',
    ask: '让演示来回答',
    rejects: '调用被拒绝，错误是 `{error}`。',
    untold: '到了第 {step} 步，演示会给出答案。',
    told: '演示第 {step} 步，{name}：`{state}` 是 `{value}`，从 @{ms} ms 起。',
    toldOfRejection: '演示第 {step} 步，{name}：在 @{ms} ms 被拒绝，错误是 `{value}`。',
  },
  term: { again: '再点一次，打开术语表。' },
  notFound: {
    title: '没有这个页面。',
    text: '它可能搬走了，也可能是网址写错了。请用上面的搜索，或者从这里开始：',
  },
  glossary: { usedIn: '见教程：' },
  path: {
    chapter: '第 {number} 章',
    minutes: '{minutes} 分钟',
    toRead: '阅读约 {minutes} 分钟',
    read: '已读',
    markRead: '标为已读',
    markUnread: '标为未读',
    start: '开始',
    goOn: '继续',
    again: '从头再读',
    count: '共 {total} 章，已读 {read} 章',
    forget: '清除阅读记录',
    kept: '记录只保存在这个浏览器里，不会发往任何地方。',
    whole: '全部读完约 {minutes} 分钟；动手操作的时间，随你的兴致。',
    parts: {
      apis: '媒体与数据',
      network: '两端之间的网络',
      handshake: '握手',
      signaling: '自己动手做信令',
      running: '通话进行中',
    },
  },
  example: {
    label: '文件 {file}',
    copy: '复制',
    copied: '已复制',
    copyFailed: '浏览器拒绝了复制。请改为下载这个文件。',
    download: '下载',
    open: '打开',
  },
};

/** The words of the parts that chapters are made of. */
export const guideWords: Readonly<Record<Language, GuideWords>> = { en, 'zh-cn': zhCn };
