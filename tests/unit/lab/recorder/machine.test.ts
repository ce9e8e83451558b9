import { afterEach, describe, expect, it } from 'vitest';
import { createActor, waitFor, type Actor } from 'xstate';
import { recorderMachine } from '../../../../src/lab/recorder/machine';
import type { RecorderPort } from '../../../../src/lab/recorder/port';
import type { RecorderLabEvent } from '../../../../src/lab/recorder/setup';
import type { RecorderEvent } from '../../../../src/media/recorder';
import { FakeSource } from '../camera/fake-camera';

/** A recorder that does what it is told, one task later, as the browser's does. */
class FakeRecorder {
  calls: string[] = [];
  isDropped = false;
  constructor(private readonly tell: (event: RecorderEvent) => void) {
    this.later({ type: 'start', mimeType: 'video/webm' });
  }
  private later(...events: RecorderEvent[]): void {
    setTimeout(() => {
      for (const event of events) if (!this.isDropped) this.tell(event);
    });
  }
  chunk(text: string): void {
    this.tell({ type: 'dataavailable', data: new Blob([text]) });
  }
  end(...before: RecorderEvent[]): void {
    const data = new Blob(['end']);
    this.later(...before, { type: 'dataavailable', data }, { type: 'stop', mimeType: '' });
  }
  pause(): void {
    this.calls.push('pause');
    this.later({ type: 'pause', mimeType: '' });
  }
  resume(): void {
    this.calls.push('resume');
    this.later({ type: 'resume', mimeType: '' });
  }
  stop(): void {
    this.calls.push('stop');
    this.end();
  }
  drop(): void {
    this.isDropped = true;
  }
}

class FakePort implements RecorderPort {
  sources: FakeSource[] = [];
  recorders: FakeRecorder[] = [];
  options: unknown[] = [];
  refusal: Error | null = null;
  pending: PromiseWithResolvers<FakeSource> | null = null;
  private time = 0;
  now = () => (this.time += 10);
  canRecord = () => true;
  async open() {
    if (this.refusal) throw this.refusal;
    if (this.pending) return this.pending.promise;
    const source = new FakeSource('audio', 'video');
    this.sources.push(source);
    return source;
  }
  record(_: MediaStream, options: unknown, tell: (event: RecorderEvent) => void) {
    this.options.push(options);
    if (this.refusal) throw this.refusal;
    const recorder = new FakeRecorder(tell);
    this.recorders.push(recorder);
    return recorder;
  }
  async attempt() {
    if (this.refusal) throw this.refusal;
    return ['stop', 'state inactive'];
  }
}

let actor: Actor<typeof recorderMachine>;
afterEach(() => actor.stop());

const refusal = (name: string) => Object.assign(new Error('no'), { name });

function start() {
  const port = new FakePort();
  actor = createActor(recorderMachine, { input: { port } }).start();
  const send = (...events: RecorderLabEvent[]) => events.forEach((event) => actor.send(event));
  const said = (id: string) =>
    waitFor(actor, ({ context }) => context.said.id === id, { timeout: 2000 });
  const journal = () => actor.getSnapshot().context.journal.map(({ kind, text }) => [kind, text]);
  const recording = async () => {
    send({ type: 'OPEN' });
    await said('opened');
    send({ type: 'RECORD' });
    await said('started');
    return port.recorders.at(-1)!;
  };
  return { port, send, said, journal, recording, snapshot: () => actor.getSnapshot() };
}

describe('the recorder machine', () => {
  it('records with the options that its code prints, and joins the chunks in order', async () => {
    const { port, send, said, journal, recording, snapshot } = start();
    send({ type: 'TYPE', mimeType: 'video/webm' }, { type: 'TIMESLICE', timeslice: 1000 });
    const recorder = await recording();
    expect(port.options).toEqual([{ mimeType: 'video/webm', timeslice: 1000 }]);
    expect(journal()[1]).toEqual([
      'call',
      "const recorder = new MediaRecorder(stream, { mimeType: 'video/webm' });\n" +
        'recorder.ondataavailable = ({ data }) => chunks.push(data);\nrecorder.start(1000);',
    ]);
    recorder.chunk('one ');
    recorder.chunk('two ');
    send({ type: 'FINISH' });
    await said('recorded');
    const { result, chunks } = snapshot().context;
    expect(await result!.blob.text()).toBe('one two end');
    expect(result!.blob.type).toBe('video/webm');
    expect(chunks.map(({ id }) => id)).toEqual([0, 1, 2]);
    expect(snapshot().matches({ media: { open: 'ready' } })).toBe(true);
    expect(port.sources[0]!.stopped).toBe(0);
  });

  it('prints start() without an argument where there is no timeslice', async () => {
    const { send, recording, journal } = start();
    send({ type: 'TIMESLICE', timeslice: 0 });
    await recording();
    expect(journal()[1]![1]).toMatch(/new MediaRecorder\(stream\);\n.*\nrecorder\.start\(\);$/);
  });

  it('pauses and goes on, and notes the gap', async () => {
    const { send, said, recording, snapshot } = start();
    const recorder = await recording();
    send({ type: 'HOLD' });
    await said('paused');
    expect(snapshot().can({ type: 'HOLD' })).toBe(false);
    expect(snapshot().context.gaps).toEqual([{ from: expect.any(Number), to: null }]);
    send({ type: 'GO_ON' });
    await said('resumed');
    const [gap] = snapshot().context.gaps;
    expect(gap!.to).toBeGreaterThan(gap!.from);
    expect(recorder.calls).toEqual(['pause', 'resume']);
  });

  it('can be paused before its start event has come', async () => {
    const { port, send, said, snapshot } = start();
    send({ type: 'OPEN' });
    await said('opened');
    send({ type: 'RECORD' });
    expect(snapshot().matches({ media: { open: { recording: 'starting' } } })).toBe(true);
    send({ type: 'HOLD' });
    await said('paused');
    expect(port.recorders[0]!.calls).toEqual(['pause']);
    send({ type: 'GO_ON' });
    await said('resumed');
  });

  it('finishes a paused recording', async () => {
    const { send, said, recording, snapshot } = start();
    await recording();
    send({ type: 'HOLD' });
    await said('paused');
    send({ type: 'FINISH' });
    await said('recorded');
    expect(snapshot().context.gaps[0]!.to).not.toBeNull();
  });

  it('goes back to ready where the type is refused', async () => {
    const { port, send, said, snapshot } = start();
    send({ type: 'OPEN' });
    await said('opened');
    port.refusal = refusal('NotSupportedError');
    send({ type: 'RECORD' });
    await said('refused');
    expect(snapshot().matches({ media: { open: 'ready' } })).toBe(true);
    expect(port.sources[0]!.stopped).toBe(0);
  });

  it('keeps what there is when the recorder breaks off, and tells why', async () => {
    const { said, recording, snapshot, journal } = start();
    const recorder = await recording();
    recorder.chunk('some ');
    recorder.end({ type: 'error', error: refusal('InvalidModificationError') });
    await said('broken');
    expect(snapshot().context.said).toMatchObject({
      refusal: { name: 'InvalidModificationError' },
    });
    expect(await snapshot().context.result!.blob.text()).toBe('some end');
    expect(journal().map(([, text]) => text)).toContain('InvalidModificationError: no');
  });

  it('closes when every track has ended and the recorder has stopped by itself', async () => {
    const { port, said, recording, snapshot } = start();
    const recorder = await recording();
    for (const track of port.sources[0]!.tracks) track.unplug();
    recorder.end();
    await said('ended');
    expect(snapshot().matches({ media: 'closed' })).toBe(true);
    expect(await snapshot().context.result!.blob.text()).toBe('end');
  });

  it('finishes and gives the stream back when nobody looks', async () => {
    const { port, send, said, recording, snapshot } = start();
    const recorder = await recording();
    recorder.chunk('kept ');
    send({ type: 'AWAY' });
    await said('away');
    expect(recorder.calls).toEqual(['stop']);
    expect(port.sources[0]!.stopped).toBe(1);
    expect(await snapshot().context.result!.blob.text()).toBe('kept end');
    expect(snapshot().matches({ media: 'closed' })).toBe(true);
  });

  it.each(['LEAVE', 'end of the machine'])('drops all at once: %s', async (how) => {
    const { port, send, recording } = start();
    const recorder = await recording();
    if (how === 'LEAVE') send({ type: 'LEAVE' });
    else actor.stop();
    expect(recorder.isDropped).toBe(true);
    expect(port.sources[0]!.stopped).toBe(1);
  });

  it('neither closes nor changes the source while it records', async () => {
    const { port, send, recording, snapshot } = start();
    await recording();
    send({ type: 'CLOSE' }, { type: 'SOURCE', source: 'camera' });
    expect(snapshot().context.source).toBe('synthetic');
    expect(port.sources[0]!.stopped).toBe(0);
  });

  it('gives a stream back that came too late', async () => {
    const { port, send } = start();
    port.pending = Promise.withResolvers();
    send({ type: 'OPEN' }, { type: 'AWAY' });
    const late = new FakeSource('video');
    port.pending.resolve(late);
    await new Promise((done) => setTimeout(done));
    expect(late.stopped).toBe(1);
  });

  it('tells a refused source, and what came of attempts', async () => {
    const { port, send, said, snapshot } = start();
    send({ type: 'TRY', id: 'all' });
    await said('tried');
    expect(snapshot().context.outcomes['all']).toEqual({ events: ['stop', 'state inactive'] });
    port.refusal = refusal('NotAllowedError');
    send({ type: 'TRY', id: 'type' });
    await waitFor(actor, ({ context }) => Boolean(context.outcomes['type']));
    send({ type: 'OPEN' });
    await said('sourceRefused');
    expect(snapshot().matches({ media: 'closed' })).toBe(true);
  });
});
