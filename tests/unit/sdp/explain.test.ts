import { describe, expect, it } from 'vitest';
import { explain, MOST_LINES } from '../../../src/sdp/explain';
import { MOST_FIELDS } from '../../../src/sdp/field';
import { readSdp } from '../../../src/sdp/lines';
import { CORPUS } from './corpus';
import { expectWhole } from './whole';

/** Of one line: its fields without separators, as `[key, value, meaning or reference]`. */
function fieldsOf(line: string, before = ''): unknown[] {
  const last = explain(`${before}${line}`).lines.at(-1)!;
  return last.fields
    .filter(({ key }) => key !== 'separator')
    .map(({ key, value, meaning, refers }) => [key, value, meaning ?? refers]);
}

it('has a corpus of at least 115 descriptions besides those of browsers', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(115 + 8);
});

describe.each(CORPUS)('explain %s', (_, text) => {
  const { lines, sections } = explain(text);

  it('keeps every byte, and covers every value', () => expectWhole(text));

  it('knows every line', () => {
    expect(lines.filter(({ known }) => !known).map((line) => line.text)).toEqual([]);
    for (const { spec } of lines) expect(spec).not.toBe('');
  });

  it('agrees with readSdp on lines and sections', () => {
    const theirs = readSdp(text);
    expect(lines.map(({ number, text, section }) => [number, text, section])).toEqual(
      theirs.lines.map(({ number, text, section }) => [number, text, section]),
    );
    expect(sections.map(({ kind, mid }) => [kind, mid])).toEqual(
      theirs.sections.map(({ kind, mid }) => [kind, mid]),
    );
  });

  it('knows the codec of every payload type it meets', () => {
    const formats = lines
      .flatMap(({ fields }) => fields)
      .filter(({ key, value }) => /\.(?:pt|apt)$/.test(key) && /^\d+$/.test(value));
    expect(formats.filter(({ refers }) => !refers?.codec).map(({ value }) => value)).toEqual([]);
  });
});

describe('explain', () => {
  it('says what a telling value says, and where it stands', () => {
    expect(explain('v=0\r\na=setup:active\r\n').lines[1]).toMatchObject({
      number: 2,
      text: 'a=setup:active',
      end: '\r\n',
      section: 0,
      name: 'setup',
      value: 'active',
      from: 8,
      key: 'setup',
      says: 'setup.role=active',
      spec: 'RFC 8842 §5.2',
      known: true,
      fields: [{ from: 8, to: 14, key: 'setup.role', value: 'active' }],
    });
  });

  it.each([
    ['a=mid:0', 'mid'],
    ['a=rtcp-fb:96 nack pli', 'rtcp-fb.parameter=nack pli'],
    ['a=rtcp-fb:96 nack', 'rtcp-fb.type=nack'],
    ['a=candidate:1 1 UDP 1 192.0.2.1 9 typ relay', 'candidate.type=relay'],
    ['a=ssrc:1 cname:x', 'ssrc.attribute=cname'],
    [
      'a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid',
      'extmap.uri=urn:ietf:params:rtp-hdrext:sdes:mid',
    ],
    ['m=video 9 UDP/TLS/RTP/SAVPF 96', 'm.media=video'],
    ['a=T38FaxVersion:0', 't38'],
    ['a=foo:bar', 'unknown'],
    ['q=1', 'unknown-letter'],
    ['hello', 'not-sdp'],
    ['  ', 'empty'],
  ])('says of %j %j', (line, says) => {
    expect(explain(line).lines[0]!.says).toBe(says);
  });

  it('resolves a payload type by the rtpmap of its section, wherever that stands', () => {
    const before = 'm=audio 9 RTP/AVP 111 0\na=rtpmap:111 opus/48000/2\n';
    expect(fieldsOf('a=fmtp:111 stereo=1', before)).toEqual([
      ['fmtp.pt', '111', { codec: 'opus/48000/2', line: 2 }],
      ['fmtp.opus.stereo', 'stereo', undefined],
      ['fmtp.opus.stereo', '1', 'fmtp.opus.stereo=1'],
    ]);
    expect(explain(before).lines[0]!.fields.map(({ refers }) => refers?.codec)).toContain(
      'PCMU/8000',
    );
    expect(fieldsOf('m=audio 9 RTP/AVP 111', before).at(-1)).toEqual(['m.fmt', '111', undefined]);
  });

  it('resolves mids, sources and restriction ids', () => {
    const text =
      'a=group:BUNDLE a b\nm=video 9 UDP/TLS/RTP/SAVPF 96\na=mid:a\na=simulcast:send h;~q\na=rid:h send\na=ssrc-group:FID 1 2\na=ssrc:1 cname:c\n';
    const refers = explain(text)
      .lines.flatMap(({ fields }) => fields)
      .flatMap(({ key, value, refers }) => (refers ? [[key, value, refers]] : []));
    expect(refers).toEqual([
      ['group.mid', 'a', { section: 1, kind: 'video', line: 3 }],
      ['mid.mid', 'a', { section: 1, kind: 'video', line: 3 }],
      ['simulcast.rid', 'h', { direction: 'send', line: 5 }],
      ['rid.rid', 'h', { direction: 'send', line: 5 }],
      ['ssrc-group.ssrc', '1', { cname: 'c', line: 7 }],
      ['ssrc.ssrc', '1', { cname: 'c', line: 7 }],
    ]);
  });

  it('takes formats for payload types only under RTP', () => {
    expect(fieldsOf('m=application 9 TCP/MRCPv2 0').at(-1)).toEqual(['m.fmt', '0', undefined]);
    expect(fieldsOf('m=application 9 UDP/DTLS/SCTP webrtc-datachannel').at(-1)).toEqual([
      'm.fmt',
      'webrtc-datachannel',
      'm.fmt=webrtc-datachannel',
    ]);
  });

  it('reads profile and level of H.264', () => {
    const before = 'm=video 9 RTP/AVP 96\na=rtpmap:96 H264/90000\n';
    expect(fieldsOf('a=fmtp:96 profile-level-id=42e01f', before).at(-1)).toEqual([
      'fmtp.h264.profile-level-id',
      '42e01f',
      { profile: 'Constrained Baseline 3.1' },
    ]);
  });

  it('reads the extensions of a candidate, the unknown ones too', () => {
    const line =
      'a=candidate:1 1 udp 1 2001:db8::1 9 typ host generation 0 ufrag abcd foo bar network-cost 999';
    expect(fieldsOf(line).slice(7)).toEqual([
      ['candidate.type', 'host', 'candidate.type=host'],
      ['candidate.generation', 'generation', undefined],
      ['candidate.generation', '0', undefined],
      ['candidate.ufrag', 'ufrag', undefined],
      ['candidate.ufrag', 'abcd', undefined],
      ['candidate.extension', 'foo', undefined],
      ['candidate.extension', 'bar', undefined],
      ['candidate.network-cost', 'network-cost', undefined],
      ['candidate.network-cost', '999', 'candidate.network-cost=999'],
    ]);
  });

  it('names attributes by their exact letters', () => {
    expect(explain('a=SetUp:active').lines[0]).toMatchObject({ key: 'unknown', known: false });
  });

  it('tells the ends of lines apart', () => {
    expect(explain('v=0\r\ns=-\nt=0 0').lines.map(({ end }) => end)).toEqual(['\r\n', '\n', '']);
    expect(explain('').lines).toEqual([]);
    expect(explain('\r\r\n').lines[0]).toMatchObject({ text: '\r', end: '\r\n' });
  });

  it('stops taking a line apart that never ends, and keeps it', () => {
    const text = `a=group:BUNDLE ${'x '.repeat(100_000)}`;
    const [line] = explain(text).lines;
    expect(line!.fields.length).toBe(MOST_FIELDS + 1);
    expect(line!.fields.at(-1)!.key).toBe('rest');
    expectWhole(text);
  });

  it('stops after a hundred thousand lines, and keeps the rest', () => {
    const text = 'a=mid:0\n'.repeat(MOST_LINES + 5);
    const { lines } = explain(text);
    expect(lines).toHaveLength(MOST_LINES + 1);
    expect(lines.at(-1)).toMatchObject({ key: 'overflow', known: false });
    expect(lines.map(({ text, end }) => text + end).join('')).toBe(text);
  });

  it('gives sections a summary', () => {
    const text =
      'v=0\nm=video 9 UDP/TLS/RTP/SAVPF 96 97 98\na=mid:v\na=sendonly\na=rtpmap:96 VP8/90000\na=rtpmap:97 rtx/90000\na=rtpmap:98 rtx/90000\n';
    expect(explain(text).sections[1]).toMatchObject({
      index: 1,
      kind: 'video',
      mid: 'v',
      direction: 'sendonly',
      codecs: ['VP8', 'rtx'],
    });
  });
});
