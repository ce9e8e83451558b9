import { describe, expect, it } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { switchesMachine } from '../../../../src/lab/sdp-switches/machine';
import { make, type Maker } from '../../../../src/lab/sdp-switches/make';
import { countMarks, mark } from '../../../../src/lab/sdp-switches/marks';
import { lineStep, programOf, sectionStep } from '../../../../src/lab/sdp-switches/program';
import { flip, PLAIN } from '../../../../src/lab/sdp-switches/wish';
import { fakeConnection, liveFakes } from '../../../../src/peer/fake';
import { explain } from '../../../../src/sdp/explain';
import { readFileSync } from 'node:fs';

const maker: Maker = { connection: fakeConnection, codecs: () => [] };
const recorded = JSON.parse(
  readFileSync(
    new URL('../../../../content/traces/figures/sdp-switches.json', import.meta.url),
    'utf8',
  ),
) as { plain: string; audio: string };

describe('the program of the switches', () => {
  it('is the shortest at first', () => {
    expect(programOf(PLAIN).map(({ text }) => text)).toEqual([
      'const pc = new RTCPeerConnection();',
      "pc.createDataChannel('chat');",
      'const offer = await pc.createOffer();',
    ]);
  });

  it('has what was asked for, and video where something needs it', () => {
    const wish = { ...flip(PLAIN, 'vp8'), direction: 'sendonly', bundle: 'max-bundle' } as const;
    const texts = programOf(wish).map(({ text }) => text);
    expect(texts[0]).toBe("const pc = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });");
    expect(texts[1]).toBe("const video = pc.addTransceiver('video', { direction: 'sendonly' });");
    expect(texts[3]).toBe('video.setCodecPreferences(vp8);');
  });

  it('tells which call a section and a line come from', () => {
    const program = programOf({ ...PLAIN, gathered: true });
    expect(sectionStep(program, 'application')?.id).toBe('data');
    expect(lineStep(program, 'candidate', 'application')?.id).toBe('set');
    expect(lineStep(program, 'fingerprint', 'application')?.id).toBe('connection');
    expect(lineStep(program, 'sctp-port', 'application')?.id).toBe('data');
  });
});

describe('an offer made by switches', () => {
  it('comes from two connections, both closed', async () => {
    const before = liveFakes();
    const { offer, twin, first } = await make(PLAIN, maker);
    expect(offer.sdp).toContain('m=application');
    expect(twin.sdp).not.toBe(offer.sdp);
    expect(first).toBeNull();
    expect(liveFakes()).toEqual(before);
  });

  it('is read after gathering, and is the second one of its connection after a restart', async () => {
    const gathered = await make({ ...PLAIN, gathered: true }, maker);
    expect(gathered.offer.sdp).toContain('a=candidate:');
    const restarted = await make({ ...PLAIN, restart: true }, maker);
    expect(restarted.first?.sdp).toContain('m=application');
  });
});

describe('the marks', () => {
  it('are none on the first offer', () => {
    const sections = mark(null, { offer: explain(recorded.plain), twin: null });
    expect(countMarks(sections)).toMatchObject({ added: 0, removed: 0, changed: 0, chance: 0 });
  });

  it('pair sections of two connections by their kind, whatever their mid', () => {
    const before = { offer: explain(recorded.plain), twin: null };
    const sections = mark(before, { offer: explain(recorded.audio), twin: null });
    expect(sections.map(({ section, mark }) => [section.kind, mark])).toEqual([
      ['session', 'changed'],
      ['audio', 'added'],
      ['application', 'changed'],
    ]);
  });

  it('tell what chance wrote from what a call did', async () => {
    const [one, other] = [await make(PLAIN, maker), await make(PLAIN, maker)];
    const sample = ({ offer, twin }: typeof one) => ({
      offer: explain(offer.sdp),
      twin: explain(twin.sdp),
    });
    const same = countMarks(mark(sample(one), sample(other)));
    expect(same).toMatchObject({ added: 0, removed: 0, changed: 0 });
    expect(same.chance).toBe(2);
    const gathered = await make({ ...PLAIN, gathered: true }, maker);
    expect(countMarks(mark(sample(one), sample(gathered))).added).toBeGreaterThan(0);
  });
});

describe('the machine of the switches', () => {
  const start = (isPossible: boolean) =>
    createActor(switchesMachine, {
      input: { port: { isPossible: () => isPossible, maker: () => maker } },
    }).start();

  it('compares the first switch with an offer of this browser', async () => {
    const actor = start(true);
    actor.send({ type: 'WISH', wish: { ...PLAIN, gathered: true } });
    const { context } = await waitFor(actor, (snapshot) => snapshot.context.shown !== null);
    expect(context.shown?.before?.wish).toEqual(PLAIN);
    expect(context.shown?.made.wish.gathered).toBe(true);
  });

  it('says that no connection can be made, and keeps the exception of the browser', async () => {
    const missing = start(false);
    missing.send({ type: 'AGAIN' });
    expect(missing.getSnapshot().context.isMissing).toBe(true);
    const actor = start(true);
    // The fake has no `addTransceiver`.
    actor.send({ type: 'WISH', wish: { ...PLAIN, audio: true } });
    const { context } = await waitFor(actor, (snapshot) => snapshot.context.refusal !== null);
    expect(context.refusal?.name).toBe('TypeError');
  });
});
