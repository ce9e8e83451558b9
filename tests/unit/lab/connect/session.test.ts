import { createActor, waitFor, type Actor } from 'xstate';
import { afterEach, describe, expect, it } from 'vitest';
import type { PeerName } from '../../../../src/jsep/command';
import { oneSided, type Gather } from '../../../../src/lab/connect/one-sided';
import { createRemoteSession } from '../../../../src/lab/connect/session';
import { labMachine } from '../../../../src/lab/machine';
import { SCENARIOS } from '../../../../src/lab/scenarios';
import { FakePeerConnection, fakeSource } from '../../../../src/peer/fake';
import { createHandEndpoint } from '../../../../src/signaling/by-hand';
import type { Endpoint } from '../../../../src/signaling/endpoint';
import { createInPageEndpoints } from '../../../../src/signaling/in-page-endpoints';

const started: Actor<typeof labMachine>[] = [];

/** One page: the lab with the peer `me`, over an endpoint. */
function openPage(me: PeerName, id: string, endpoint: Endpoint, gather: Gather) {
  const actor = createActor(labMachine, {
    input: {
      scenario: oneSided(SCENARIOS.get(id)!, me, gather),
      limit: Infinity,
      speed: Infinity,
      open: (scenario, source, log) =>
        createRemoteSession({
          scenario,
          source,
          log,
          me,
          endpoint,
          connection: FakePeerConnection as never,
          openCamera: () => Promise.resolve(fakeSource(me)),
          openSynthetic: fakeSource,
          onclose: () => undefined,
        }),
    },
  }).start();
  const page = {
    actor,
    endpoint,
    phase: () => actor.getSnapshot().value.run,
    step: () => {
      const { scenario, begun } = actor.getSnapshot().context;
      return scenario.steps[begun - 1]?.id;
    },
    entries: () => actor.getSnapshot().context.log.entries,
    ended: () =>
      waitFor(actor, ({ value }) => ['finished', 'failed'].includes(String(value.run)), {
        timeout: 4000,
      }),
  };
  started.push(actor);
  return page;
}

afterEach(() => {
  for (const actor of started.splice(0)) {
    actor.getSnapshot().context.session?.close();
    actor.stop();
  }
});

const GATHERS: readonly Gather[] = ['all', 'trickle', 'whole'];

describe.each(['data-channel', 'call'])('%s with a peer in another page', (id) => {
  it.each(GATHERS)('runs to its end, with candidates: %s', async (gather) => {
    const { endpoints } = createInPageEndpoints('a-room');
    const alice = openPage('alice', id, endpoints.alice, gather);
    const bob = openPage('bob', id, endpoints.bob, gather);
    for (const { actor } of [bob, alice]) actor.send({ type: 'PLAY' });
    await Promise.all([alice.ended(), bob.ended()]);
    expect([alice.phase(), bob.phase()]).toEqual(['finished', 'finished']);
    // Each page shows what both did: what the other one told is what happened there.
    const calls = (page: typeof alice, peer: PeerName) =>
      page
        .entries()
        .flatMap((entry) =>
          entry.kind === 'call' && entry.peer === peer ? [entry.command.call] : [],
        );
    await expect.poll(() => calls(alice, 'bob')).toEqual(calls(bob, 'bob'));
    await expect.poll(() => calls(bob, 'alice')).toEqual(calls(alice, 'alice'));
  });
});

describe('by hand', () => {
  const open = (gather: Gather) => {
    const hands = {
      alice: createHandEndpoint('run-of-alice'),
      bob: createHandEndpoint('run-of-bob'),
    };
    const alice = openPage('alice', 'data-channel', hands.alice, gather);
    const bob = openPage('bob', 'data-channel', hands.bob, gather);
    for (const { actor } of [alice, bob]) actor.send({ type: 'PLAY' });
    const carry = async (from: PeerName) => {
      const to = hands[from === 'alice' ? 'bob' : 'alice'];
      expect(await to.bring(hands[from].textOf(hands[from].board()))).toMatchObject({ ok: true });
    };
    return { alice, bob, hands, carry };
  };

  it('sets the answer locally only when a human says that the other page has it', async () => {
    const { alice, bob, hands, carry } = open('all');
    await expect.poll(() => hands.alice.board().length).toBe(1);
    expect(hands.alice.board()[0]!.text).toContain('a=candidate');
    await carry('alice');
    await expect.poll(() => hands.bob.board().length).toBe(1);
    await carry('bob');
    await expect.poll(() => alice.step()).toBe('connect');
    expect(bob.step()).toBe('set-local-answer');
    const state = () =>
      bob.entries().findLast((entry) => entry.state?.signalingState)?.state?.signalingState;
    expect(state()).toBe('have-remote-offer');
    hands.bob.carried(hands.bob.board()[0]!.n);
    await Promise.all([alice.ended(), bob.ended()]);
    expect([alice.phase(), bob.phase()]).toEqual(['finished', 'finished']);
  });

  it('takes candidates that nobody waits for, whenever they are brought', async () => {
    const { alice, hands, carry } = open('all');
    await expect.poll(() => hands.alice.board().length).toBe(1);
    await carry('alice');
    await expect.poll(() => hands.bob.board().length).toBe(1);
    await carry('bob');
    await expect.poll(() => alice.step()).toBe('connect');
    // What comes after the end of the run is not added any more.
    alice.actor.send({ type: 'PAUSE' });
    hands.bob.carried(0);
    await expect.poll(() => hands.bob.board().length).toBeGreaterThan(2);
    await carry('bob');
    const added = () =>
      alice
        .entries()
        .filter((entry) => entry.kind === 'call' && entry.command.call === 'addIceCandidate');
    await expect.poll(() => added().length).toBe(hands.bob.board().length - 1);
  });
});

describe('by hand, candidates after the descriptions', () => {
  it('takes all that is new of a board that was copied whole', async () => {
    const hands = {
      alice: createHandEndpoint('run-of-alice'),
      bob: createHandEndpoint('run-of-bob'),
    };
    const alice = openPage('alice', 'data-channel', hands.alice, 'trickle');
    const bob = openPage('bob', 'data-channel', hands.bob, 'trickle');
    for (const { actor } of [alice, bob]) actor.send({ type: 'PLAY' });
    const whole = (of: PeerName) => hands[of].textOf(hands[of].board());
    await expect.poll(() => hands.alice.board().length).toBe(1);
    await hands.bob.bring(whole('alice'));
    await expect.poll(() => hands.bob.board().length).toBe(1);
    await hands.alice.bring(whole('bob'));
    hands.bob.carried(0);
    await expect.poll(() => alice.step()).toBe('candidates-bob');
    await expect.poll(() => bob.step()).toBe('candidates-alice');
    expect(await hands.bob.bring(whole('alice'))).toMatchObject({ ok: true });
    await expect.poll(() => hands.bob.board().length).toBeGreaterThan(2);
    expect(await hands.alice.bring(whole('bob'))).toMatchObject({ ok: true });
    await Promise.all([alice.ended(), bob.ended()]);
    expect([alice.phase(), bob.phase()]).toEqual(['finished', 'finished']);
  });
});

describe('oneSided', () => {
  const ids = (me: PeerName, gather: Gather) =>
    oneSided(SCENARIOS.get('data-channel')!, me, gather).steps.map(({ id }) => id);

  it('leaves each page what it has to do', () => {
    expect(ids('alice', 'all')).toEqual([
      'create-peers',
      'create-data-channel',
      'create-offer',
      'set-local-offer',
      'send-offer',
      'send-answer',
      'set-remote-answer',
      'connect',
      'open',
      'message-alice',
      'message-bob',
      'close',
    ]);
    expect(ids('bob', 'all')).toEqual([
      'create-peers',
      'send-offer',
      'set-remote-offer',
      'create-answer',
      'send-answer',
      'set-local-answer',
      'candidates-bob',
      'connect',
      'open',
      'message-alice',
      'message-bob',
      'close',
    ]);
  });

  it('lets a patient answerer set its answer first, and send it with its candidates', () => {
    const { steps } = oneSided(SCENARIOS.get('data-channel')!, 'bob', 'whole');
    expect(steps.slice(3, 7).map(({ id }) => id)).toEqual([
      'create-answer',
      'set-local-answer',
      'send-answer',
      'connect',
    ]);
    expect(steps[5]!.do).toMatchObject([{ args: [{ var: 'pc.localDescription' }] }]);
    expect(steps[6]!.needs).toEqual([{ peer: 'bob', held: 0 }]);
  });

  it('has a step for the candidates of each, where they follow the descriptions', () => {
    for (const me of ['alice', 'bob'] as const)
      expect(ids(me, 'trickle')).toEqual(
        expect.arrayContaining(['candidates-alice', 'candidates-bob']),
      );
  });
});
