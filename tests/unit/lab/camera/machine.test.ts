import { afterEach, describe, expect, it } from 'vitest';
import { createActor, waitFor, type Actor } from 'xstate';
import { cameraMachine } from '../../../../src/lab/camera/machine';
import type { CameraEvent } from '../../../../src/lab/camera/setup';
import { PRESETS } from '../../../../src/lab/camera/wish';
import { FakeCamera, FakeSource } from './fake-camera';

let actor: Actor<typeof cameraMachine>;
afterEach(() => actor.stop());

function start(source: 'camera' | 'synthetic' = 'camera') {
  const port = new FakeCamera();
  actor = createActor(cameraMachine, { input: { port, source } }).start();
  const send = (...events: CameraEvent[]) => events.forEach((event) => actor.send(event));
  const said = (...ids: string[]) =>
    waitFor(actor, ({ context }) => ids.includes(context.said.id), { timeout: 2000 });
  const journal = () => actor.getSnapshot().context.journal.map(({ kind, text }) => [kind, text]);
  return { port, send, said, journal, snapshot: () => actor.getSnapshot() };
}

const overconstrained = Object.assign(new Error(''), {
  name: 'OverconstrainedError',
  constraint: 'width',
});

describe('the camera machine', () => {
  it('asks nothing of the browser before it is mounted', () => {
    const { port } = start();
    expect(port.calls).toEqual([]);
    expect(port.watched).toBe(0);
  });

  it('opens with the constraints that its code prints', async () => {
    const { port, send, said, journal } = start();
    send({ type: 'PRESET', wishes: PRESETS.small }, { type: 'OPEN' });
    await said('opened');
    expect(port.calls[0]).toEqual([
      'open camera',
      { video: { width: { exact: 320 }, frameRate: { max: 10 } } },
    ]);
    expect(journal()).toEqual([
      [
        'call',
        'const stream = await navigator.mediaDevices.getUserMedia({\n' +
          '  video: {\n    width: { exact: 320 },\n    frameRate: { max: 10 },\n  },\n});',
      ],
      ['result', 'MediaStream { video }'],
    ]);
  });

  it('prints the synthetic source as what it is', async () => {
    const { send, said, journal } = start('synthetic');
    send({ type: 'OPEN' });
    await said('opened');
    expect(journal()[0]![1]).toBe(
      'const stream = syntheticMedia(); // a canvas and an oscillator\n' +
        'await stream.getVideoTracks()[0].applyConstraints({\n' +
        '  width: { ideal: 1280 },\n  height: { ideal: 720 },\n});',
    );
  });

  it('stays closed where the browser refuses, with its name, words and constraint', async () => {
    const { port, send, said, snapshot, journal } = start();
    port.refusal = overconstrained;
    send({ type: 'OPEN' });
    await said('refused');
    expect(snapshot().context.said).toEqual({
      id: 'refused',
      refusal: { name: 'OverconstrainedError', message: '', constraint: 'width' },
    });
    expect(snapshot().value.stream).toBe('closed');
    expect(journal().at(-1)).toEqual(['error', 'OverconstrainedError (constraint: width)']);
  });

  const LEAVING: readonly (readonly [string, CameraEvent, string])[] = [
    ['STOP', { type: 'STOP' }, 'stopped'],
    ['AWAY', { type: 'AWAY' }, 'away'],
    ['SOURCE', { type: 'SOURCE', source: 'synthetic' }, 'idle'],
  ];
  it.each(LEAVING)('%s stops the tracks', async (_, event, id) => {
    const { port, send, said, snapshot } = start();
    send({ type: 'OPEN' });
    await said('opened');
    send(event);
    expect(snapshot().context.said.id).toBe(id);
    expect(snapshot().context.held).toBeNull();
    expect(snapshot().context.readings).toEqual([]);
    expect(port.opened.map(({ stopped }) => stopped)).toEqual([1]);
  });

  it('stops the tracks and the watches when the machine ends', async () => {
    const { port, send, said } = start();
    send({ type: 'MOUNT' }, { type: 'OPEN' });
    await said('opened');
    expect(port.watched).toBe(2);
    actor.stop();
    expect(port.opened[0]!.stopped).toBe(1);
    expect(port.watched).toBe(0);
  });

  it.each(LEAVING)('stops a stream that comes after %s', async (_, event) => {
    const { port, send, snapshot } = start();
    port.pending = Promise.withResolvers();
    send({ type: 'OPEN' }, event);
    const late = new FakeSource('video');
    port.pending.resolve(late);
    await new Promise((done) => setTimeout(done));
    expect(late.stopped).toBe(1);
    expect(snapshot().value.stream).toBe('closed');
  });

  it('applies the wishes of one kind to its running track', async () => {
    const { port, send, said, snapshot } = start();
    send({ type: 'OPEN' });
    await said('opened');
    send(
      { type: 'WISH', key: 'video.frameRate', wish: { how: 'max', value: 5 } },
      { type: 'APPLY', kind: 'video' },
    );
    await said('applied');
    const [, video] = port.opened[0]!.tracks;
    expect(video!.constraints).toEqual({
      width: { ideal: 1280 },
      height: { ideal: 720 },
      frameRate: { max: 5 },
    });
    expect(snapshot().context.readings[1]!.constraints).toEqual(video!.constraints);
  });

  it('keeps the track where applyConstraints is refused', async () => {
    const { port, send, said, snapshot } = start();
    send({ type: 'OPEN' });
    await said('opened');
    port.opened[0]!.tracks[1]!.refusal = overconstrained;
    send({ type: 'APPLY', kind: 'video' });
    await said('applyRefused');
    expect(snapshot().value.stream).toEqual({ open: 'running' });
    expect(port.opened[0]!.stopped).toBe(0);
  });

  it('cannot apply to a track that there is not', async () => {
    const { send, said, snapshot } = start();
    expect(snapshot().can({ type: 'APPLY', kind: 'video' })).toBe(false);
    send({ type: 'KIND', kind: 'audio', on: false }, { type: 'OPEN' });
    await said('opened');
    expect(snapshot().can({ type: 'APPLY', kind: 'video' })).toBe(true);
    expect(snapshot().can({ type: 'APPLY', kind: 'audio' })).toBe(false);
  });

  it('goes on while one track lives, and closes when the last one has ended by itself', async () => {
    const { port, send, said, snapshot, journal } = start();
    send({ type: 'OPEN' });
    await said('opened');
    const [audio, video] = port.opened[0]!.tracks;
    video!.unplug();
    expect(snapshot().value.stream).toEqual({ open: 'running' });
    expect(snapshot().context.readings.map(({ readyState }) => readyState)).toEqual([
      'live',
      'ended',
    ]);
    audio!.unplug();
    expect(snapshot().context.said).toEqual({ id: 'ended', kind: 'audio' });
    expect(snapshot().value.stream).toBe('closed');
    expect(journal().slice(-2)).toEqual([
      ['event', 'video track: ended'],
      ['event', 'audio track: ended'],
    ]);
  });

  it('hears of a track that had ended before anybody could listen', async () => {
    const { port, send, said } = start();
    port.pending = Promise.withResolvers();
    send({ type: 'OPEN' });
    const dead = new FakeSource('video');
    dead.tracks[0]!.stop();
    port.pending.resolve(dead);
    await said('ended');
    expect(dead.stopped).toBe(1);
  });

  it('lists the devices again when one comes or goes, and when a permission changes', async () => {
    const { port, send, snapshot, journal } = start();
    send({ type: 'MOUNT' });
    port.list = [{ kind: 'videoinput', deviceId: '1', label: 'One' }];
    port.change();
    await waitFor(actor, ({ context }) => context.devices.length === 1);
    port.list = [];
    port.permit({ camera: 'denied', microphone: null });
    await waitFor(actor, ({ context }) => context.devices.length === 0);
    expect(snapshot().context.permissions).toEqual({ camera: 'denied', microphone: null });
    expect(journal()).toEqual([
      ['event', 'devicechange'],
      ['event', 'permissions: camera denied, microphone null'],
    ]);
  });

  it('remembers what each attempt was refused with, or that it was not', async () => {
    const { port, send, said, snapshot } = start();
    send({ type: 'TRY', id: 'empty' });
    await said('tried');
    expect(snapshot().context.outcomes).toEqual({ empty: null });
    port.refusal = overconstrained;
    send({ type: 'TRY', id: 'width' });
    await waitFor(actor, ({ context }) => Boolean(context.outcomes['width']));
    expect(snapshot().context.outcomes['width']).toMatchObject({ constraint: 'width' });
    expect(snapshot().can({ type: 'TRY', id: 'no such attempt' })).toBe(false);
  });
});
