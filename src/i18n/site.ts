import type { Language } from './languages';

const en = {
  guide: 'The guide',
  lab: 'The lab',
  glossary: 'Glossary',
  search: 'Search',
  close: 'Close',
  searchInBuild: 'Search works in the built site.',
  labDescription:
    'Step through a real WebRTC handshake over the full window, with a choice of scenarios.',
  recorded:
    'The whole handshake, as it was recorded in {browser}. With JavaScript it runs live in your own browser.',
  finalDescriptions: 'The descriptions that both peers ended up with',
};

export type SiteWords = typeof en;

const zhCn: SiteWords = {
  guide: '教程',
  lab: '实验室',
  glossary: '术语表',
  search: '搜索',
  close: '关闭',
  searchInBuild: '只有构建好的站点才能搜索。',
  labDescription: '选一个场景，在整个窗口里一步一步走完一次真实的 WebRTC 握手。',
  recorded:
    '这是在 {browser} 中录下的完整握手。启用 JavaScript 后，它会在你自己的浏览器里实时运行。',
  finalDescriptions: '双方最后得到的描述',
};

export const site: Readonly<Record<Language, SiteWords>> = { en, 'zh-cn': zhCn };
