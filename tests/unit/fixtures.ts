const files = import.meta.glob<string>('../fixtures/sdp/*.sdp', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Name and text of every description in `tests/fixtures/sdp`. */
export const SDP_FIXTURES: readonly (readonly [string, string])[] = Object.entries(files).map(
  ([path, text]) => [path.split('/').at(-1)!, text] as const,
);

/** The text of one description. */
export function fixture(name: string): string {
  const found = SDP_FIXTURES.find(([one]) => one === name);
  if (!found) throw new Error(`tests/fixtures/sdp/${name} is missing.`);
  return found[1];
}
