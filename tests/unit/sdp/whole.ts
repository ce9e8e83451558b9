import { expect } from 'vitest';
import { explain } from '../../../src/sdp/explain';

/** What holds of every text: no byte is lost, and the fields of a line follow each other without a gap. */
export function expectWhole(text: string): void {
  const { lines, sections } = explain(text);
  expect(lines.map(({ text, end }) => text + end).join('')).toBe(text);
  expect(sections.flatMap(({ lines }) => lines)).toHaveLength(lines.length);
  for (const line of lines) {
    expect(line.text.endsWith(line.value)).toBe(true);
    expect(line.text.length - line.value.length).toBe(line.from);
    let at = line.from;
    for (const { from, to, value, key } of line.fields) {
      if (from !== at || to <= from || line.text.slice(from, to) !== value || !key)
        expect.fail(`A gap at column ${at} of ${JSON.stringify(line.text)}`);
      at = to;
    }
    if (at !== line.text.length) expect.fail(`${JSON.stringify(line.text)} is covered to ${at}`);
  }
}
