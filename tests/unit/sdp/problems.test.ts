import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/sdp/explain';
import { problemsOf, problemsOfPair, type DescriptionKind } from '../../../src/sdp/problems';
import { CATALOGUE, type ProblemKey } from '../../../src/sdp/problems/catalogue';
import { CORPUS, corpus } from './corpus';
import { FINDINGS } from './findings';
import { PAIR_FINDINGS } from './pair-findings';

const keysOf = (text: string, type?: DescriptionKind): readonly string[] =>
  problemsOf(explain(text), type).map(({ key }) => key);

describe('problemsOf', () => {
  it.each(FINDINGS)('finds $key where $when', ({ key, from, edit, at, values, type }) => {
    const text = corpus(from);
    const edited = edit(text);
    expect(edited).not.toBe(text);
    expect(keysOf(text, type)).not.toContain(key);
    const found = problemsOf(explain(edited), type).find((problem) => problem.key === key);
    expect(found).toBeDefined();
    expect(found!.severity).toBe(CATALOGUE[key][0]);
    expect(found!.values).toMatchObject(values ?? {});
    if (at) expect(explain(edited).lines[found!.line! - 1]?.text).toMatch(at);
  });

  it.each(
    ['chrome', 'firefox'].flatMap((browser) => [
      [`${browser}-full`, 'offer'] as const,
      [`${browser}-dc`, 'offer'] as const,
      [`${browser}-answer`, 'answer'] as const,
    ]),
  )('finds nothing wrong in %s, whose candidates are still to come', (name, type) => {
    expect(keysOf(corpus(name), type)).toEqual(['candidates-to-follow']);
  });

  it.each([
    ['chrome-emptyOffer', ['no-sections']],
    ['chromium-data-gathered', []],
    ['chromium-data-relay-only', []],
    ['firefox-offer-gathered', []],
    ['firefox-offer-bundle-only', []],
    ['chromium-data-mdns', ['mdns-candidates', 'only-host']],
    ['pion-offer-data', []],
    ['aiortc-offer-av', []],
    ['mediasoup-answer-send', ['ice-lite']],
    ['jsep-example-offer', ['only-host']],
    ['jsep-example-answer', ['only-host']],
    ['janus-answer-rejected-video', ['section-refused', 'only-host']],
    ['twilio-voice-answer', ['ice-lite']],
    ['agora-answer', ['ice-lite']],
    ['webrtc-rs-offer', []],
    ['zlmediakit-whep-answer', ['ice-lite']],
    ['wowza-play-offer', ['candidates-to-follow']],
    ['asterisk-confbridge-offer', ['section-refused']],
    ['kurento-player-offer', ['only-host']],
    ['firefox-38-offer', ['legacy-data', 'candidates-to-follow']],
    ['rtt-data-channel-offer', ['candidates-to-follow']],
    ['sfu-vp9-layers-answer', ['ice-lite']],
  ])('says of %s %j', (name, keys) => expect(keysOf(corpus(name))).toEqual(keys));

  it('knows Plan B by its sources', () => {
    expect(keysOf(corpus('chromium-plan-b'))).toContain('plan-b');
    expect(keysOf(corpus('jitsi-offer-plan-b'))).toContain('plan-b');
    expect(keysOf(corpus('jitsi-offer-unified'))).not.toContain('plan-b');
  });

  it('knows what a browser cannot use in a telephone call', () => {
    const keys = keysOf(corpus('freeswitch-offer-srtp'));
    expect(keys).toEqual(
      expect.arrayContaining([
        'no-fingerprint',
        'no-ice-credentials',
        'sdes-crypto',
        'no-rtcp-mux',
      ]),
    );
  });

  it.each(['live555-transport-stream', 'gstreamer-rtsps-mikey', 'rtsp-camera'])(
    'does not take the port 0 of %s for a refusal',
    (name) => expect(keysOf(corpus(name))).not.toContain('section-refused'),
  );

  it.each(CORPUS)('gives every problem of %s a place that exists', (_, text) => {
    const explained = explain(text);
    for (const { line, section, spec, severity } of problemsOf(explained)) {
      expect(['error', 'warning', 'note']).toContain(severity);
      expect(spec).toBeTruthy();
      if (line !== undefined && section !== undefined)
        expect(explained.lines[line - 1]!.section).toBe(section);
    }
  });

  it('reports a kind of problem 20 times at most', () => {
    expect(keysOf(`${corpus('chrome-dc')}${'oops\r\n'.repeat(1000)}`)).toHaveLength(21);
  });
});

describe('problemsOfPair', () => {
  const keys = (offer: string, answer: string): readonly string[] =>
    problemsOfPair(explain(offer), explain(answer)).map(({ key }) => key);

  it.each([
    ['chrome-full', 'chrome-answer'],
    ['firefox-full', 'firefox-answer'],
    ['jsep-example-offer', 'jsep-example-answer'],
  ])('finds nothing wrong between %s and %s', (offer, answer) => {
    expect(keys(corpus(offer), corpus(answer))).toEqual([]);
  });

  it.each(PAIR_FINDINGS)('finds $key where $when', ({ key, edit, editOffer, values }) => {
    const offer = (editOffer ?? ((text) => text))(corpus('chrome-full'));
    const answer = edit(corpus('chrome-answer'));
    const found = problemsOfPair(explain(offer), explain(answer)).find(
      (problem) => problem.key === key,
    );
    expect(found).toBeDefined();
    expect(found!.of).toBe('answer');
    expect(found!.severity).toBe(CATALOGUE[key][0]);
    expect(found!.values).toMatchObject(values ?? {});
  });

  it('says nothing of texts that are no descriptions', () => {
    expect(keys('{"type":"offer"}', '')).toEqual([]);
  });
});

it('has an example of every kind of problem', () => {
  const shown = new Set<ProblemKey>([...FINDINGS, ...PAIR_FINDINGS].map(({ key }) => key));
  expect((Object.keys(CATALOGUE) as ProblemKey[]).filter((key) => !shown.has(key))).toEqual([]);
});
