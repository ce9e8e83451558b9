import { describe, expect, it } from 'vitest';
import { referenceWords } from '../../../src/i18n/reference';
import { referenceAnchor, referenceHref } from '../../../src/sdp/anchor';
import { explain } from '../../../src/sdp/explain';
import { ATTRIBUTES } from '../../../src/sdp/grammar/index';
import { nameOf } from '../../../src/sdp/grammar/row';
import { LINES } from '../../../src/sdp/grammar/session';
import { MEANINGS } from '../../../src/sdp/keys';
import { REFERENCE } from '../../../src/sdp/reference';
import { CORPUS } from './corpus';

const entries = REFERENCE.flatMap((group) => group.entries);
const names = entries.flatMap((entry) => entry.names);
const ids = new Set([...entries.map(({ key }) => key), ...names.map(({ anchor }) => anchor)]);

describe('the reference', () => {
  it('has every line, attribute and codec of the grammar', () => {
    const has = new Set(names.map(({ name }) => name));
    const missing = [...LINES, ...ATTRIBUTES].map(nameOf).filter((name) => !has.has(name));
    expect(missing).toEqual([]);
  });

  it('has one entry for each meaning of a line', () => {
    const keys = entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const lines = MEANINGS.map(({ key }) => key).filter((key) => referenceAnchor(key));
    const others = ['separator', 'rest'];
    expect(lines.filter((key) => !keys.includes(key) && !others.includes(key))).toEqual([]);
  });

  it('has an address of its own for each name', () => {
    const all = [
      ...entries.map(({ key }) => key),
      ...names
        .map(({ anchor }) => anchor)
        .filter((anchor) => !entries.some(({ key }) => key === anchor)),
    ];
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
    for (const id of all) expect(id).toMatch(/^\S+$/);
  });

  it('has words for everybody who is no implementation', () => {
    const emitters = new Set(names.flatMap(({ by }) => by?.split(', ') ?? []));
    const projects = ['pion', 'aiortc', 'mediasoup', 'libwebrtc', 'baresip'];
    for (const name of emitters)
      expect(
        name in referenceWords.en.emitters || projects.includes(name) || /^[A-Z]/.test(name),
        name,
      ).toBe(true);
    for (const name of Object.keys(referenceWords.en.emitters)) {
      expect(emitters).toContain(name);
      expect(referenceWords['zh-cn'].emitters).toHaveProperty([name]);
    }
  });

  it.each(CORPUS)('has an entry for every line of %s', (_, text) => {
    for (const { key, name, says } of explain(text).lines) {
      expect(ids).toContain(referenceAnchor(key, name));
      expect(ids).toContain(referenceAnchor(says, says === key ? name : undefined));
    }
  });
});

describe('referenceHref', () => {
  it.each([
    ['setup', 'setup', 'reference/sdp/#setup'],
    ['setup.role=active', undefined, 'reference/sdp/#setup'],
    ['fmtp.opus', undefined, 'reference/sdp/#fmtp.opus'],
    ['fmtp.opus.stereo=1', undefined, 'reference/sdp/#fmtp.opus'],
    ['fmtp.pt', undefined, 'reference/sdp/#fmtp'],
    ['t38', 'T38FaxVersion', 'reference/sdp/#t38-T38FaxVersion'],
    ['t38', undefined, 'reference/sdp/#t38'],
    ['extmap.uri=urn:ietf:params:rtp-hdrext:sdes:mid', undefined, 'reference/sdp/#extmap'],
    ['m', 'm', 'reference/sdp/#m'],
    ['unknown', 'x', undefined],
    ['not-sdp', '', undefined],
    ['', '', undefined],
  ])('of %s, %s is %s', (key, name, href) => expect(referenceHref(key, name)).toBe(href));
});
