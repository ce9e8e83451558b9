import { fill } from '../../i18n/fill';
import type { IceWords } from '../../i18n/ice';
import type { PeerState } from '../../trace/entry';
import { findLine, isFingerprint, nameOfSide, type DescriptionLine } from '../../trace/sdp-lines';
import {
  statsById,
  statsOf,
  type SctpStats,
  type StatsReport,
  type TransportStats,
} from '../../trace/stats';

/** One fact of a transport with what it means. */
export interface Fact {
  /** In the standard's name. */
  readonly name: string;
  /** Undefined where it is not there yet, or the browser does not tell it. */
  readonly value: string | undefined;
  readonly says: string;
  /** Whether a certificate is the one that the description announces. */
  readonly fits?: boolean;
  /** The line of a description that it comes from. */
  readonly line?: DescriptionLine;
}

/** The facts of one layer: `ice`, `dtls`, `srtp`, `sctp`. */
export interface Layer {
  readonly name: 'ice' | 'dtls' | 'srtp' | 'sctp';
  readonly facts: readonly Fact[];
}

type Words = IceWords['transportTab'];

/** The names of DTLS versions by their two bytes. RFC 6347 §4.1, RFC 9147 §5.3. */
const VERSIONS: Readonly<Record<string, string>> = {
  FEFF: 'DTLS 1.0',
  FEFD: 'DTLS 1.2',
  FEFC: 'DTLS 1.3',
};

const said = (texts: Readonly<Record<string, string>>, value: string | undefined): string =>
  texts[value ?? ''] ?? texts['unknown'] ?? '';

/** The `a=setup` line of the answer, which settles the DTLS roles. RFC 8842 §5. */
function setupLine(state: PeerState): DescriptionLine | undefined {
  const side = (['Local', 'Remote'] as const).find(
    (one) => state[`current${one}Description`]?.type === 'answer',
  );
  const isSetup = (text: string) => text.startsWith('a=setup:');
  return side && findLine(state, nameOfSide(state, side), isSetup);
}

/** A certificate of a transport, compared with the description that has to announce it. RFC 8122 §6.2. */
function certificate(
  name: 'localCertificate' | 'remoteCertificate',
  { transport, report, state, words }: Source,
): Fact {
  const side = name === 'localCertificate' ? 'Local' : 'Remote';
  const { about } = words;
  const found = statsById(report, 'certificate', transport[`${name}Id`]);
  if (!found?.fingerprint) {
    const isOver = transport.dtlsState === 'connected';
    return { name, value: undefined, says: isOver ? words.noCertificates : about[name] };
  }
  const { fingerprint, fingerprintAlgorithm = '' } = found;
  const description = nameOfSide(state, side);
  const line = findLine(state, description, (text) =>
    isFingerprint(text, fingerprintAlgorithm, fingerprint),
  );
  return {
    name,
    value: `${fingerprintAlgorithm} ${fingerprint}`,
    says: line ? about[name] : fill(words.matchesNone, { name: description }),
    fits: line !== undefined,
    ...(line ? { line } : {}),
  };
}

interface Source {
  readonly transport: TransportStats;
  readonly report: StatsReport;
  readonly state: PeerState;
  readonly words: Words;
}

function dtls(source: Source): Layer {
  const { transport, state, words } = source;
  const { about } = words;
  const { dtlsState, dtlsRole, tlsVersion, dtlsCipher } = transport;
  const setup = setupLine(state);
  const isKnown = dtlsRole === 'client' || dtlsRole === 'server';
  return {
    name: 'dtls',
    facts: [
      { name: 'dtlsState', value: dtlsState, says: said(about.dtlsState, dtlsState) },
      {
        name: 'dtlsRole',
        value: dtlsRole,
        says: said(about.dtlsRole, dtlsRole),
        ...(isKnown && setup ? { line: setup } : {}),
      },
      {
        name: 'tlsVersion',
        value: tlsVersion,
        says: tlsVersion
          ? fill(about.tlsVersion, { name: VERSIONS[tlsVersion.toUpperCase()] ?? '?' })
          : '',
      },
      { name: 'dtlsCipher', value: dtlsCipher, says: about.dtlsCipher },
      certificate('localCertificate', source),
      certificate('remoteCertificate', source),
    ],
  };
}

function sctp(stats: SctpStats, { state, words }: Source): Layer {
  const { about } = words;
  const text = (value: number | undefined) => (value === undefined ? undefined : String(value));
  const line = findLine(state, nameOfSide(state, 'Remote'), (one) =>
    one.startsWith('a=max-message-size:'),
  );
  return {
    name: 'sctp',
    facts: [
      { name: 'state', value: stats.state, says: about.sctpState },
      {
        name: 'maxMessageSize',
        value: text(stats.maxMessageSize),
        says: about.maxMessageSize,
        ...(line ? { line } : {}),
      },
      { name: 'maxChannels', value: text(stats.maxChannels), says: about.maxChannels },
    ],
  };
}

/** A transport, layer by layer, with the lines of the descriptions that its facts come from. */
export function layersOf(source: Source): Layer[] {
  const { transport, report, words } = source;
  const { about } = words;
  const { iceRole, iceState, srtpCipher } = transport;
  const [over] = statsOf(report, 'sctp-transport');
  return [
    {
      name: 'ice',
      facts: [
        { name: 'iceRole', value: iceRole, says: said(about.iceRole, iceRole) },
        { name: 'iceState', value: iceState, says: about.iceState },
      ],
    },
    dtls(source),
    { name: 'srtp', facts: [{ name: 'srtpCipher', value: srtpCipher, says: about.srtpCipher }] },
    ...(over ? [sctp(over, source)] : []),
  ];
}
