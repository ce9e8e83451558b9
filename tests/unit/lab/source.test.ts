import { describe, expect, it } from 'vitest';
import { isLoop, type Command } from '../../../src/jsep/command';
import { print } from '../../../src/jsep/print';
import type { Scenario } from '../../../src/lab/scenario';
import { SCENARIOS } from '../../../src/lab/scenarios/index';
import { withSource } from '../../../src/lab/source';

const call = SCENARIOS.get('call')!;

const commands = ({ steps }: Scenario): Command[] =>
  steps.flatMap((step) => step.do).flatMap((action) => (isLoop(action) ? action.do : [action]));

describe('withSource', () => {
  it('leaves a scenario with the camera as it is', () => {
    expect(withSource(call, 'camera')).toBe(call);
  });

  it('leaves a scenario without media as it is', () => {
    const chat = SCENARIOS.get('data-channel')!;
    expect(withSource(chat, 'synthetic')).toBe(chat);
  });

  it('opens synthetic media in the place of each getUserMedia, and changes nothing else', () => {
    const before = commands(call);
    const after = commands(withSource(call, 'synthetic'));
    expect(before.filter((one) => one.call === 'getUserMedia')).not.toHaveLength(0);
    expect(after.map(print)).toEqual(
      before.map((one) =>
        one.call === 'getUserMedia' ? 'const stream = syntheticMedia();' : print(one),
      ),
    );
    expect(after.map(({ peer }) => peer)).toEqual(before.map(({ peer }) => peer));
  });

  it('does not change the scenario that it is given', () => {
    const copy = structuredClone(call);
    withSource(call, 'synthetic');
    expect(call).toEqual(copy);
  });

  it('looks into loops too', () => {
    const looped: Scenario = {
      ...call,
      steps: [
        {
          id: 'loop',
          about: 'both',
          do: [
            {
              each: { peer: 'alice', item: 'device', of: 'devices' },
              do: [{ peer: 'alice', call: 'getUserMedia', args: [{ audio: true }] }],
            },
          ],
        },
      ],
    };
    expect(commands(withSource(looped, 'synthetic'))).toEqual([
      { peer: 'alice', call: 'syntheticMedia' },
    ]);
  });
});
