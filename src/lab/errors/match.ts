import type { ErrorFacts } from './entry';

/** Why an entry was found. */
export type Reason =
  /** The paste has a text that only this error has. */
  | { readonly kind: 'text'; readonly text: string }
  /** It has the name of the exception and the call that throws it. */
  | { readonly kind: 'name'; readonly name: string; readonly call: string }
  /** It has words of the entry. */
  | { readonly kind: 'words'; readonly words: readonly string[] };

/** An entry that fits a paste. */
export interface Match {
  readonly id: string;
  /** Greater fits better; only the order means something. */
  readonly score: number;
  readonly reason: Reason;
}

const QUOTES = /['"`´‘’‚‛“”„‟«»‹›「」『』]/g;
const ADDRESSES = /\b(?:https?|file|webpack(?:-internal)?|blob):\/*[^\s)]+/g;
const PLACES = /:\d+(?::\d+)?(?=[\s)]|$)/g;

/** How people and old browsers write the states of signaling, and how the standard does. webrtc-pc §4.3.1. */
const STATES: readonly (readonly [RegExp, string])[] = [
  [/\bk?have[_ -]?(local|remote)[_ -]?(pr)?(?=(offer|answer))/g, 'have-$1-$2'],
  [/\bkstable\b/g, 'stable'],
  [/\bkclosed\b/g, 'closed'],
  [/[（(]?稳定(?:状态)?[）)]?/g, 'stable'],
  [/[（(]?已?关闭(?:状态)?[）)]?/g, 'closed'],
];

/**
 * A text as it is compared: in lower case, without quotes, addresses and line numbers, states in the standard's spelling.
 * @example normal("Called in wrong state: ‘kStable’ (app.js:12:3)") → 'called in wrong state: stable (app.js)'
 */
export function normal(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(ADDRESSES, ' ')
    .replace(PLACES, ' ')
    .replace(QUOTES, '');
  return STATES.reduce((told, [found, state]) => told.replace(found, state), plain)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether the parts of a sign stand in a text one after another. */
function hasSign(text: string, sign: string): boolean {
  let from = 0;
  for (const part of sign.split('*').map((one) => one.trim())) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

/** The longest of an entry's signs that a text has. */
const longestSign = (text: string, { signs }: ErrorFacts): string | undefined =>
  signs.filter((sign) => hasSign(text, normal(sign))).toSorted((a, b) => b.length - a.length)[0];

const CALLED = /[.\s(]|^/.source;

/** The first of an entry's calls that a text names. */
const callIn = (text: string, { calls }: ErrorFacts): string | undefined =>
  calls.find((call) => new RegExp(`(?:${CALLED})${call.toLowerCase()}\\b`).test(text));

/** Words that say nothing of an error: those of every stack trace, and the commonest of the language. */
const COMMON = new Set(
  'the of in is to a an on and or for with was be by at not no that this it its from error uncaught promise domexception failed execute rtcpeerconnection async await js ts undefined null object typeerror invalidstateerror operationerror anonymous function cannot read properties property reading'.split(
    ' ',
  ),
);

/** Latin words, and each pair of neighbouring Chinese characters. */
function wordsOf(text: string): Set<string> {
  const latin = text.match(/[a-z][a-z0-9]+/g) ?? [];
  const pairs = [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair]) => pair!);
  return new Set([...latin, ...pairs].filter((word) => !COMMON.has(word)));
}

/** A found sign outweighs all words. */
const SIGN = 1000;
const NAME = 100;
/** The share of a paste's known words that an entry has to have, and how many. */
const SHARE = 0.6;
const FEW = 2;
/** How many are found at most by words alone. */
const MOST = 4;

/** What an entry is called and what it is about, in the reader's language. */
export type Told = ReadonlyMap<string, string>;

function byWords(text: string, catalogue: readonly ErrorFacts[], told: Told): Match[] {
  const asked = wordsOf(text);
  const known = new Map(
    catalogue.map((facts) => [
      facts.id,
      wordsOf(
        normal([told.get(facts.id), ...facts.texts.map((one) => one.text), facts.signs].join(' ')),
      ),
    ]),
  );
  const sets = [...known.values()];
  const weight = (word: string) => {
    const having = sets.filter((words) => words.has(word)).length;
    return having ? Math.log(1 + sets.length / having) : 0;
  };
  // A word that no entry has speaks against all of them.
  const whole = [...asked].reduce((sum, word) => sum + (weight(word) || 2), 0);
  return [...known]
    .map(([id, words]): Match => {
      const shared = [...asked].filter((word) => words.has(word));
      const score = shared.reduce((sum, word) => sum + weight(word), 0) / whole;
      return {
        id,
        score: shared.length < FEW ? 0 : score,
        reason: { kind: 'words', words: shared },
      };
    })
    .filter(({ score }) => score >= SHARE)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST);
}

/**
 * The entries that fit a pasted error, a stack trace, or a description of what happens, the best first; none where
 * nothing fits.
 * @param told titles and descriptions by id, for what is described instead of pasted
 * @example match("Uncaught (in promise) … Called in wrong state: stable", CATALOGUE, new Map())[0].id → 'answer-in-stable'
 */
export function match(paste: string, catalogue: readonly ErrorFacts[], told: Told): Match[] {
  const text = normal(paste);
  const found = catalogue.flatMap((facts): Match[] => {
    const sign = longestSign(text, facts);
    const call = callIn(text, facts);
    const name = facts.names.find((one) => text.includes(one.toLowerCase()));
    if (sign !== undefined) {
      const score = SIGN + 4 * sign.length + (call ? 30 : 0) + (name ? 20 : 0);
      return [{ id: facts.id, score, reason: { kind: 'text', text: sign } }];
    }
    if (!call || !name) return [];
    const score = NAME - facts.names.indexOf(name) - facts.calls.indexOf(call);
    return [{ id: facts.id, score, reason: { kind: 'name', name, call } }];
  });
  const words = byWords(text, catalogue, told).filter(
    ({ id }) => !found.some((one) => one.id === id),
  );
  const all = [...found, ...words].toSorted((a, b) => b.score - a.score);
  // Beside a text that was recognised, what shares only a name or words is noise.
  return all[0] && all[0].score >= SIGN
    ? all.filter(({ score }) => score >= SIGN)
    : all.slice(0, MOST);
}
