import type { Language } from './languages';

const en = {
  guide: 'The guide',
  lab: 'The lab',
  glossary: 'Glossary',
  search: 'Search',
  close: 'Close',
  searchInBuild: 'Search works in the built site.',
  searchFailed: 'The search could not be loaded. Check the connection and open it again.',
  /** By the keys of Pagefind, with its own places. */
  pagefind: {
    placeholder: 'Search',
    search_label: 'Search this site',
    clear_search: 'Clear',
    load_more: 'More results',
    zero_results: 'Nothing found for [SEARCH_TERM]',
    one_result: '[COUNT] result for [SEARCH_TERM]',
    many_results: '[COUNT] results for [SEARCH_TERM]',
    alt_search: 'Nothing found for [SEARCH_TERM]. These are the results for [DIFFERENT_TERM]',
    search_suggestion: 'Nothing found for [SEARCH_TERM]. Try one of these:',
    searching: 'Searching for [SEARCH_TERM] …',
  },
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
  searchFailed: '搜索没能加载。请检查网络，然后重新打开搜索。',
  pagefind: {
    placeholder: '搜索',
    search_label: '在本站内搜索',
    clear_search: '清除',
    load_more: '更多结果',
    zero_results: '没有找到“[SEARCH_TERM]”',
    one_result: '“[SEARCH_TERM]”有 [COUNT] 条结果',
    many_results: '“[SEARCH_TERM]”有 [COUNT] 条结果',
    alt_search: '没有找到“[SEARCH_TERM]”。以下是“[DIFFERENT_TERM]”的结果',
    search_suggestion: '没有找到“[SEARCH_TERM]”。可以试试：',
    searching: '正在搜索“[SEARCH_TERM]”……',
  },
  labDescription: '选一个场景，在整个窗口里一步一步走完一次真实的 WebRTC 握手。',
  recorded:
    '这是在 {browser} 中录下的完整握手。启用 JavaScript 后，它会在你自己的浏览器里实时运行。',
  finalDescriptions: '双方最后得到的描述',
};

export const site: Readonly<Record<Language, SiteWords>> = { en, 'zh-cn': zhCn };
