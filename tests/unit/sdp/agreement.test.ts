import SDPUtils from 'sdp';
import { parse } from 'sdp-transform';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/sdp/explain';
import type { ExplainedLine } from '../../../src/sdp/line';
import { LOSSES } from './losses';
import { CORPUS } from './corpus';

/** What sdp-transform calls a list of attributes and their parts, and what the fields are called here. */
const LISTS: readonly (readonly [
  theirs: string,
  name: string,
  Readonly<Record<string, string>>,
])[] = [
  ['rtp', 'rtpmap', { payload: 'pt', codec: 'encoding', rate: 'clock', encoding: 'channels' }],
  ['ext', 'extmap', { value: 'id', direction: 'direction', uri: 'uri', config: 'attributes' }],
  ['rids', 'rid', { id: 'rid', direction: 'direction' }],
  ['crypto', 'crypto', { id: 'tag', suite: 'suite' }],
  ['ssrcGroups', 'ssrc-group', { semantics: 'semantics', ssrcs: 'ssrc' }],
  ['ssrcs', 'ssrc', { id: 'ssrc', attribute: 'attribute' }],
  ['groups', 'group', { type: 'semantics', mids: 'mid' }],
  [
    'candidates',
    'candidate',
    {
      foundation: 'foundation',
      component: 'component',
      transport: 'transport',
      priority: 'priority',
      ip: 'address',
      port: 'port',
      type: 'type',
      raddr: 'raddr',
      rport: 'rport',
      tcptype: 'tcptype',
      generation: 'generation',
      'network-id': 'network-id',
      'network-cost': 'network-cost',
    },
  ],
];

/** Attributes that sdp-transform keeps once a section. */
const SINGLES: readonly (readonly [theirs: string, name: string, field: string])[] = [
  ['mid', 'mid', 'mid'],
  ['setup', 'setup', 'role'],
  ['iceUfrag', 'ice-ufrag', 'ufrag'],
  ['icePwd', 'ice-pwd', 'password'],
  ['ptime', 'ptime', 'milliseconds'],
  ['maxptime', 'maxptime', 'milliseconds'],
  ['sctpPort', 'sctp-port', 'port'],
  ['maxMessageSize', 'max-message-size', 'bytes'],
  ['label', 'label', 'label'],
];

/** What lines have that sdp-transform does not find: see `losses.ts`. */
const LOST: readonly string[] = [':encrypt ', 'FEC-FR '];

/** The words of all fields of that name; of a name and value pair, the value. */
function valueOf(line: ExplainedLine, name: string): string | undefined {
  const found = line.fields.filter(({ key }) => key === `${line.key}.${name}`);
  const words = found.map(({ value }) => value);
  if (words.length > 1 && words[0] === name) words.shift();
  return words.length === 0 ? undefined : words.join(' ');
}

/** The text from the first to the last field with one of the names. */
function spanOf(line: ExplainedLine, names: readonly string[]): string {
  const found = line.fields.filter(({ key }) =>
    names.some((name) => key === `${line.key}.${name}`),
  );
  return line.text.slice(found[0]!.from, found.at(-1)!.to);
}

type Part = Readonly<Record<string, unknown>>;

const trimmed = (value: unknown): string => String(value).trim().replace(/\s+/g, ' ');

describe.each(CORPUS)('%s', (_, text) => {
  const parsed = parse(text) as unknown as Part & { media: readonly Part[] };
  const { sections } = explain(text);
  const theirs = [parsed as Part, ...parsed.media];

  it('has the lists of sdp-transform', () => {
    for (const [i, section] of sections.entries()) {
      for (const [list, name, parts] of LISTS) {
        const own = section.lines.filter((line) => line.key === name);
        const other = ((theirs[i]![list] ?? []) as readonly Part[]).filter(
          (entry) => !('encrypt-uri' in entry && entry['encrypt-uri'] !== undefined),
        );
        const lines = own.filter(({ value }) => !LOST.some((lost) => value.includes(lost)));
        expect(lines.length).toBe(other.length);
        for (const [j, entry] of other.entries())
          for (const [property, field] of Object.entries(parts))
            if (entry[property] !== undefined)
              expect(valueOf(lines[j]!, field)).toBe(trimmed(entry[property]));
      }
    }
  });

  it('has the single values of sdp-transform', () => {
    for (const [i, section] of sections.entries())
      for (const [property, name, field] of SINGLES) {
        const value = theirs[i]![property];
        if (value === undefined) continue;
        const own = section.lines.filter((line) => line.key === name).at(-1)!;
        expect(valueOf(own, field)).toBe(String(value));
      }
  });

  it('has the m-lines, feedback and parameters of sdp-transform', () => {
    for (const [i, media] of parsed.media.entries()) {
      const lines = sections[i + 1]!.lines;
      if (media.port === undefined) continue;
      expect(lines[0]!.field('m.port')).toBe(String(media.port));
      expect(lines[0]!.field('m.proto')).toBe(media.protocol);
      expect(valueOf(lines[0]!, 'fmt') ?? '').toBe(trimmed(media.payloads ?? ''));
      const feedback = [
        ...((media.rtcpFb ?? []) as Part[]),
        ...((media.rtcpFbTrrInt ?? []) as Part[]),
      ];
      expect(lines.filter(({ key }) => key === 'rtcp-fb').length).toBe(feedback.length);
      const configs = (media.fmtp as readonly Part[]).map(({ config }) => trimmed(config));
      const own = lines.filter(({ key, value }) => key === 'fmtp' && /^\d/.test(value));
      expect(own.map(({ value }) => trimmed(value.slice(value.indexOf(' '))))).toEqual(configs);
    }
  });

  it('has the keys and the picture sizes of sdp-transform', () => {
    for (const [i, { lines }] of sections.entries()) {
      const keys = lines.filter(({ key }) => key === 'crypto');
      for (const [j, entry] of ((theirs[i]!.crypto ?? []) as readonly Part[]).entries()) {
        const names = ['method', 'key', 'lifetime', 'mki', 'mki-length'];
        expect(spanOf(keys[j]!, names)).toBe(entry.config);
      }
      const sizes = lines.filter(({ key }) => key === 'imageattr');
      for (const [j, entry] of ((theirs[i]!.imageattrs ?? []) as readonly Part[]).entries()) {
        expect(sizes[j]!.field('imageattr.pt')).toBe(String(entry.pt));
        expect(valueOf(sizes[j]!, 'direction')).toBe(
          [entry.dir1, entry.dir2].filter(Boolean).join(' '),
        );
        expect(sizes[j]!.value).toContain(trimmed(entry.attrs1));
      }
    }
  });

  it('has the candidates, codecs, extensions and parameters of sdp', () => {
    for (const line of sections.flatMap(({ lines }) => lines)) {
      if (line.key === 'candidate') {
        const other = SDPUtils.parseCandidate(line.text);
        expect(line.field('candidate.address')).toBe(other.address);
        expect(Number(line.field('candidate.port'))).toBe(other.port);
        expect(Number(line.field('candidate.priority'))).toBe(other.priority);
        expect(line.field('candidate.type')).toBe(other.type);
        expect(valueOf(line, 'tcptype')).toBe(other.tcpType);
        expect(valueOf(line, 'ufrag')).toBe(other.usernameFragment);
      }
      if (line.key === 'rtpmap') {
        const other = SDPUtils.parseRtpMap(line.text);
        expect(line.field('rtpmap.encoding')).toBe(other.name);
        expect(Number(line.field('rtpmap.clock'))).toBe(other.clockRate);
      }
      if (line.key === 'extmap') {
        const other = SDPUtils.parseExtmap(line.text);
        expect(Number(line.field('extmap.id'))).toBe(other.id);
        expect(line.field('extmap.uri')).toBe(other.uri);
        expect(line.field('extmap.direction') || 'sendrecv').toBe(other.direction);
      }
      if (line.key === 'fingerprint') {
        const other = SDPUtils.parseFingerprint(line.text);
        expect(line.field('fingerprint.hash').toLowerCase()).toBe(other.algorithm);
        expect(line.field('fingerprint.digest').toUpperCase()).toBe(other.value.toUpperCase());
      }
    }
  });
});

describe('what sdp-transform loses', () => {
  it.each(LOSSES)('$what', ({ head = 'm=video 9 UDP/TLS/RTP/SAVPF 96', lines, theirs, ours }) => {
    const text = `${[head, ...lines].join('\n')}\n`;
    const [media] = parse(text).media;
    expect(JSON.parse(JSON.stringify(media))).toMatchObject(theirs);
    const fields = explain(text)
      .lines.slice(head.includes('SAVPF') ? 1 : 0)
      .flatMap((line) => line.fields);
    for (const [key, values] of Object.entries(ours))
      expect(fields.filter((field) => field.key === key).map(({ value }) => value)).toEqual(values);
  });
});
