import { describe, expect, it } from 'vitest';
import { isLoop } from '../../../src/jsep/command';
import { SCENARIOS } from '../../../src/lab/scenarios/index';

const files = Object.keys(import.meta.glob('../../../src/lab/scenarios/*.ts'))
  .map((path) => path.split('/').at(-1)!.replace('.ts', ''))
  .filter((name) => name !== 'index' && name !== 'parts');

it('has a scenario for every file of the folder, under the name of the file', () => {
  expect(files).toContain('data-channel');
  expect(files).toContain('call');
  expect([...SCENARIOS.keys()].sort()).toEqual([...files].sort());
});

const WORDS = import.meta.glob<string>('../../../content/scenarios/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const headings = (name: string): string[] =>
  [...WORDS[`../../../content/scenarios/${name}.md`]!.matchAll(/^## (.+)$/gm)].map(([, id]) => id!);

describe.each([...SCENARIOS])('%s', (id, { id: own, steps, roles, media }) => {
  it.each(['en', 'zh-cn'])(
    'has words for each of its steps and for no other, in %s',
    (language) => {
      const told = headings(`${id}.${language}`);
      const ids = steps.map((step) => step.id);
      const shared = headings(`parts.${language}`);
      expect(ids.filter((one) => !told.includes(one) && !shared.includes(one))).toEqual([]);
      expect(told.filter((one) => !ids.includes(one))).toEqual([]);
    },
  );

  it('is found under its own id', () => {
    expect(own).toBe(id);
  });

  it('has one offerer', () => {
    expect(Object.values(roles).sort()).toEqual(['answerer', 'offerer']);
  });

  it('gives each step an id of its own', () => {
    const ids = steps.map((step) => step.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of ids) expect(one).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(steps.map((step) => [step.id, step] as const))(
    'has something to do or to wait for in %s',
    (_, step) => {
      const waits = (step.needs?.length ?? 0) + (step.until?.length ?? 0) + (step.pause ?? 0);
      expect(step.do.length + waits).not.toBe(0);
      for (const action of step.do) if (isLoop(action)) expect(action.do).not.toHaveLength(0);
    },
  );

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(steps))).toEqual(steps);
  });

  it('opens media only where it says so', () => {
    const calls = steps.flatMap((step) => step.do).map((one) => (isLoop(one) ? '' : one.call));
    expect(calls.includes('getUserMedia')).toBe(media);
  });

  it('sends and receives over signaling as often', () => {
    const calls = steps
      .flatMap((step) => step.do)
      .flatMap((one) => (isLoop(one) ? one.do : [one]))
      .map(({ call }) => call);
    const count = (call: string) => calls.filter((one) => one === call).length;
    expect(count('signaling.send')).toBe(count('signaling.receive'));
  });
});
