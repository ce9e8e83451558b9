import type { ExplainedLine } from '../line';
import type { ExplainedSection } from '../sections';

/** What a payload type of one section stands for, so that it is found again under another number. */
export type Payloads = ReadonlyMap<string, string>;

/** The parameters that tell two payload types of one codec apart, by the codec in lower case. RFC 6184 §8.2.2, RFC 9628 §6. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  h264: ['packetization-mode', 'profile-level-id'],
  h265: ['profile-id', 'tier-flag', 'tx-mode'],
  vp9: ['profile-id'],
  av1: ['profile'],
  rtx: ['apt'],
};
/** Of a `profile-level-id` the profile; the level may differ. */
const PROFILE_DIGITS = 4;

const DIRECTIONS = new Set(['sendrecv', 'sendonly', 'recvonly', 'inactive']);

/** Name and value of the parameters of an `a=fmtp` line. */
function parametersOf(line: ExplainedLine): ReadonlyMap<string, string> {
  const [, ...rest] = line.value.split(' ');
  return new Map(
    rest
      .join(' ')
      .split(';')
      .map((pair) => {
        const [name = '', value = ''] = pair.trim().split('=', 2);
        return [name.toLowerCase(), value];
      }),
  );
}

/** What each payload type of a section stands for: the codec with what tells it from others of its name. */
export function payloadsOf({ lines }: ExplainedSection): Payloads {
  const codecs = new Map<string, string>();
  const parameters = new Map<string, ReadonlyMap<string, string>>();
  for (const line of lines) {
    const pt = line.value.split(' ', 1)[0]!;
    if (line.name === 'rtpmap' && !codecs.has(pt))
      codecs.set(pt, line.value.slice(pt.length + 1).toLowerCase());
    if (line.name === 'fmtp' && !parameters.has(pt)) parameters.set(pt, parametersOf(line));
  }
  const own = (pt: string, depth = 0): string => {
    const codec = codecs.get(pt) ?? pt;
    const telling = TELLING[codec.split('/', 1)[0]!] ?? [];
    const values = telling.map((name) => {
      const value = parameters.get(pt)?.get(name) ?? '';
      if (name === 'apt') return depth ? value : own(value, depth + 1);
      return name === 'profile-level-id' ? value.slice(0, PROFILE_DIGITS).toLowerCase() : value;
    });
    return [codec, ...values].join(';');
  };
  const counts = new Map<string, number>();
  return new Map(
    [...codecs.keys()].map((pt) => {
      const name = own(pt);
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      return [pt, `${name}#${count}`];
    }),
  );
}

/** The text of a line with what its payload types stand for in place of their numbers. */
export function meantText(line: ExplainedLine, payloads: Payloads): string {
  if (payloads.size === 0) return line.text;
  let text = line.text.slice(0, line.from);
  for (const { value, refers } of line.fields)
    text += (refers?.codec && payloads.get(value)) || value;
  return text;
}

/** The fields that a line of this name is known by; other lines are known by their name alone. */
const KNOWN_BY: Readonly<Record<string, readonly string[]>> = {
  b: ['b.bwtype'],
  rtpmap: ['rtpmap.pt'],
  fmtp: ['fmtp.pt'],
  imageattr: ['imageattr.pt'],
  extmap: ['extmap.uri'],
  group: ['group.semantics'],
  rid: ['rid.rid'],
  ssrc: ['ssrc.attribute'],
  'ssrc-group': ['ssrc-group.semantics'],
  candidate: ['candidate.component', 'candidate.transport', 'candidate.address', 'candidate.port'],
};
/** Each of these lines stands for itself: one is not another one changed. */
const ITSELF = new Set(['rtcp-fb', 'rtcp-xr', 'remote-candidates']);

/**
 * What stays of a line when it changes: lines of two descriptions with the same key are the same line, changed.
 * @example lineKey(explain('a=rtpmap:96 VP8/90000').lines[0]!, payloads) → 'rtpmap vp8/90000#0'
 */
export function lineKey(line: ExplainedLine, payloads: Payloads): string | undefined {
  const { name, type } = line;
  if (type === '' || ITSELF.has(name)) return undefined;
  if (DIRECTIONS.has(name)) return 'direction';
  const values = (KNOWN_BY[name] ?? []).map((key) => {
    const field = line.fields.find((one) => one.key === key);
    return (field?.refers?.codec && payloads.get(field.value)) || (field?.value ?? '');
  });
  return [type === 'a' ? name : `${name}=`, ...values].join(' ');
}
