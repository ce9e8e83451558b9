import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/sdp/explain';
import { FORMATS } from '../../../src/sdp/grammar/fmtp';
import { ATTRIBUTES } from '../../../src/sdp/grammar/index';
import { keyOf, nameOf } from '../../../src/sdp/grammar/row';
import { LINES } from '../../../src/sdp/grammar/session';
import { SOURCE } from '../../../src/sdp/grammar/streams';
import { h264Profile } from '../../../src/sdp/h264';
import { MEANINGS } from '../../../src/sdp/keys';
import { expectWhole } from './whole';

const ROWS = [...LINES, ...ATTRIBUTES];

describe('the grammar', () => {
  it.each(ROWS.map((row) => [row.sample, row] as const))('reads its sample %s', (sample, row) => {
    const [line] = explain(sample).lines;
    expect(line).toMatchObject({ key: keyOf(row), known: true, spec: row.spec });
    expect(line!.fields.filter(({ key }) => key === 'rest')).toEqual([]);
    expectWhole(sample);
  });

  it.each(FORMATS.map((row) => [row.sample, row] as const))(
    'reads its sample %s',
    (sample, row) => {
      const pt = /fmtp:(\S+)/.exec(sample)![1]!;
      const { lines } = explain(
        `m=audio 9 RTP/AVP ${pt}\na=rtpmap:${pt} ${row.codec}/8000\n${sample}`,
      );
      const keys = lines[2]!.fields.map(({ key }) => key).filter((key) => key !== 'separator');
      expect(keys.shift()).toBe('fmtp.pt');
      for (const key of keys) expect(key.startsWith(`fmtp.${row.codec}.`)).toBe(true);
    },
  );

  it('has each line and attribute once', () => {
    const names = ROWS.map((row) => `${row.sample.startsWith('a=')} ${nameOf(row)}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('gives fields of every line only keys that are among the meanings', () => {
    const known = new Set(
      MEANINGS.flatMap(({ key, fields, values }) => [
        key,
        ...[...fields].map((name) => `${key}.${name}`),
        ...Object.entries(values).flatMap(([name, list]) =>
          [...list].map((value) => `${key}.${name}=${value}`),
        ),
      ]),
    );
    const sources = SOURCE.map(({ sample }) => `a=ssrc:1 ${sample.slice(2)}`);
    const text = [...ROWS.map(({ sample }) => sample), ...sources, 'x', 'x=1', '', 'a=x'].join(
      '\n',
    );
    for (const { fields, says } of explain(text).lines) {
      expect(known).toContain(says);
      for (const { key, meaning } of fields) {
        expect(known).toContain(key);
        if (meaning) expect(known).toContain(meaning);
      }
    }
  });
});

describe('h264Profile', () => {
  it.each([
    ['42e01f', 'Constrained Baseline 3.1'],
    ['42001f', 'Baseline 3.1'],
    ['4d001f', 'Main 3.1'],
    ['640c1f', 'Constrained High 3.1'],
    ['640032', 'High 5.0'],
    ['42e00b', 'Constrained Baseline 1.1'],
    ['42f00b', 'Constrained Baseline 1b'],
    ['zz', undefined],
    ['000000', undefined],
  ])('reads %s as %s', (value, profile) => expect(h264Profile(value)).toBe(profile));
});
