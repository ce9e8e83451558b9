import { describe, expect, it } from 'vitest';
import { minutesToRead } from '../../../src/components/reading-time';

describe('the time to read', () => {
  it.each([
    ['nothing', '', 1],
    ['600 words', 'word '.repeat(600), 3],
    ['800 Chinese characters', '字'.repeat(800), 2],
    ['400 Chinese characters among 200 words', '字'.repeat(400) + ' peer'.repeat(200), 2],
    ['imports and tags alone', "import A from 'a';\n<A b={1} />\n".repeat(300), 2],
    ['a question in an attribute', `<Predict question="${'why '.repeat(400)}" />`, 2],
  ])('of %s', (_, text, minutes) => {
    expect(minutesToRead(text)).toBe(minutes);
  });
});
