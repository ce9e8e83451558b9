import { SDP_FIXTURES } from '../fixtures';

const files = import.meta.glob<string>('../../fixtures/sdp/corpus/*.sdp', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Name and text of every description: what browsers wrote, and what others write. */
export const CORPUS: readonly (readonly [string, string])[] = [
  ...SDP_FIXTURES,
  ...Object.entries(files).map(([path, text]) => [path.split('/').at(-1)!, text] as const),
];

/** The text of one description of the corpus. */
export function corpus(name: string): string {
  const found = CORPUS.find(([file]) => file === `${name}.sdp`);
  if (!found) throw new Error(`No ${name}.sdp in the corpus.`);
  return found[1];
}
