import { afterEach, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../src/lab/scenarios/index';
import { at, startLab, stopLabs } from './lab';

const chat = SCENARIOS.get('data-channel')!;
const indexOf = (id: string) => chat.steps.findIndex((step) => step.id === id);
const ANSWER = indexOf('set-local-answer');
const CONNECT = indexOf('connect');

afterEach(stopLabs);

describe('where the browser gives DTLS up early', () => {
  it('the live peers go ahead to the connection, and the reader stays', async () => {
    const lab = startLab({ scenario: chat, goesAhead: true });
    await lab.next(ANSWER);
    lab.send({ type: 'NEXT' });
    await lab.reach('performing');
    await expect.poll(() => at(lab)).toMatchObject({ run: 'ready', done: CONNECT + 1 });
    expect(at(lab)).toMatchObject({ look: 'back', looking: ANSWER });
    expect(lab.entries()).toContainEqual(
      expect.objectContaining({ kind: 'note', note: { type: 'ahead', step: ANSWER } }),
    );
    for (let step = ANSWER + 1; step < CONNECT; step++) {
      lab.send({ type: 'NEXT' });
      expect(at(lab)).toMatchObject({ look: 'back', looking: step });
    }
    lab.send({ type: 'NEXT' });
    expect(at(lab)).toMatchObject({ look: 'live', looking: null, done: CONNECT + 1 });
    await lab.next();
    expect(at(lab)).toMatchObject({ look: 'live', done: CONNECT + 2 });
  });

  it('a pause of the reader does not hold the live peers up', async () => {
    const lab = startLab({ scenario: chat, goesAhead: true });
    await lab.next(ANSWER);
    lab.send({ type: 'PLAY' }, { type: 'SPEED', speed: 20 });
    await expect.poll(() => at(lab).look).toBe('back');
    lab.send({ type: 'PAUSE' }, { type: 'PAUSE' });
    await expect.poll(() => at(lab)).toMatchObject({ run: 'ready', done: CONNECT + 1 });
    expect(at(lab)).toMatchObject({ pace: 'paused', look: 'back' });
  });

  it('a run at full speed needs no head start', async () => {
    const lab = startLab({ scenario: chat, goesAhead: true, speed: Infinity });
    lab.send({ type: 'PLAY' });
    await lab.reach('finished');
    expect(at(lab)).toMatchObject({ look: 'live' });
    expect(lab.entries().filter(({ kind }) => kind === 'note')).toHaveLength(chat.steps.length);
  });

  it('elsewhere the live peers wait for the reader', async () => {
    const lab = startLab({ scenario: chat });
    await lab.next(ANSWER + 1);
    expect(at(lab)).toMatchObject({ run: 'ready', done: ANSWER + 1, look: 'live' });
  });
});
