/** What `a=fmtp` may say of one codec. */
export interface FormatRow {
  readonly sample: string;
  /** The encoding name of `a=rtpmap` in lower case, or `any`. */
  readonly codec: string;
  readonly spec: string;
  /** The names of `name=value` parameters. */
  readonly names: readonly string[];
  /** The form of values that are not parameters. */
  readonly form?: string;
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

const SWITCH = ['0', '1'] as const;

const AUDIO: readonly FormatRow[] = [
  {
    sample: 'a=fmtp:111 minptime=10;useinbandfec=1',
    codec: 'opus',
    spec: 'RFC 7587 §6.1',
    names: [
      'minptime',
      'maxptime',
      'ptime',
      'maxplaybackrate',
      'sprop-maxcapturerate',
      'stereo',
      'sprop-stereo',
      'cbr',
      'usedtx',
      'useinbandfec',
      'maxaveragebitrate',
    ],
    values: {
      stereo: SWITCH,
      'sprop-stereo': SWITCH,
      cbr: SWITCH,
      usedtx: SWITCH,
      useinbandfec: SWITCH,
    },
  },
  {
    sample: 'a=fmtp:112 channel_mapping=0,4,1,2,3,5;coupled_streams=2;num_streams=4',
    codec: 'multiopus',
    spec: 'libwebrtc',
    names: ['channel_mapping', 'num_streams', 'coupled_streams', 'minptime', 'useinbandfec'],
  },
  {
    sample: 'a=fmtp:63 111/111',
    codec: 'red',
    spec: 'RFC 2198 §5',
    names: [],
    form: 'pt*/',
  },
  {
    sample: 'a=fmtp:101 0-15',
    codec: 'telephone-event',
    spec: 'RFC 4733 §2.4.1',
    names: [],
    form: 'events*,',
  },
  {
    sample: 'a=fmtp:97 octet-align=1;mode-set=0,1,2',
    codec: 'amr',
    spec: 'RFC 4867 §8',
    names: [
      'octet-align',
      'mode-set',
      'mode-change-period',
      'mode-change-capability',
      'mode-change-neighbor',
      'crc',
      'robust-sorting',
      'interleaving',
      'max-red',
    ],
    values: { 'octet-align': SWITCH },
  },
  {
    sample: 'a=fmtp:96 br=5.9-24.4;bw=nb-swb;max-red=0',
    codec: 'evs',
    spec: '3GPP TS 26.445 §A.3.3.1',
    names: [
      'br',
      'bw',
      'br-send',
      'br-recv',
      'bw-send',
      'bw-recv',
      'ch-aw-recv',
      'evs-mode-switch',
      'hf-only',
      'dtx',
      'cmr',
      'max-red',
      'mode-set',
      'mode-change-capability',
    ],
  },
  {
    sample: 'a=fmtp:18 annexb=no',
    codec: 'g729',
    spec: 'RFC 4855 §4.1.9',
    names: ['annexb'],
    values: { annexb: ['yes', 'no'] },
  },
  { sample: 'a=fmtp:97 mode=20', codec: 'ilbc', spec: 'RFC 3952 §5', names: ['mode'] },
  {
    sample: 'a=fmtp:97 mode=any;vbr=on',
    codec: 'speex',
    spec: 'RFC 5574 §5',
    names: ['mode', 'vbr', 'cng', 'penh'],
  },
  { sample: 'a=fmtp:115 bitrate=32000', codec: 'g7221', spec: 'RFC 5577', names: ['bitrate'] },
  {
    sample: 'a=fmtp:104 maxaveragebitrate=20000',
    codec: 'silk',
    spec: 'draft-spittka-silk-payload-format',
    names: ['maxaveragebitrate', 'usedtx', 'useinbandfec'],
  },
  {
    sample: 'a=fmtp:96 streamtype=5;profile-level-id=1;mode=AAC-hbr;sizelength=13;indexlength=3',
    codec: 'mpeg4-generic',
    spec: 'RFC 3640 §4.1',
    names: [
      'streamtype',
      'profile-level-id',
      'mode',
      'config',
      'sizelength',
      'indexlength',
      'indexdeltalength',
      'constantduration',
      'object',
      'bitrate',
    ],
  },
  {
    sample: 'a=fmtp:96 profile-level-id=24;object=23;bitrate=64000',
    codec: 'mp4a-latm',
    spec: 'RFC 6416 §7.3',
    names: ['profile-level-id', 'object', 'bitrate', 'cpresent', 'config', 'sbr-enabled'],
  },
  { sample: 'a=fmtp:98 cps=30', codec: 't140', spec: 'RFC 4103 §10', names: ['cps'] },
];

const VIDEO: readonly FormatRow[] = [
  {
    sample: 'a=fmtp:96 max-fr=30;max-fs=3600',
    codec: 'vp8',
    spec: 'RFC 7741 §6.1',
    names: ['max-fr', 'max-fs'],
  },
  {
    sample: 'a=fmtp:98 profile-id=0',
    codec: 'vp9',
    spec: 'RFC 9628 §7',
    names: ['profile-id', 'max-fr', 'max-fs'],
    values: { 'profile-id': ['0', '1', '2', '3'] },
  },
  {
    sample: 'a=fmtp:102 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42001f',
    codec: 'h264',
    spec: 'RFC 6184 §8.1',
    names: [
      'profile-level-id',
      'packetization-mode',
      'level-asymmetry-allowed',
      'sprop-parameter-sets',
      'max-mbps',
      'max-smbps',
      'max-fs',
      'max-cpb',
      'max-dpb',
      'max-br',
      'max-fps',
      'redundant-pic-cap',
      'sps-pps-idr-in-keyframe',
    ],
    values: { 'packetization-mode': ['0', '1', '2'], 'level-asymmetry-allowed': SWITCH },
  },
  {
    sample: 'a=fmtp:49 level-id=93;profile-id=1;tier-flag=0;tx-mode=SRST',
    codec: 'h265',
    spec: 'RFC 7798 §7.1',
    names: [
      'profile-space',
      'profile-id',
      'tier-flag',
      'level-id',
      'tx-mode',
      'interop-constraints',
      'profile-compatibility-indicator',
      'sprop-vps',
      'sprop-sps',
      'sprop-pps',
      'max-recv-level-id',
      'max-lsr',
      'max-lps',
      'max-br',
      'max-fps',
    ],
    values: { 'profile-id': ['1', '2'], 'tier-flag': SWITCH, 'tx-mode': ['SRST', 'MRST', 'MRMT'] },
  },
  {
    sample: 'a=fmtp:45 level-idx=5;profile=0;tier=0',
    codec: 'av1',
    spec: 'AV1 RTP §7.2',
    names: ['profile', 'level-idx', 'tier'],
    values: { profile: ['0', '1', '2'], tier: SWITCH },
  },
  {
    sample: 'a=fmtp:34 CIF=1;QCIF=1',
    codec: 'h263',
    spec: 'RFC 4629 §8.1',
    names: ['sqcif', 'qcif', 'cif', 'cif4', 'cif16', 'custom', 'profile', 'level', 'maxbr'],
  },
];

const REPAIR: readonly FormatRow[] = [
  {
    sample: 'a=fmtp:97 apt=96;rtx-time=3000',
    codec: 'rtx',
    spec: 'RFC 4588 §8',
    names: ['apt', 'rtx-time'],
  },
  {
    sample: 'a=fmtp:35 repair-window=200000',
    codec: 'flexfec',
    spec: 'RFC 8627 §5.1',
    names: ['repair-window', 'l', 'd', 'top'],
  },
  {
    sample: 'a=fmtp:webrtc-datachannel max-message-size=100000',
    codec: 'webrtc-datachannel',
    spec: 'draft-ietf-mmusic-sctp-sdp-07',
    names: ['max-message-size'],
  },
  {
    sample: 'a=fmtp:96 x-google-start-bitrate=1000',
    codec: 'any',
    spec: 'libwebrtc',
    names: [
      'x-google-min-bitrate',
      'x-google-max-bitrate',
      'x-google-start-bitrate',
      'x-google-max-quantization',
      'x-google-per-layer-pli',
      'implementation_name',
    ],
  },
];

/** A row per codec. */
export const FORMATS: readonly FormatRow[] = [...AUDIO, ...VIDEO, ...REPAIR];

/** Codecs whose parameters are those of another one. */
export const FORMAT_ALIASES: Readonly<Record<string, string>> = {
  'h264-svc': 'h264',
  'h263-1998': 'h263',
  'h263-2000': 'h263',
  'flexfec-03': 'flexfec',
  'amr-wb': 'amr',
  av1x: 'av1',
};
