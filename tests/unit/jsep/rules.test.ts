import { expect, it } from 'vitest';
import { rules } from '../../../src/i18n/rules';
import { RULES, ruleOf, type RuleKey } from '../../../src/jsep/rules';

const KEYS = Object.keys(RULES).toSorted() as RuleKey[];

it('every rule has its words in both languages, and no words are without a rule', () => {
  for (const words of Object.values(rules)) expect(Object.keys(words).toSorted()).toEqual(KEYS);
});

it.each(KEYS)('%s names a document and a section', (key) => {
  const { spec, section } = ruleOf(key);
  expect(spec).toMatch(/^(webrtc-pc|RFC \d{4})$/);
  expect(section).toMatch(/^\d+(\.\d+)+$/);
});
