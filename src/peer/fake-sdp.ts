import { readSdp, type SdpSection } from '../sdp/lines';

/** One media description of a fake's offer or answer. */
export interface FakeSection {
  readonly kind: string;
  readonly mid: string;
  /** Absent for `application`. */
  readonly direction?: RTCRtpTransceiverDirection;
  /** Stream id and track id, where the section sends. */
  readonly msid?: string;
}

/** What a fake reads in a description. */
export interface FakeSdp {
  readonly ufrag: string | undefined;
  readonly sections: readonly FakeSection[];
  readonly candidates: number;
}

/** The fingerprint of the certificate that every fake has. RFC 8122 §5. */
export const FINGERPRINT = Array.from({ length: 32 }, (_, i) => (i * 7 + 16).toString(16))
  .join(':')
  .toUpperCase();

const MEDIA: Record<string, { readonly line: string; readonly attributes: readonly string[] }> = {
  audio: { line: 'audio 9 UDP/TLS/RTP/SAVPF 111', attributes: ['rtpmap:111 opus/48000/2'] },
  video: { line: 'video 9 UDP/TLS/RTP/SAVPF 96', attributes: ['rtpmap:96 VP8/90000'] },
  application: {
    line: 'application 9 UDP/DTLS/SCTP webrtc-datachannel',
    attributes: ['sctp-port:5000', 'max-message-size:262144'],
  },
};

function writeSection(section: FakeSection, ufrag: string, setup: string): string[] {
  const { kind, mid, direction, msid } = section;
  const { line, attributes } = MEDIA[kind]!;
  const rtp = direction ? [direction, ...(msid ? [`msid:${msid}`] : []), 'rtcp-mux'] : [];
  const transport = [
    `ice-ufrag:${ufrag}`,
    `ice-pwd:${ufrag.repeat(6)}`,
    'ice-options:trickle',
    `fingerprint:sha-256 ${FINGERPRINT}`,
    `setup:${setup}`,
    `mid:${mid}`,
  ];
  const all = [...transport, ...rtp, ...attributes].map((attribute) => `a=${attribute}`);
  return [`m=${line}`, 'c=IN IP4 0.0.0.0', ...all];
}

/** The text of a description; `setup` is `actpass` in an offer and `active` in an answer. RFC 9429 §5.2.1. */
export function writeFakeSdp(
  sections: readonly FakeSection[],
  ufrag: string,
  version: number,
  setup: 'actpass' | 'active',
): string {
  const bundle = sections.length
    ? [`a=group:BUNDLE ${sections.map(({ mid }) => mid).join(' ')}`]
    : [];
  const session = [
    'v=0',
    `o=- 4611731400430051336 ${version} IN IP4 127.0.0.1`,
    's=-',
    't=0 0',
    ...bundle,
  ];
  const media = sections.flatMap((section) => writeSection(section, ufrag, setup));
  return [...session, ...media].map((line) => `${line}\r\n`).join('');
}

const attribute = ({ lines }: SdpSection, name: string): string | undefined =>
  lines
    .find((line) => line.type === 'a' && line.value.startsWith(`${name}:`))
    ?.value.slice(name.length + 1);

function readSection(section: SdpSection): FakeSection {
  const { kind, mid = String(section.index - 1), direction } = section;
  const msid = attribute(section, 'msid');
  return {
    kind,
    mid,
    ...(direction ? { direction: direction as RTCRtpTransceiverDirection } : {}),
    ...(msid ? { msid } : {}),
  };
}

/**
 * What a fake needs of a description.
 * @throws DOMException OperationError where the text is none
 */
export function readFakeSdp(text: string): FakeSdp {
  const { lines, sections } = readSdp(text);
  if (lines[0]?.text !== 'v=0') throw new DOMException('Expect line: v=', 'OperationError');
  const [, ...media] = sections;
  return {
    ufrag: media[0] && attribute(media[0], 'ice-ufrag'),
    sections: media.map(readSection),
    candidates: lines.filter(({ text }) => text.startsWith('a=candidate:')).length,
  };
}

/** The text with a candidate line at the end of the section of index `section`, counted from 0. RFC 8839 §5.1. */
export function withCandidate(text: string, section: number, candidate: string): string {
  const { sections } = readSdp(text);
  return sections
    .map(({ index, lines }) => [
      ...lines.map((line) => line.text),
      ...(index === section + 1 ? [`a=${candidate}`] : []),
    ])
    .flat()
    .map((line) => `${line}\r\n`)
    .join('');
}
