import { expect, it } from 'vitest';
import { CHANGE_IDS, CHANGES, type ChangeId } from '../../../../src/lab/needed/changes';
import { tryChange } from '../../../../src/lab/needed/try-change';

const signal = new AbortController().signal;

/** What the words of the figure say of the next offer: the sections that change, `new` where one is there for the first time. */
const CHANGED: Readonly<Record<ChangeId, readonly string[]>> = {
  addTrack: ['session', 'new m=video'],
  addTransceiver: ['session', 'new m=audio'],
  removeTrack: ['m=video'],
  direction: ['m=video'],
  stop: ['session', 'm=video'],
  firstChannel: ['session', 'new m=application'],
  restartIce: ['m=video', 'm=application'],
  nextChannel: [],
  replaceTrack: [],
  enabled: [],
  setParameters: [],
  setConfiguration: ['m=video', 'm=application'],
  setCodecPreferences: ['m=video'],
};

it.each(CHANGE_IDS)('%s does what the standard says', async (id) => {
  const { fired, refusal, changes } = await tryChange(id, signal);
  expect(refusal).toBeNull();
  expect(fired).toBe(CHANGES[id].asks ? 1 : 0);
  const changed = changes.map(({ head, isNew }) => `${isNew ? 'new ' : ''}${head.split(' ')[0]}`);
  expect(changed).toEqual(CHANGED[id]);
});

it('the lines are those that the words tell of', async () => {
  const linesOf = async (id: ChangeId) =>
    (await tryChange(id, signal)).changes.flatMap(({ added, removed }) => [
      ...removed.map((line) => `-${line}`),
      ...added.map((line) => `+${line}`),
    ]);
  expect(await linesOf('direction')).toEqual(['-a=sendrecv', '+a=inactive']);
  expect(await linesOf('removeTrack')).toEqual(
    expect.arrayContaining(['-a=sendrecv', '+a=recvonly']),
  );
  expect((await linesOf('stop')).filter((line) => /^\+m=video 0 /.test(line))).toHaveLength(1);
  for (const id of ['restartIce', 'setConfiguration'] as const)
    expect((await linesOf(id)).filter((line) => line.startsWith('+a=ice-ufrag:'))).toHaveLength(2);
});

it('ends where the signal says so', async () => {
  const ends = new AbortController();
  const trial = tryChange('addTrack', ends.signal);
  ends.abort();
  await expect(trial).rejects.toMatchObject({ name: 'AbortError' });
});
