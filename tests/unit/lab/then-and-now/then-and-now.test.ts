import { describe, expect, it } from 'vitest';
import { calledBack } from '../../../../src/lab/then-and-now/legacy';
import { LINE_IDS, LINES, PARTS } from '../../../../src/lab/then-and-now/lines';
import { ask, withPlanB, withSdes } from '../../../../src/lab/then-and-now/questions';
import recorded from '../../../../content/traces/figures/then-and-now.json';

const OFFER = [
  'v=0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'a=fingerprint:sha-256 00:11',
  'a=setup:actpass',
  'a=mid:0',
  'a=msid:- t',
  'a=ssrc:5 cname:c',
  '',
].join('\r\n');

describe('the old lines', () => {
  it('stand in the order of the parts', () => {
    const parts = LINE_IDS.map((id) => PARTS.indexOf(LINES[id].part));
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  });

  it('were all asked of two browsers', () => {
    for (const { findings } of recorded)
      expect(Object.keys(findings).toSorted()).toEqual([...LINE_IDS].toSorted());
  });
});

describe('a text of 2013', () => {
  it('has a key and no certificate', () => {
    const sdes = withSdes(OFFER);
    expect(sdes).toContain('m=audio 9 RTP/SAVPF 111\r\n');
    expect(sdes).toMatch(/a=crypto:1 .*\r\na=mid:0/);
    expect(sdes).not.toMatch(/fingerprint|setup/);
  });

  it('has two tracks in one section', () => {
    expect(withPlanB(OFFER).match(/^a=ssrc:\d+ msid:/gm)).toHaveLength(2);
    expect(withPlanB(OFFER).match(/^m=/gm)).toHaveLength(1);
  });
});

describe('a call that calls back', () => {
  it('gives what it was called back with', async () => {
    expect(await calledBack<number>((done) => setTimeout(done, 0, 7))).toBe(7);
  });

  it('refuses what was thrown, told as an error, or rejected', async () => {
    const wrong = new TypeError('wrong');
    for (const call of [
      () => {
        throw wrong;
      },
      (_: unknown, failed: (error: unknown) => void) => failed(wrong),
      () => Promise.reject(wrong),
    ])
      await expect(calledBack(call)).rejects.toBe(wrong);
  });

  it('has not called back where only a promise is fulfilled', async () => {
    const finding = await ask(async () => {
      await calledBack(() => Promise.resolve(), 20);
      return { verdict: 'works' };
    });
    expect(finding).toMatchObject({ verdict: 'gone', refusal: { name: 'TimeoutError' } });
  });
});
