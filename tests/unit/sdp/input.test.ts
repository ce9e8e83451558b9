import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/sdp/explain';
import { readInput } from '../../../src/sdp/input';
import { MOST_CHARACTERS, MOST_DESCRIPTIONS } from '../../../src/sdp/input/limits';
import { corpus, CORPUS } from './corpus';

const OFFER = corpus('chrome-full');
const ANSWER = corpus('chrome-answer');
const CANDIDATE =
  'candidate:842163049 1 udp 1677729535 203.0.113.7 46154 typ srflx raddr 0.0.0.0 rport 0';

const typesOf = (text: string) => readInput(text).descriptions.map(({ type }) => type);
const sdpsOf = (text: string) => readInput(text).descriptions.map(({ sdp }) => sdp);
const lf = (text: string) => text.replaceAll('\r\n', '\n');

describe('a description as it is', () => {
  it.each(CORPUS)('%s is kept byte by byte', (_, text) => {
    const input = readInput(text);
    expect(input.kind).toBe('descriptions');
    expect(input.descriptions.map(({ sdp }) => sdp)).toEqual([text]);
    expect(input.notes).toEqual([]);
  });

  it('has the type that its DTLS role tells', () => {
    expect(typesOf(OFFER)).toEqual(['offer']);
    expect(typesOf(ANSWER)).toEqual(['answer']);
    expect(readInput(OFFER).descriptions[0]!.isTold).toBe(false);
    expect(typesOf('v=0\no=- 1 1 IN IP4 0.0.0.0\ns=-\nt=0 0\n')).toEqual([undefined]);
  });

  it('may lack its beginning, or have damaged lines', () => {
    const half = OFFER.slice(OFFER.length / 2).replace(/^.*\n/, '');
    expect(sdpsOf(half)).toEqual([half]);
    const damaged = OFFER.replace('a=rtcp-mux', 'a=rtcp-\nmux');
    expect(sdpsOf(damaged)).toEqual([damaged]);
  });
});

describe('JSON', () => {
  const offer = { type: 'offer', sdp: OFFER };
  const answer = { type: 'answer', sdp: ANSWER };
  it.each<readonly [string, unknown, readonly string[]]>([
    ['a description', offer, ['offer']],
    ['an array of two', [offer, answer], ['offer', 'answer']],
    ['a pair by name', { offer: OFFER, answer: ANSWER }, ['offer', 'answer']],
    ['a message of signaling', { to: 'bob', data: { description: answer } }, ['answer']],
    ['JSON in JSON', { payload: JSON.stringify({ sdp: offer }) }, ['offer']],
    ['the text alone', OFFER, ['offer']],
    ['line ends spelled out inside', { sdp: OFFER.replaceAll('\r\n', '\\r\\n') }, ['offer']],
    ['a Plan B name of the type', { type: 'OFFER', sdp: OFFER }, ['offer']],
  ])('is unwrapped: %s', (_, value, types) => {
    for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
      const input = readInput(text);
      expect(input.descriptions.map(({ type }) => type)).toEqual(types);
      for (const { sdp } of input.descriptions) expect([OFFER, ANSWER]).toContain(sdp);
      expect(input.notes).toContain('json');
    }
  });

  it('may be one value a line, as rtcstats writes it', () => {
    const text = [
      ['createOfferOnSuccess', 'PC_0', offer, 1],
      ['setLocalDescription', 'PC_0', offer, 2],
      ['setRemoteDescription', 'PC_0', answer, 3],
    ]
      .map((line) => JSON.stringify(line))
      .join('\n');
    const input = readInput(text);
    expect(input.descriptions.map(({ type }) => type)).toEqual(['offer', 'answer']);
    expect(input.notes).toContain('repeated');
  });

  it('may be a record of chrome://webrtc-internals', () => {
    const log = [
      { time: '10:00:00', type: 'createOfferOnSuccess', value: `type: offer, sdp: ${OFFER}` },
      { time: '10:00:01', type: 'setLocalDescription', value: `type: offer, sdp: ${OFFER}` },
      {
        time: '10:00:02',
        type: 'icecandidate',
        value: `sdpMid: 0, sdpMLineIndex: 0, candidate: ${CANDIDATE}, url: x`,
      },
      { time: '10:00:03', type: 'setRemoteDescription', value: `type: answer, sdp: ${ANSWER}` },
    ];
    const input = readInput(JSON.stringify({ PeerConnections: { '17-1': { updateLog: log } } }));
    expect(input.descriptions).toEqual([
      { type: 'offer', isTold: true, sdp: OFFER },
      { type: 'answer', isTold: true, sdp: ANSWER },
    ]);
    expect(input.candidates).toEqual([{ candidate: CANDIDATE, sdpMid: '0', sdpMLineIndex: 0 }]);
  });

  it('may be cut or damaged', () => {
    const text = JSON.stringify(offer);
    const input = readInput(text.slice(0, text.length / 2));
    expect(input.descriptions).toHaveLength(1);
    expect(OFFER.startsWith(input.descriptions[0]!.sdp.slice(0, 500))).toBe(true);
    expect(input.notes).toContain('json-damaged');
    expect(sdpsOf(`{ type: 'offer', "sdp": ${JSON.stringify(OFFER)} }`)).toEqual([OFFER]);
  });

  it('without a description is named', () => {
    expect(readInput('{"iceServers":[]}').kind).toBe('other-json');
    expect(readInput('{"a": [1, 2').kind).toBe('other-json');
    expect(readInput(`${'['.repeat(500_000)}`).descriptions).toEqual([]);
  });
});

describe('a pair', () => {
  it.each([
    ['with headings', `Offer:\n${OFFER}\nAnswer:\n${ANSWER}`],
    ['with rules', `--- offer ---\n${lf(OFFER)}--- answer ---\n${lf(ANSWER)}`],
    ['with nothing between', OFFER + ANSWER],
    ['with a blank line between', `${OFFER}\n${ANSWER}`],
    [
      'as chrome://webrtc-internals shows it',
      `setLocalDescription\ntype: offer, sdp: ${OFFER}\nsetRemoteDescription\ntype: answer, sdp: ${ANSWER}`,
    ],
    [
      'of two JSON texts',
      `${JSON.stringify({ type: 'offer', sdp: OFFER })}\n${JSON.stringify({ type: 'answer', sdp: ANSWER })}`,
    ],
  ])('%s', (_, text) => {
    const { descriptions } = readInput(text);
    expect(descriptions.map(({ type }) => type)).toEqual(['offer', 'answer']);
    expect(descriptions.map(({ sdp }) => lf(sdp).trim())).toEqual([
      lf(OFFER).trim(),
      lf(ANSWER).trim(),
    ]);
  });

  it('without roles has the types of its order', () => {
    const bare = 'v=0\no=- 1 1 IN IP4 0.0.0.0\ns=-\nt=0 0\n';
    expect(typesOf(`${bare}\n${bare.replace('- 1 1', '- 2 2')}`)).toEqual(['offer', 'answer']);
    expect(typesOf(`${ANSWER}\n${bare}`)).toEqual(['answer', 'offer']);
  });
});

describe('what programs put around a description', () => {
  it.each([
    ['blanks', '    '],
    ['a mail', '> '],
    ['a log', 'I/flutter ( 1234): '],
    ['a comment', ' * '],
  ])('%s is taken away', (_, prefix) => {
    const text = lf(OFFER).replaceAll(/^(?=.)/gm, prefix);
    const input = readInput(text);
    expect(input.descriptions.map(({ sdp }) => sdp)).toEqual([lf(OFFER)]);
    expect(input.notes).toContain('prefix');
  });

  it('the time of a log is taken away, though it differs', () => {
    const text = lf(OFFER)
      .trimEnd()
      .split('\n')
      .map((line, i) => `[12:00:${i}] ${line}`)
      .join('\n');
    expect(sdpsOf(text).map((sdp) => sdp.trim())).toEqual([lf(OFFER).trim()]);
  });

  it.each([
    ['in a log', `set offer: ${OFFER.replaceAll('\r\n', '\\r\\n')}`],
    [
      'in source code',
      `const sdp =\n${OFFER.trimEnd()
        .split('\r\n')
        .map((line) => `  '${line}\\r\\n'`)
        .join(' +\n')};`,
    ],
    ['escaped twice', OFFER.replaceAll('\r\n', '\\\\r\\\\n')],
  ])('line ends that are spelled out are made real: %s', (_, text) => {
    const input = readInput(text);
    expect(input.descriptions.map(({ sdp }) => sdp.trim())).toEqual([OFFER.trim()]);
    expect(input.notes).toContain('escaped');
  });

  it('a description in one line is taken apart', () => {
    const input = readInput(lf(OFFER).trim().replaceAll('\n', ' '));
    expect(input.notes).toEqual(['joined']);
    expect(explain(input.descriptions[0]!.sdp).lines.length).toBe(explain(OFFER).lines.length);
  });
});

describe('candidates', () => {
  it.each([
    ['bare', CANDIDATE, {}],
    ['as lines of SDP', `a=${CANDIDATE}`, {}],
    [
      'as JSON',
      JSON.stringify({
        candidate: CANDIDATE,
        sdpMid: '1',
        sdpMLineIndex: 1,
        usernameFragment: 'x',
      }),
      { sdpMid: '1', sdpMLineIndex: 1 },
    ],
    [
      'in a message',
      JSON.stringify({ type: 'candidate', candidate: { candidate: CANDIDATE, sdpMid: '0' } }),
      { sdpMid: '0' },
    ],
    [
      'in a log',
      `onicecandidate: sdpMid: 0, sdpMLineIndex: 0, candidate: ${CANDIDATE}, url: stun:x`,
      { sdpMid: '0', sdpMLineIndex: 0 },
    ],
    [
      'printed by a browser',
      `RTCIceCandidate {candidate: "${CANDIDATE}", sdpMid: "0"}`,
      { sdpMid: '0' },
    ],
  ])('are found: %s', (_, text, more) => {
    const input = readInput(text);
    expect(input.kind).toBe('candidates');
    expect(input.candidates).toEqual([{ candidate: CANDIDATE, ...more }]);
    expect(readInput(`${text}\n${text.replace(' 1 udp', ' 2 udp')}`).candidates).toHaveLength(2);
  });

  it('end with the end of candidates', () => {
    expect(readInput(`a=${CANDIDATE}\na=end-of-candidates`).candidates).toHaveLength(2);
    expect(readInput(JSON.stringify([{ candidate: '', sdpMid: '0' }])).candidates).toEqual([
      { candidate: '', sdpMid: '0' },
    ]);
  });
});

describe('what is nothing of the kind', () => {
  it.each([
    ['', 'nothing'],
    [' \n\t ', 'nothing'],
    ['Hello, is this the SDP?', 'other'],
    ['x = 1\ny = 2', 'other'],
    ['<!doctype html><p>v</p>', 'markup'],
    ['\u0000\u0001\u0002PNG\u0000', 'binary'],
    ['\ufffd'.repeat(200), 'binary'],
    ['{"a":1}', 'other-json'],
  ])('%j is %s', (text, kind) => {
    expect(readInput(text)).toMatchObject({ kind, descriptions: [], candidates: [] });
  });

  it('is read no further than it makes sense', () => {
    const long = OFFER + 'a=x-nothing:1\r\n'.repeat(1_000_000);
    const input = readInput(long);
    expect(input.notes).toContain('cut');
    expect(input.descriptions[0]!.sdp.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(input.descriptions[0]!.sdp.endsWith('\n')).toBe(true);
    const many = Array.from({ length: 200 }, (_, i) => `v=0\no=- ${i} 1 IN IP4 0.0.0.0\ns=-\n`);
    expect(readInput(many.join('\n')).descriptions).toHaveLength(MOST_DESCRIPTIONS);
    expect(readInput(many.join('\n')).notes).toContain('more');
  });

  it('has its lines of SDP read, if there are some', () => {
    const text = 'He sent me this:\nand I do not know\nwhat it means\na=setup:holdconn\nDo you?';
    expect(readInput(text)).toMatchObject({ kind: 'descriptions', notes: ['few'] });
    expect(sdpsOf(text)).toEqual([text]);
  });

  it('what can be read among bytes is read', () => {
    const input = readInput(`\u0000\u0001\u0002\n${lf(OFFER)}`);
    expect(input.kind).toBe('descriptions');
    expect(input.notes).toContain('binary');
  });
});

describe('whatever the text', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'v=0',
      'v=0\r\n',
      'o=- 1 1 IN IP4 0.0.0.0\n',
      'a=setup:actpass\n',
      '\\r\\n',
      '\\\\n',
      '{"sdp":"',
      '"}',
      '[',
      ']',
      '"',
      "' + '",
      'candidate:1 1 udp 1 x 1 typ host',
      'type: offer, sdp: ',
      '\u0000',
      '\ufffd',
      '> ',
      '    ',
      '\n\n',
    ),
    fc.constantFrom(...CORPUS.map(([, text]) => text.slice(0, 600))),
  );
  const anything = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
    fc.json(),
    fc.string({ unit: 'binary', maxLength: 500 }),
  );

  it('never throws, and what it finds can be explained', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { kind, descriptions, candidates } = readInput(text);
        expect(kind === 'descriptions').toBe(descriptions.length > 0);
        expect(kind === 'candidates').toBe(descriptions.length === 0 && candidates.length > 0);
        for (const { sdp, type } of descriptions) {
          expect(sdp).not.toBe('');
          expect([undefined, 'offer', 'answer', 'pranswer']).toContain(type);
          explain(sdp);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds a description in JSON of any form', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...CORPUS), (value, [, sdp]) => {
        const { descriptions } = readInput(
          JSON.stringify({ value, message: [{ type: 'offer', sdp }] }),
        );
        expect(descriptions.map((one) => one.sdp)).toContain(sdp);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['blanks', ' '],
    ['line ends', '\n'],
    ['beginnings', 'v=0\n'],
    ['beginnings in one line', 'v=0 '],
    ['quotes', '"'],
    ['backslashes', '\\'],
    ['spelled line ends', 'v=0\\n'],
    ['open arrays', '['],
    ['members', '"sdp":"'],
    ['members of JSON', '{"sdp":"'],
    ['candidates', 'candidate:'],
    ['joined strings', "' + '"],
    ['one letter', 'a'],
    ['equals signs', 'a='],
    ['types', 'type: offer, '],
    ['digits', '1'],
  ])(
    'is quick for two million characters of %s',
    (_, piece) => {
      const before = performance.now();
      readInput(piece.repeat(2_000_000 / piece.length));
      readInput(`{"${piece.repeat(2_000_000 / piece.length)}`);
      expect(performance.now() - before).toBeLessThan(15_000);
    },
    30_000,
  );
});
