import { getEntry } from 'astro:content';
import type { Language } from '../i18n/languages';
import type { Figure } from '../lab/figure';
import { readNarration } from '../lab/narration';
import { SCENARIOS } from '../lab/scenarios';

/** The scenarios that two pages can run together. */
const TOGETHER = ['data-channel', 'call'];

type Side = 'call' | 'answer';

async function narrationOf(side: Side, language: Language) {
  const entry = await getEntry('connect', `${side}.${language}`);
  if (!entry) throw new Error(`content/connect/${side}.${language}.md is missing.`);
  return readNarration(entry.data, entry.body ?? '');
}

/**
 * The scenarios with the words of each side; nothing was recorded of them.
 * @throws Error naming the file that is missing
 */
export async function connectFigures(
  language: Language,
): Promise<Readonly<Record<string, Readonly<Record<Side, Figure>>>>> {
  const sides = {
    call: await narrationOf('call', language),
    answer: await narrationOf('answer', language),
  };
  const recorded = { browser: '', href: '' };
  return Object.fromEntries(
    TOGETHER.map((id) => {
      const scenario = SCENARIOS.get(id)!;
      const figure = (side: Side): Figure => ({ scenario, recorded, narration: sides[side] });
      return [id, { call: figure('call'), answer: figure('answer') }];
    }),
  );
}
