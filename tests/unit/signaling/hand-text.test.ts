import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handText, pack, readHand } from '../../../src/signaling/hand-text';
import type { Envelope } from '../../../src/signaling/message';
import { fixture } from '../fixtures';

const sdp = fixture('chrome-full.sdp');
const short = fixture('chrome-dc.sdp');
const envelope = {
  v: 1,
  room: 'by-hand',
  from: 'a-run',
  n: 0,
  kind: 'description',
  description: { type: 'offer', sdp },
} as const;
const text = handText([envelope]);
const read = (repairs: string[], values: unknown[] = [envelope]) => ({ ok: true, values, repairs });
const wrap = (long: string, width: number, mark = '') =>
  long.match(new RegExp(`.{1,${width}}`, 'gs'))!.join(`\r\n${mark}`);

describe('readHand', () => {
  it('reads back what was written', async () => {
    expect(await readHand(text)).toEqual(read([]));
    expect(await readHand(handText([envelope, { ...envelope, n: 1 }]))).toEqual(
      read([], [envelope, { ...envelope, n: 1 }]),
    );
  });

  it.each([
    ['wrapped by a mail program', wrap(text, 72), ['unwrapped']],
    ['wrapped at spaces that were kept', text.replace(/(.{40,60}) /gs, '$1 \n'), ['unwrapped']],
    ['wrapped in the place of spaces', text.replace(/(.{40,60}) /gs, '$1\n'), ['unwrapped']],
    ['quoted and wrapped', `> ${wrap(text, 70, '> ')}`, ['unquoted', 'unwrapped']],
    ['with curly quotation marks', text.replace(/"/g, '”'), ['quotes']],
    ['with words around it', `Here it is:\n${text}\nBest, Alice`, ['trimmed']],
    ['with blanks around it', `\n  ${text}\n\n`, []],
  ])('reads a message %s', async (_, changed, repairs) => {
    const got = await readHand(changed);
    expect(got).toMatchObject({ ok: true, values: [envelope] });
    expect(got.ok && new Set(got.repairs)).toEqual(new Set(repairs));
  });

  it.each([
    ['at its end', text.slice(0, -200)],
    ['by one character', text.slice(0, -1)],
    ['at its beginning', text.slice(300)],
  ])('says that a message was cut short %s', async (_, cut) => {
    expect(await readHand(cut)).toEqual({ ok: false, reason: 'cut-short' });
  });

  it.each([
    ['a digit', text.replace('UDP/TLS', 'UDP/TLT')],
    ['a line left out', text.replace('a=rtcp-mux\\r\\n', '')],
  ])('says that a message was altered: %s', async (_, altered) => {
    expect(await readHand(altered)).toEqual({ ok: false, reason: 'altered' });
  });

  it.each([
    ['an empty text', ' \n ', 'empty'],
    ['a greeting', 'Hello Bob, are you there?', 'not-a-message'],
    ['a candidate line', 'a=candidate:1 1 udp 1 192.0.2.1 9 typ host', 'candidate-line'],
    ['too long a text', 'x'.repeat(1_000_001), 'too-large'],
    ['half an SDP', sdp.split('m=')[0]!, 'cut-short'],
  ])('says what %s is', async (_, other, reason) => {
    expect(await readHand(other)).toEqual({ ok: false, reason });
  });

  it('reads a bare SDP, tells its type and puts the last newline back', async () => {
    const trimmed = sdp.replaceAll('\r\n', '\n').trim();
    expect(await readHand(trimmed)).toEqual(read(['newline'], [{ type: 'offer', sdp }]));
    const answer = fixture('chrome-answer.sdp');
    expect(await readHand(answer)).toEqual(read([], [{ type: 'answer', sdp: answer }]));
  });

  it('reads { type, sdp } of another page', async () => {
    const own = { type: 'offer', sdp };
    expect(await readHand(JSON.stringify(own, null, 2))).toEqual(read([], [own]));
    const trimmed = JSON.stringify({ type: 'offer', sdp: sdp.trim() });
    expect(await readHand(trimmed)).toEqual(read([], [own]));
  });

  it('reads what was packed for a code, and a whole call fits into one', async () => {
    const packed = await pack(text);
    expect(packed.length).toBeLessThan(2953);
    expect(await readHand(packed)).toEqual(read([]));
    expect(await readHand(wrap(packed, 60))).toEqual(read([]));
    expect(await readHand(packed.slice(0, 400))).toEqual({ ok: false, reason: 'cut-short' });
  });

  it('never throws, and never takes what it was not given', async () => {
    const small: Envelope = { ...envelope, description: { type: 'offer', sdp: short } };
    const whole = handText([small]);
    const cuts = fc.tuple(
      fc.nat(whole.length),
      fc.nat(whole.length),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(cuts, async ([from, to, more]) => {
        const got = await readHand(whole.slice(0, from) + more + whole.slice(to));
        const [first] = got.ok ? got.values : [];
        if (first && typeof first === 'object' && 'v' in first) expect(first).toEqual(small);
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
