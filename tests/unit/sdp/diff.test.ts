import { describe, expect, it } from 'vitest';
import { compare, type ComparedLine, type ComparedSection } from '../../../src/sdp/diff';
import { explain } from '../../../src/sdp/explain';
import { corpus } from './corpus';

const SIGNS = { same: ' ', changed: '~', added: '+', removed: '-' };

/** `~a=setup:[actpass] → a=setup:[active]` */
function written({ kind, before, after, fields, moved }: ComparedLine): string {
  const side = (line: typeof before, changed: ReadonlySet<number> | undefined): string =>
    line
      ? line.text.slice(0, line.from) +
        line.fields.map(({ from, value }) => (changed?.has(from) ? `[${value}]` : value)).join('')
      : '';
  const texts = [side(before, fields?.before), side(after, fields?.after)].filter(Boolean);
  return `${SIGNS[kind]}${kind === 'same' ? texts[0] : texts.join(' → ')}${moved ? ' (moved)' : ''}`;
}

const differences = (sections: readonly ComparedSection[]): string[] =>
  sections.flatMap(({ lines }) => lines.filter(({ kind }) => kind !== 'same').map(written));

const diff = (before: string, after: string) => compare(explain(before), explain(after));
const notes = (before: string, after: string) =>
  diff(before, after).flatMap((section) => section.notes);

const section = (mid: string, lines: string, kind = 'audio', formats = '111') =>
  `m=${kind} 9 UDP/TLS/RTP/SAVPF ${formats}\r\na=mid:${mid}\r\n${lines}`;

describe('compare', () => {
  it('tells what differs in a line by its fields', () => {
    const sections = diff(
      section('0', 'a=setup:actpass\r\na=sendrecv\r\na=rtcp-mux\r\n'),
      section('0', 'a=setup:active\r\na=recvonly\r\na=rtcp-mux\r\n'),
    );
    expect(differences(sections)).toEqual([
      '~a=setup:[actpass] → a=setup:[active]',
      '~a=sendrecv → a=recvonly',
    ]);
  });

  it('tells what is gone before what is new, in its place', () => {
    const sections = diff(
      section('0', 'a=rtcp-fb:111 transport-cc\r\na=rtcp-mux\r\na=rtcp-rsize\r\n'),
      section('0', 'a=rtcp-fb:111 nack\r\na=rtcp-mux\r\na=maxptime:20\r\n'),
    );
    expect(sections[1]!.lines.map(written)).toEqual([
      ' m=audio 9 UDP/TLS/RTP/SAVPF 111',
      ' a=mid:0',
      '-a=rtcp-fb:111 transport-cc',
      '+a=rtcp-fb:111 nack',
      ' a=rtcp-mux',
      '-a=rtcp-rsize',
      '+a=maxptime:20',
    ]);
  });

  it('knows sections by their mid, wherever they stand', () => {
    const [one, two] = [section('a', 'a=sendrecv\r\n'), section('b', 'a=inactive\r\n', 'video')];
    const sections = diff(`v=0\r\n${one}${two}`, `v=0\r\n${two}${one}`);
    expect(sections.map(({ kind }) => kind)).toEqual(['same', 'same', 'same']);
    expect(sections.map(({ after }) => after!.mid)).toEqual([undefined, 'b', 'a']);
  });

  it('does not take a mid above all sections for that of one, whichever side it stands on', () => {
    const plain = `v=0\r\n${section('0', 'a=sendrecv\r\n')}`;
    const misplaced = `a=mid:0\r\n${section('1', 'a=sendonly\r\n')}${section('0', 'a=sendrecv\r\n')}`;
    for (const [before, after] of [
      [plain, misplaced],
      [misplaced, plain],
    ] as const)
      expect(
        diff(before, after)
          .filter((one) => one.before && one.after)
          .map((one) => [one.before!.mid, one.after!.mid])
          .slice(1),
      ).toEqual([['0', '0']]);
  });

  it('knows sections without a mid in common by kind and place', () => {
    const sections = diff(
      `v=0\r\n${section('0', '')}${section('1', '', 'video')}`,
      `v=0\r\n${section('audio', '')}${section('x', '', 'application')}`,
    );
    expect(sections.map(({ kind }) => kind)).toEqual(['same', 'changed', 'removed', 'added']);
  });

  it('finds lines of a codec again under another payload type', () => {
    const codec = (pt: string, rtx: string) =>
      `a=rtpmap:${pt} VP8/90000\r\na=rtcp-fb:${pt} nack\r\na=rtpmap:${rtx} rtx/90000\r\na=fmtp:${rtx} apt=${pt}\r\n`;
    const before = section('0', codec('96', '97'), 'video', '96 97');
    const after = section('0', codec('98', '99'), 'video', '98 99');
    expect(differences(diff(before, after))).toEqual([
      '~m=video 9 UDP/TLS/RTP/SAVPF [96] [97] → m=video 9 UDP/TLS/RTP/SAVPF [98] [99]',
      '~a=rtpmap:[96] VP8/90000 → a=rtpmap:[98] VP8/90000',
      '~a=rtcp-fb:[96] nack → a=rtcp-fb:[98] nack',
      '~a=rtpmap:[97] rtx/90000 → a=rtpmap:[99] rtx/90000',
      '~a=fmtp:[97] apt=[96] → a=fmtp:[99] apt=[98]',
    ]);
    expect(notes(before, after)).toEqual([{ key: 'renumbered', count: 2, example: '96 → 98' }]);
  });

  it('does not take one H.264 profile for another', () => {
    const codec = (pt: string, profile: string) =>
      `a=rtpmap:${pt} H264/90000\r\na=fmtp:${pt} packetization-mode=1;profile-level-id=${profile}\r\n`;
    const before = section(
      '0',
      codec('102', '42001f') + codec('103', '64001f'),
      'video',
      '102 103',
    );
    const after = section('0', codec('103', '640020'), 'video', '103');
    expect(differences(diff(before, after))).toEqual([
      '~m=video 9 UDP/TLS/RTP/SAVPF [102] 103 → m=video 9 UDP/TLS/RTP/SAVPF 103',
      '-a=rtpmap:102 H264/90000',
      '-a=fmtp:102 packetization-mode=1;profile-level-id=42001f',
      '~a=fmtp:103 packetization-mode=1;profile-level-id=[64001f] → a=fmtp:103 packetization-mode=1;profile-level-id=[640020]',
    ]);
  });

  it('says where only the order of the codecs differs', () => {
    const [vp8, h264] = ['a=rtpmap:96 VP8/90000\r\n', 'a=rtpmap:98 H264/90000\r\n'];
    const before = section('0', vp8 + h264, 'video', '96 98');
    const after = section('0', h264 + vp8, 'video', '98 96');
    expect(notes(before, after)).toEqual([{ key: 'preference', before: 'VP8', after: 'H264' }]);
    expect(differences(diff(before, after)).slice(1)).toEqual(
      expect.arrayContaining([expect.stringContaining('(moved)')]),
    );
  });

  it('says where only lines changed places', () => {
    const before = section('0', 'a=rtcp-mux\r\na=sendrecv\r\n');
    const after = section('0', 'a=sendrecv\r\na=rtcp-mux\r\n');
    expect(notes(before, after)).toEqual([{ key: 'order' }]);
  });

  it('says that gathering wrote candidates in', () => {
    const before = `m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 0.0.0.0\r\na=mid:0\r\n`;
    const after =
      'm=application 40000 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 192.0.2.2\r\na=mid:0\r\na=candidate:1 1 udp 2122194687 192.0.2.2 40000 typ host\r\n';
    expect(differences(diff(before, after))).toEqual([
      '~m=application [9] UDP/DTLS/SCTP webrtc-datachannel → m=application [40000] UDP/DTLS/SCTP webrtc-datachannel',
      '~c=IN IP4 [0.0.0.0] → c=IN IP4 [192.0.2.2]',
      '+a=candidate:1 1 udp 2122194687 192.0.2.2 40000 typ host',
    ]);
    expect(notes(before, after)).toEqual([{ key: 'candidates', count: 1 }]);
  });

  it('says that ICE was restarted, and the version counted on', () => {
    const session = (version: number, ufrag: string) =>
      `v=0\r\no=- 42 ${version} IN IP4 127.0.0.1\r\n${section('0', `a=ice-ufrag:${ufrag}\r\na=ice-pwd:${ufrag.repeat(6)}\r\n`)}`;
    expect(notes(session(2, 'abcd'), session(3, 'efgh'))).toEqual([
      { key: 'version', before: '2', after: '3' },
      { key: 'ice-restart' },
    ]);
    const other = session(2, 'efgh').replace('- 42', '- 43');
    expect(notes(session(2, 'abcd'), other)).toEqual([]);
  });

  it('reads an answer of Chromium beside its offer', () => {
    const sections = diff(corpus('chrome-full'), corpus('chrome-answer'));
    expect(sections.map(({ kind, after }) => [kind, after?.mid])).toEqual([
      ['changed', undefined],
      ['changed', '0'],
      ['changed', '1'],
      ['changed', '2'],
    ]);
    expect(differences(sections)).toContain('~a=setup:[actpass] → a=setup:[active]');
  });

  it('takes whatever there is', () => {
    expect(diff('', '')).toMatchObject([{ kind: 'same', lines: [] }]);
    expect(differences(diff('', 'hello\n'))).toEqual(['+hello']);
  });
});
