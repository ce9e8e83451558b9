import { createActor, waitFor } from 'xstate';
import { afterEach, describe, expect, it } from 'vitest';
import type { Action, Command } from '../../../../src/jsep/command';
import { decodeProgram, encodeProgram, type Recorded } from '../../../../src/lab/play/address';
import { scriptOfProgram } from '../../../../src/lab/play/code';
import { playMachine } from '../../../../src/lab/play/machine';
import { movesOf } from '../../../../src/lab/play/move';
import { paletteOf } from '../../../../src/lab/play/palette';
import { verdictOf } from '../../../../src/lab/play/verdict';
import { liveFakes } from '../../../../src/peer/fake';
import { stepSpans } from '../../../../src/trace/steps';
import { openFakes } from '../../../support/fake-play';

type Peer = Command['peer'];

function start() {
  const actor = createActor(playMachine, {
    input: {
      patience: 500,
      open: openFakes,
    },
  }).start();
  const rest = async () =>
    (
      await waitFor(
        actor,
        (now) =>
          (now.matches('idle') || now.matches({ live: 'resting' })) && !now.context.queue.length,
      )
    ).context;
  const find = (peer: Peer, id: string) => {
    const { log, moves } = actor.getSnapshot().context;
    const keys = paletteOf(log.entries, moves, peer).flatMap(({ rows }) =>
      rows.flatMap((row) => row.keys),
    );
    const key = keys.find((one) => one.id.startsWith(id));
    if (!key) throw new Error(`${id} is none of ${keys.map((one) => one.id).join(' | ')}`);
    return key;
  };
  return {
    actor,
    rest,
    find,
    /** Presses a key of the palette, by the beginning of its id. */
    async press(peer: Peer, id: string) {
      actor.send({ type: 'DO', actions: find(peer, id).actions });
      return rest();
    },
    verdict() {
      const { log, moves } = actor.getSnapshot().context;
      return verdictOf(log.entries, stepSpans(log.entries).at(-1)!, moves.at(-1)!)!;
    },
    stop() {
      actor.getSnapshot().context.session?.close();
      actor.stop();
    },
  };
}

let play: ReturnType<typeof start>;
afterEach(() => {
  play.stop();
  expect(liveFakes()).toEqual([]);
});

/** A whole handshake, made by hand. */
async function connect() {
  await play.press('alice', 'new RTCPeerConnection');
  await play.press('bob', 'new RTCPeerConnection');
  await play.press('alice', 'createDataChannel');
  await play.press('alice', 'createOffer');
  await play.press('alice', 'setLocalDescription  offer fresh');
  await play.press('bob', 'setRemoteDescription  alice.offer');
  await play.press('bob', 'createAnswer');
  await play.press('bob', 'setLocalDescription  answer fresh');
  await play.press('alice', 'setRemoteDescription  bob.answer');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await play.press('bob', 'addIceCandidate all');
  await play.press('alice', 'addIceCandidate all');
}

describe('free play', () => {
  it('makes a handshake from the keys of both palettes', async () => {
    play = start();
    await connect();
    const { session, moves } = await play.rest();
    await expect
      .poll(() => (session!.read('alice', 'pc') as RTCPeerConnection).connectionState)
      .toBe('connected');
    expect(moves.flat().map(({ outcome }) => outcome?.error ?? null)).toEqual(
      moves.flat().map(() => null),
    );
  });

  it('goes on after a call that was refused, and foresees that it will be', async () => {
    play = start();
    await play.press('alice', 'new RTCPeerConnection');
    const key = play.find('alice', 'createAnswer');
    expect(key.foreseen?.label).toBe('stable → createAnswer() → InvalidStateError');
    const { moves } = await play.press('alice', 'createAnswer');
    expect(moves.at(-1)![0]!.outcome).toEqual({ error: 'InvalidStateError', state: 'stable' });
    expect(play.verdict().agreement).toBe('asForeseen');
    await play.press('alice', 'createOffer');
    expect(play.verdict().answer).toEqual({ kind: 'resolved', state: 'stable' });
  });

  it('foresees what browsers do with no argument, and with a text of its own that was answered', async () => {
    play = start();
    await connect();
    expect(play.find('alice', 'setRemoteDescription   implied').foreseen).toMatchObject({
      error: 'TypeError',
      departures: {},
    });
    const own = play.find('bob', 'setLocalDescription  answer').foreseen!;
    expect(own.label).toBe('stable → setLocal(answer, edited) → InvalidModificationError');
    expect(own.departures!.chromium).toMatchObject({ error: 'InvalidStateError' });
  });

  it('calls what there is not yet, and says so', async () => {
    play = start();
    await play.press('bob', 'createOffer');
    expect(play.verdict()).toMatchObject({
      agreement: 'asForeseen',
      answer: { kind: 'rejected', name: 'TypeError' },
    });
  });

  it('goes on from before a call, with two new peers', async () => {
    play = start();
    await connect();
    const first = play.actor.getSnapshot().context;
    const offer = first.log.entries.find((entry) => entry.kind === 'result' && entry.value);
    play.actor.send({ type: 'UNDO', move: 8 });
    const { moves, log, replay, differences } = await play.rest();
    expect(moves).toHaveLength(8);
    expect(replay).toEqual({ reason: 'undo', total: 8 });
    expect(differences).toEqual([]);
    expect(log).not.toBe(first.log);
    expect(log.entries).not.toContainEqual(offer);
    play.actor.send({ type: 'UNDO', move: 0 });
    expect((await play.rest()).moves).toEqual([]);
  });

  it('replays what an address holds, and tells where it comes out otherwise', async () => {
    play = start();
    await connect();
    await play.press('alice', 'createAnswer');
    const program = (await play.rest()).moves.flat();
    const decoded = decodeProgram(encodeProgram(program));
    expect(decoded).toEqual({ ok: true, program });

    play.actor.send({ type: 'REPLAY', program });
    const replayed = await play.rest();
    expect(replayed.differences).toEqual([]);
    expect(replayed.moves.flat()).toEqual(program);

    const other = program.map((one): Recorded => {
      const isOffer = 'call' in one.action && one.action.call === 'createOffer';
      return isOffer ? { ...one, outcome: { error: 'TypeError', state: 'stable' } } : one;
    });
    play.actor.send({ type: 'REPLAY', program: other });
    expect((await play.rest()).differences).toEqual([
      {
        move: 3,
        expected: { error: 'TypeError', state: 'stable' },
        actual: { error: null, state: 'stable' },
      },
    ]);
  });

  it('keeps an edit by hand as changed lines, and says when it no longer applies', async () => {
    play = start();
    await play.press('alice', 'new RTCPeerConnection');
    await play.press('alice', 'createOffer');
    const edit = (line: string): Action[] => [
      {
        peer: 'alice',
        call: 'edit',
        args: [{ var: 'offer' }, [{ line, is: 's=changed' }]],
        as: 'edited',
      },
      { peer: 'alice', call: 'setLocalDescription', args: [{ var: 'edited' }] },
    ];
    play.actor.send({ type: 'DO', actions: edit('s=') });
    const { session } = await play.rest();
    expect(session!.read('alice', 'edited.sdp')).toContain('s=changed');
    play.actor.send({ type: 'DO', actions: edit('a=nothing:') });
    await play.rest();
    expect(play.verdict()).toMatchObject({
      command: { call: 'edit' },
      answer: { kind: 'rejected', name: 'EditFailed' },
    });
  });

  it('is written as one script, with what each call was rejected with', async () => {
    play = start();
    await play.press('alice', 'new RTCPeerConnection');
    await play.press('alice', 'createAnswer');
    const script = scriptOfProgram((await play.rest()).moves.flat());
    expect(script).toContain('alice.pc = new RTCPeerConnection()');
    expect(script).toContain('// InvalidStateError\nawait attempt(alice,');
  });
});

describe('a program', () => {
  it('is parted into the moves that it was made of', () => {
    const actions: Action[] = [
      { peer: 'alice', call: 'new RTCPeerConnection', as: 'pc' },
      { peer: 'alice', call: 'onicecandidate', as: 'found' },
      { peer: 'alice', call: 'createOffer', as: 'offer' },
      { peer: 'alice', call: 'signaling.send', args: [{ var: 'offer' }] },
      { peer: 'bob', call: 'signaling.receive', as: 'aliceOffer' },
      { peer: 'bob', call: 'setRemoteDescription', args: [{ var: 'aliceOffer' }] },
      { peer: 'bob', call: 'createAnswer', as: 'answer' },
    ];
    const moves = movesOf(actions.map((action) => ({ action })));
    expect(moves.map((move) => move.length)).toEqual([2, 1, 3, 1]);
  });
});
