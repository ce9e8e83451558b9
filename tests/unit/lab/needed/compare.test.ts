import { describe, expect, it } from 'vitest';
import { compareOffers } from '../../../../src/lab/needed/compare';

const sdp = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join('');
const BEFORE = sdp('v=0', 'o=- 1 1 IN IP4 0', 'm=audio 9 X 0', 'a=mid:0', 'a=sendrecv');

describe('compareOffers', () => {
  it('finds nothing where only the o= line counts on', () => {
    expect(compareOffers(BEFORE, BEFORE.replace('- 1 1', '- 1 2'))).toEqual([]);
  });

  it('tells a changed section from a new one', () => {
    const after = BEFORE.replace('sendrecv', 'inactive') + sdp('m=video 9 X 1', 'a=mid:1');
    expect(compareOffers(BEFORE, after)).toEqual([
      { head: 'm=audio 9 X 0', isNew: false, removed: ['a=sendrecv'], added: ['a=inactive'] },
      { head: 'm=video 9 X 1', isNew: true, removed: [], added: ['m=video 9 X 1', 'a=mid:1'] },
    ]);
  });

  it('counts a line as often as it is there', () => {
    const twice = BEFORE + sdp('a=x', 'a=x');
    expect(compareOffers(twice, BEFORE + sdp('a=x'))).toMatchObject([
      { removed: ['a=x'], added: [] },
    ]);
  });
});
