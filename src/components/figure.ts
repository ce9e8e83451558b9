import { getEntry } from 'astro:content';
import type { Language } from '../i18n/languages';
import { SCENARIO_WORDS } from '../i18n/scenarios';
import { sitePath } from '../i18n/site-path';
import type { Figure, Narration, Recording } from '../lab/figure';
import { readNarration } from '../lab/narration';
import { SCENARIOS, scenariosByGroup } from '../lab/scenarios';

const RECORDINGS = import.meta.glob<Recording>('/content/traces/*.json', {
  eager: true,
  import: 'default',
});

async function read(file: string): Promise<Narration> {
  const entry = await getEntry('scenarios', file);
  if (!entry) throw new Error(`content/scenarios/${file}.md is missing.`);
  return readNarration(entry.data, entry.body ?? '');
}

/** The words of a scenario; for a step that it says nothing of, those that scenarios share. */
async function narrationOf(id: string, language: Language): Promise<Narration> {
  const [own, shared] = await Promise.all([read(`${id}.${language}`), read(`parts.${language}`)]);
  const steps = SCENARIOS.get(id)!.steps.map(({ id: step }) => {
    const words = own.steps[step] ?? shared.steps[step];
    if (!words) throw new Error(`content/scenarios/${id}.${language}.md has no step “${step}”.`);
    return [step, words] as const;
  });
  return { ...own, steps: Object.fromEntries(steps) };
}

/**
 * The recording of a scenario.
 * @throws Error naming the file that is missing
 */
export function recordingOf(id: string): Recording {
  const recording = RECORDINGS[`/content/traces/${id}.json`];
  if (!recording)
    throw new Error(`content/traces/${id}.json is missing: run \`npm run traces\` to record it.`);
  return recording;
}

/**
 * A scenario with its words, and where its recording is.
 * @throws Error naming the file that is missing
 */
export async function figureOf(id: string, language: Language): Promise<Figure> {
  const scenario = SCENARIOS.get(id);
  if (!scenario) throw new Error(`src/lab/scenarios/ has no scenario “${id}”.`);
  const recorded = { browser: recordingOf(id).browser, href: sitePath(`recordings/${id}.json`) };
  return { scenario, recorded, narration: await narrationOf(id, language) };
}

/** Every scenario that can be chosen, in one language, group by group. */
export const choicesIn = (language: Language) =>
  Promise.all(
    scenariosByGroup().map(async ({ id, group }) => ({
      id,
      group: SCENARIO_WORDS[language].groups[group],
      title: (await narrationOf(id, language)).title,
      href: sitePath(`figures/${id}.${language}.json`),
    })),
  );
