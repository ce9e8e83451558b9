import { CATALOGUE } from '../../src/lab/errors/catalogue/index.ts';
import { match } from '../../src/lab/errors/match.ts';
import { isPlayed } from '../../src/lab/errors/provocation.ts';
import { PROVOCATIONS } from '../../src/lab/errors/provocations/index.ts';
import type { Verdict } from '../../src/lab/errors/judge.ts';
import type { Outcome } from '../../src/lab/errors/run.ts';
import { readErrors } from './errors.ts';

/** What the page of an entry says after its button was pressed. */
export interface Came {
  readonly id: string;
  readonly verdict: Verdict | undefined;
  readonly outcome: Outcome | null;
  /** What the page itself shows. */
  readonly shown: string;
}

/** The entries that a page can make happen as it is; the others need another ground. */
export const HERE: readonly string[] = [...PROVOCATIONS]
  .filter(([, { needs }]) => needs === undefined || needs === 'camera')
  .map(([id]) => id);

/**
 * Presses the button of the page that is open and waits for what comes; runs in the page.
 * @throws Error when nothing has come after 150 s
 */
export async function pressButton(): Promise<Omit<Came, 'id'>> {
  const until = async <T>(look: () => T | null | undefined | false): Promise<T> => {
    const end = performance.now() + 150_000;
    while (performance.now() < end) {
      const value = look();
      if (value) return value;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    throw new Error('Nothing came of it.');
  };
  // It wakes when it comes into view.
  document.querySelector('.make-it')?.scrollIntoView();
  const section = await until(
    () =>
      !document.querySelector('astro-island[ssr]') &&
      document.querySelector<HTMLElement>('.make-it[data-phase]'),
  );
  section.querySelector('button')!.click();
  await until(() => /done|stopped/.test(section.dataset['phase']!));
  const { outcome } = section as never as { outcome: Outcome | null };
  return {
    verdict: section.dataset['verdict'] as Verdict | undefined,
    outcome,
    shown: section.querySelector('.outcome')!.textContent!,
  };
}

/**
 * What is wrong with what came: another verdict than those that are allowed, another cause, or words that the page does
 * not show or the search does not find.
 */
export function objections({ id, verdict, outcome, shown }: Came): string[] {
  if (!outcome) return [`${id}: ${shown}`];
  const { refusal } = outcome;
  const said = refusal ? `${refusal.name}: ${refusal.message}` : 'nothing thrown';
  const wrong = verdict === 'otherwise' ? [`${id}: ${said} ${JSON.stringify(outcome.found)}`] : [];
  if (!refusal) return wrong;
  const provocation = PROVOCATIONS.get(id)!;
  const last = isPlayed(provocation) ? provocation.do.length - 1 : null;
  if (outcome.at !== last) wrong.push(`${id}: it was line ${outcome.at} that was rejected`);
  if (!shown.includes(refusal.message)) wrong.push(`${id}: the page does not show “${said}”`);
  const told = new Map(readErrors('en').map((one) => [one.id, `${one.title} ${one.description}`]));
  const found = match(said, CATALOGUE, told).slice(0, 2);
  if (!found.some((one) => one.id === id)) wrong.push(`${id}: “${said}” finds ${found[0]?.id}`);
  return wrong;
}

/** @example summary('Chromium', all) → 'Chromium: 42 of 44 entries provoked, …' */
export function summary(browser: string, all: readonly Came[]): string {
  const asTheStandard = all.filter(({ verdict }) => verdict === 'standard');
  const known = all.filter(({ verdict }) => verdict === 'known').map(({ id }) => id);
  return `${browser}: ${all.length} of ${PROVOCATIONS.size} entries made to happen, ${asTheStandard.length} as the standard says; known departures: ${known.join(', ') || 'none'}`;
}
