/**
 * What the reader asks of a channel; null leaves a member out, so that the browser's default stands. Any mixture can be
 * asked for: whether the members go together is for the browser to say. webrtc-pc §6.1.
 */
export interface Settings {
  readonly label: string;
  readonly ordered: boolean;
  /** How often a lost message is sent again, 0 to 65535. */
  readonly maxRetransmits: number | null;
  /** For how long a message may be tried to be sent, in ms, 0 to 65535. */
  readonly maxPacketLifeTime: number | null;
  readonly protocol: string;
  /** Whether both sides create the channel themselves, with the same `id`. */
  readonly negotiated: boolean;
  readonly id: number | null;
}

const DEFAULTS: Settings = {
  label: 'chat',
  ordered: true,
  maxRetransmits: null,
  maxPacketLifeTime: null,
  protocol: '',
  negotiated: false,
  id: null,
};

/** Settings worth trying, by name; the last one is refused. */
export const PRESETS = {
  reliable: DEFAULTS,
  unordered: { ...DEFAULTS, ordered: false },
  noRetransmits: { ...DEFAULTS, label: 'positions', ordered: false, maxRetransmits: 0 },
  shortLife: { ...DEFAULTS, label: 'positions', ordered: false, maxPacketLifeTime: 100 },
  negotiated: { ...DEFAULTS, negotiated: true, id: 0 },
  refused: { ...DEFAULTS, maxRetransmits: 3, maxPacketLifeTime: 100 },
} as const satisfies Readonly<Record<string, Settings>>;
export type PresetName = keyof typeof PRESETS;

/**
 * The dictionary for `createDataChannel`, without the members that say what holds anyway.
 * @example initOf(PRESETS.unordered) → { ordered: false }
 */
export function initOf(settings: Settings): RTCDataChannelInit {
  const { ordered, maxRetransmits, maxPacketLifeTime, protocol, negotiated, id } = settings;
  return {
    ...(ordered ? {} : { ordered }),
    ...(maxRetransmits === null ? {} : { maxRetransmits }),
    ...(maxPacketLifeTime === null ? {} : { maxPacketLifeTime }),
    ...(protocol === '' ? {} : { protocol }),
    ...(negotiated ? { negotiated } : {}),
    ...(id === null ? {} : { id }),
  };
}

/** @example sameSettings(PRESETS.reliable, PRESETS.unordered) → false */
export const sameSettings = (a: Settings, b: Settings): boolean =>
  (Object.keys(DEFAULTS) as (keyof Settings)[]).every((key) => a[key] === b[key]);

/** The preset that has just these settings. */
export const presetOf = (settings: Settings): PresetName | undefined =>
  (Object.keys(PRESETS) as PresetName[]).find((name) => sameSettings(PRESETS[name], settings));

/** What a channel says of itself; the members that the connection carried to Bob are the same at both ends. webrtc-pc §6.2. */
export interface Facts {
  readonly label: string;
  readonly ordered: boolean;
  readonly maxRetransmits: number | null;
  readonly maxPacketLifeTime: number | null;
  readonly protocol: string;
  readonly negotiated: boolean;
  readonly id: number | null;
}

export const FACT_NAMES = [
  'label',
  'ordered',
  'maxRetransmits',
  'maxPacketLifeTime',
  'protocol',
  'negotiated',
  'id',
] as const satisfies readonly (keyof Facts)[];

/** The attributes of a channel as a plain record. */
export const factsOf = (channel: RTCDataChannel): Facts => ({
  label: channel.label,
  ordered: channel.ordered,
  maxRetransmits: channel.maxRetransmits,
  maxPacketLifeTime: channel.maxPacketLifeTime,
  protocol: channel.protocol,
  negotiated: channel.negotiated,
  id: channel.id,
});

/** Whether every message arrives: nothing limits how often, or for how long, it is sent again. RFC 8831 §6.4. */
export const isReliable = ({
  maxRetransmits,
  maxPacketLifeTime,
}: Pick<Facts, 'maxRetransmits' | 'maxPacketLifeTime'>): boolean =>
  maxRetransmits === null && maxPacketLifeTime === null;
