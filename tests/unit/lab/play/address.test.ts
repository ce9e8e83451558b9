import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Argument, Call, Command, Json } from '../../../../src/jsep/command';
import { PEERS } from '../../../../src/jsep/command';
import { SIGNALING_STATES } from '../../../../src/jsep/transitions';
import {
  decodeProgram,
  encodeProgram,
  LONGEST,
  type Recorded,
} from '../../../../src/lab/play/address';
import { CALLS, CODES } from '../../../../src/lab/play/codes';

const name = fc
  .stringMatching(/^[A-Za-z_$][\w$]{0,20}$/)
  .filter((text) => !/^(__proto__|prototype|constructor)$/.test(text));
const path = fc
  .tuple(name, fc.array(fc.oneof(name, fc.nat(99).map(String)), { maxLength: 3 }))
  .map(([first, rest]) => [first, ...rest].join('.'));
const peer = fc.constantFrom(...PEERS);

const literal: fc.Arbitrary<Json> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const argument: fc.Arbitrary<Argument> = fc.oneof(
  literal,
  path.map((text) => ({ var: text })),
  fc.array(literal, { maxLength: 3 }),
  fc.dictionary(
    name.filter((text) => text !== 'var'),
    literal,
    { maxKeys: 3, noNullPrototype: true },
  ),
);
const command: fc.Arbitrary<Command> = fc.record(
  {
    peer,
    call: fc.constantFrom(...(Object.keys(CODES) as Call[])),
    on: path,
    args: fc.array(argument, { maxLength: 3 }),
    as: name,
  },
  { requiredKeys: ['peer', 'call'], noNullPrototype: true },
);
const action: fc.Arbitrary<Action> = fc.oneof(
  command,
  fc.record(
    {
      each: fc.record({ peer, item: name, of: name }, { noNullPrototype: true }),
      do: fc.array(command, { maxLength: 4 }),
    },
    { noNullPrototype: true },
  ),
);
const recorded: fc.Arbitrary<Recorded> = fc.record(
  {
    action,
    outcome: fc.record(
      {
        error: fc.option(fc.constantFrom('InvalidStateError', 'TypeError')),
        state: fc.constantFrom(...SIGNALING_STATES),
      },
      { noNullPrototype: true },
    ),
  },
  { requiredKeys: ['action'], noNullPrototype: true },
);

/** A text of the version that is read, with this in it. */
const textOf = (value: unknown): string => `1${btoa(JSON.stringify(value)).replace(/=+$/, '')}`;

describe('an address of free play', () => {
  it('gives back every program that it was made of', () =>
    fc.assert(
      fc.property(fc.array(recorded, { maxLength: 12 }), (program) => {
        const text = encodeProgram(program);
        fc.pre(text.length <= LONGEST);
        expect(text).toMatch(/^[\w-]+$/);
        expect(decodeProgram(text)).toEqual({ ok: true, program });
      }),
    ));

  it('takes bare actions too', () => {
    const create: Command = { peer: 'alice', call: 'createOffer', as: 'offer' };
    expect(decodeProgram(encodeProgram([create]))).toEqual({
      ok: true,
      program: [{ action: create }],
    });
  });

  it('never throws, whatever stands in it', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => textOf(JSON.parse(json))),
          fc
            .tuple(
              fc.array(recorded, { maxLength: 3 }),
              fc.nat(),
              fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
            )
            .map(([program, at, char]) => {
              const text = encodeProgram(program);
              const place = at % text.length;
              return text.slice(0, place) + char + text.slice(place + 1);
            }),
        ),
        (text) => {
          expect(decodeProgram(text).ok).toBeTypeOf('boolean');
        },
      ),
    ));

  it.each([
    ['', 'not-a-program'],
    ['hello world', 'not-a-program'],
    ['1!!', 'not-a-program'],
    ['1bm9uc2Vuc2U', 'not-a-program'],
    ['2W10', 'version'],
    [`1${'A'.repeat(LONGEST)}`, 'too-long'],
    [textOf(Array.from({ length: 501 }, () => [[0, 'o']])), 'too-long'],
    [textOf({}), 'shape'],
    [textOf([[[0, 'eval']]]), 'shape'],
    [textOf([[[2, 'o']]]), 'shape'],
    [textOf([[[0, 'o', 0, 'a b']]]), 'shape'],
    [textOf([[[0, 'td', ['x'], 0, 'pc.constructor.prototype']]]), 'shape'],
    [textOf([[[0, 'l', [{ var: 'pc.__proto__' }]]]]), 'shape'],
    [textOf([[[0, 'dc', ['x'.repeat(4001)]]]]), 'shape'],
    [
      textOf([
        [
          [0, 'o'],
          [9, 0],
        ],
      ]),
      'shape',
    ],
    [
      textOf([
        [
          [0, 'o'],
          [0, '<b>'],
        ],
      ]),
      'shape',
    ],
  ] as const)('refuses %$', (text, reason) => {
    expect(decodeProgram(text)).toEqual({ ok: false, reason });
  });

  it('has a code of its own for every call', () => {
    expect(CALLS.size).toBe(Object.keys(CODES).length);
  });
});
