import { CATALOGUE, type ProblemKey, type Severity } from './catalogue';

/** Something about a description, or about a pair of them, that its reader wants to know. */
export interface Problem {
  readonly key: ProblemKey;
  readonly severity: Severity;
  readonly spec: string;
  /** The number of the line it shows in, where it shows in one. */
  readonly line?: number;
  /** The index of the section; 0 is the session. */
  readonly section?: number;
  /** Of a pair: the description that `line` and `section` count in. */
  readonly of?: 'offer' | 'answer';
  /** What the words about it name, by placeholder. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Where a problem shows. */
export type Place = Pick<Problem, 'line' | 'section' | 'of'>;

const MOST_OF_A_KIND = 20;
const LONGEST_VALUE = 80;

/** Collects problems, at most 20 of a kind: the hundredth says nothing that the first did not. */
export class Report {
  readonly problems: Problem[] = [];
  private readonly counts = new Map<ProblemKey, number>();

  add(key: ProblemKey, place: Place = {}, values: Problem['values'] = {}): void {
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    if (count > MOST_OF_A_KIND) return;
    const [severity, spec] = CATALOGUE[key];
    const short = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, LONGEST_VALUE) : value,
    ]);
    this.problems.push({ key, severity, spec, ...place, values: Object.fromEntries(short) });
  }
}
