import type { Language } from './languages';

/** The words around the choice of a scenario: its groups, and what is told of most without JavaScript. */
const en = {
  groups: {
    first: 'First handshakes',
    media: 'Audio and video',
    change: 'Changing a call',
    glare: 'Both at once',
    broken: 'Broken on purpose',
  },
  more: 'More scenarios, which need JavaScript',
};

type ScenarioWords = typeof en;

const zhCn: ScenarioWords = {
  groups: {
    first: '第一次握手',
    media: '音频和视频',
    change: '改动通话',
    glare: '双方同时',
    broken: '故意弄坏',
  },
  more: '更多场景（需要 JavaScript）',
};

/** By language. */
export const SCENARIO_WORDS: Readonly<Record<Language, ScenarioWords>> = { en, 'zh-cn': zhCn };
