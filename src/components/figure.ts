import { getEntry } from 'astro:content';
import type { Language } from '../i18n/languages';
import type { Figure, Narration, Recording } from '../lab/figure';
import { readNarration } from '../lab/narration';
import { SCENARIOS } from '../lab/scenarios';

const RECORDINGS = import.meta.glob<Recording>('/content/traces/*.json', {
  eager: true,
  import: 'default',
});

async function narrationOf(id: string, language: Language): Promise<Narration> {
  const entry = await getEntry('scenarios', `${id}.${language}`);
  if (!entry) throw new Error(`content/scenarios/${id}.${language}.md is missing.`);
  return readNarration(entry.data, entry.body ?? '');
}

/**
 * A scenario with its words and its recording.
 * @throws Error naming the file that is missing
 */
export async function figureOf(id: string, language: Language): Promise<Figure> {
  const scenario = SCENARIOS.get(id);
  if (!scenario) throw new Error(`src/lab/scenarios/ has no scenario “${id}”.`);
  const recording = RECORDINGS[`/content/traces/${id}.json`];
  if (!recording)
    throw new Error(`content/traces/${id}.json is missing: run \`npm run traces\` to record it.`);
  return { scenario, recording, narration: await narrationOf(id, language) };
}

/** Every scenario that can be chosen, in one language. */
export const choicesIn = (language: Language) =>
  Promise.all(
    [...SCENARIOS.keys()].map(async (id) => ({
      id,
      title: (await narrationOf(id, language)).title,
      href: `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}figures/${id}.${language}.json`,
    })),
  );
