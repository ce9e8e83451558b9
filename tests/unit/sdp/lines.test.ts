import { parse } from 'sdp-transform';
import { describe, expect, it } from 'vitest';
import { readSdp } from '../../../src/sdp/lines';
import { SDP_FIXTURES } from '../fixtures';

const DIRECTION = /^(?:sendrecv|sendonly|recvonly|inactive)$/;

it('has fixtures to read', () => {
  expect(SDP_FIXTURES.length).toBeGreaterThanOrEqual(8);
});

describe.each(SDP_FIXTURES)('readSdp of %s', (_, text) => {
  const { lines, sections } = readSdp(text);

  it('gives lines that joined are the text', () => {
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    expect(lines.map((line) => `${line.text}${end}`).join('')).toBe(text);
  });

  it('takes each line apart without loss', () => {
    for (const { type, value, text } of lines) expect(`${type}=${value}`).toBe(text);
  });

  it('counts lines from 1', () => {
    expect(lines.map((line) => line.number)).toEqual(lines.map((_, index) => index + 1));
  });

  it('agrees with sdp-transform on sections, mids and directions', () => {
    const theirs = parse(text);
    const [session, ...media] = sections;
    expect(session).toMatchObject({ index: 0, kind: 'session' });
    expect(session!.direction).toBe(theirs.direction);
    expect(media.map(({ kind, mid, direction }) => ({ kind, mid, direction }))).toEqual(
      theirs.media.map(({ type, mid, direction }) => ({
        kind: type,
        mid: mid?.toString(),
        direction,
      })),
    );
  });

  it('gives every line to one section, in order', () => {
    expect(sections.flatMap((section) => section.lines)).toEqual(lines);
    for (const { index, lines } of sections)
      for (const line of lines) expect(line.section).toBe(index);
    for (const { lines } of sections.slice(1)) expect(lines[0]!.type).toBe('m');
  });

  it('finds directions only where the text has them', () => {
    const count = text.split(/\r?\n/).filter((line) => DIRECTION.test(line.slice(2))).length;
    expect(sections.filter(({ direction }) => direction).length).toBe(count);
  });
});

describe('readSdp', () => {
  it('gives an empty session for an empty text', () => {
    expect(readSdp('')).toEqual({
      lines: [],
      sections: [{ index: 0, kind: 'session', lines: [] }],
    });
  });

  it('does not need an end of the last line', () => {
    expect(readSdp('v=0\r\ns=-')).toEqual(readSdp('v=0\r\ns=-\r\n'));
  });

  it('takes LF and CRLF alike', () => {
    expect(readSdp('v=0\nm=audio 9 RTP/AVP 0\na=mid:0\n')).toEqual(
      readSdp('v=0\r\nm=audio 9 RTP/AVP 0\r\na=mid:0\r\n'),
    );
  });

  it('keeps empty lines inside a text, with their numbers', () => {
    const { lines } = readSdp('v=0\r\n\r\ns=-\r\n');
    expect(lines.map(({ number, text, type }) => [number, text, type])).toEqual([
      [1, 'v=0', 'v'],
      [2, '', ''],
      [3, 's=-', 's'],
    ]);
  });

  it.each(['garbage', '=', 'm', '\u0000\uffff', '{"type":"offer"}', '\n\n\n', '你好=x'])(
    'keeps %j as lines without a type, in the session',
    (text) => {
      const { lines, sections } = readSdp(text);
      expect(sections).toHaveLength(1);
      expect(sections[0]).not.toHaveProperty('mid');
      for (const line of lines) expect(line).toMatchObject({ type: '', value: line.text });
    },
  );

  it('begins a section at an m= line that says nothing', () => {
    expect(readSdp('m=\na=mid:x\n').sections[1]).toMatchObject({ index: 1, kind: '', mid: 'x' });
  });

  it('keeps whatever stands after the first equals sign', () => {
    expect(readSdp('a=fmtp:96 a=b;c=d').lines[0]).toMatchObject({
      type: 'a',
      value: 'fmtp:96 a=b;c=d',
    });
  });

  it('takes the first mid and the first direction of a section, and an empty mid for one', () => {
    const { sections } = readSdp(
      'm=audio 9 RTP/AVP 0\na=mid:\na=mid:1\na=sendrecvx\na=xinactive\na=sendonly\na=recvonly\n',
    );
    expect(sections[1]).toMatchObject({ mid: '', direction: 'sendonly' });
  });

  it('does not take a direction in another line for one', () => {
    expect(readSdp('m=audio 9 RTP/AVP 0\ni=sendrecv\n').sections[1]).not.toHaveProperty(
      'direction',
    );
  });
});
