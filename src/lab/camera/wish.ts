/** The two kinds of track that can be asked for. */
export type Kind = 'video' | 'audio';

/** How much a value is wanted; '' does not ask. mediacapture-streams §11.1. */
export type How = '' | 'ideal' | 'exact' | 'min' | 'max';

export type Value = number | string | boolean;

/** What the reader asks of one property. */
export interface Wish {
  readonly how: How;
  readonly value: Value;
}

/** A property that can be asked for, and what its control offers. */
export interface Property {
  readonly kind: Kind;
  readonly name: string;
  readonly type: 'number' | 'choice' | 'boolean' | 'device';
  /** What the control begins with. */
  readonly value: Value;
  readonly choices?: readonly string[];
  readonly step?: number;
}

/** The properties of the lab, by the names of mediacapture-streams §4.3.8 and mediacapture-extensions. */
export const PROPERTIES: readonly Property[] = [
  { kind: 'video', name: 'width', type: 'number', value: 1280 },
  { kind: 'video', name: 'height', type: 'number', value: 720 },
  { kind: 'video', name: 'aspectRatio', type: 'number', value: 1.778, step: 0.001 },
  { kind: 'video', name: 'frameRate', type: 'number', value: 30 },
  {
    kind: 'video',
    name: 'facingMode',
    type: 'choice',
    value: 'environment',
    choices: ['user', 'environment', 'left', 'right'],
  },
  {
    kind: 'video',
    name: 'resizeMode',
    type: 'choice',
    value: 'none',
    choices: ['none', 'crop-and-scale'],
  },
  { kind: 'video', name: 'deviceId', type: 'device', value: '' },
  { kind: 'audio', name: 'echoCancellation', type: 'boolean', value: true },
  { kind: 'audio', name: 'noiseSuppression', type: 'boolean', value: true },
  { kind: 'audio', name: 'autoGainControl', type: 'boolean', value: true },
  { kind: 'audio', name: 'channelCount', type: 'number', value: 2 },
  { kind: 'audio', name: 'deviceId', type: 'device', value: '' },
];

/** @example keyOf({ kind: 'video', name: 'width' }) → 'video.width' */
export const keyOf = ({ kind, name }: Pick<Property, 'kind' | 'name'>): string => `${kind}.${name}`;

/** All that the reader asks for: which kinds, and the wishes by key. */
export interface Wishes {
  readonly video: boolean;
  readonly audio: boolean;
  readonly by: Readonly<Record<string, Wish>>;
}

const ask = (how: How, value: Value): Wish => ({ how, value });

/** Wishes to begin with, by name; a press takes all of them. */
export const PRESETS = {
  hd: {
    video: true,
    audio: true,
    by: { 'video.width': ask('ideal', 1280), 'video.height': ask('ideal', 720) },
  },
  plain: { video: true, audio: true, by: {} },
  small: {
    video: true,
    audio: false,
    by: { 'video.width': ask('exact', 320), 'video.frameRate': ask('max', 10) },
  },
  rear: { video: true, audio: false, by: { 'video.facingMode': ask('ideal', 'environment') } },
  music: {
    video: false,
    audio: true,
    by: {
      'audio.echoCancellation': ask('ideal', false),
      'audio.noiseSuppression': ask('ideal', false),
      'audio.autoGainControl': ask('ideal', false),
      'audio.channelCount': ask('ideal', 2),
    },
  },
  impossible: { video: true, audio: false, by: { 'video.width': ask('exact', 99_999) } },
} as const satisfies Record<string, Wishes>;

export type Preset = keyof typeof PRESETS;

/**
 * The constraints of one kind of track: an object with what is asked, empty where nothing is.
 * @example trackConstraints({ video: true, audio: false, by: { 'video.width': { how: 'exact', value: 320 } } }, 'video') → { width: { exact: 320 } }
 */
export function trackConstraints(wishes: Wishes, kind: Kind): MediaTrackConstraints {
  const asked = PROPERTIES.filter((one) => one.kind === kind).flatMap((one) => {
    const wish = wishes.by[keyOf(one)];
    return wish?.how && wish.value !== '' ? [[one.name, { [wish.how]: wish.value }]] : [];
  });
  return Object.fromEntries(asked) as MediaTrackConstraints;
}

/**
 * The argument of `getUserMedia`: a kind without wishes is `true`, one that is not wanted is left out.
 * @example constraintsOf({ video: true, audio: false, by: {} }) → { video: true }
 */
export function constraintsOf(wishes: Wishes): MediaStreamConstraints {
  const kinds = (['video', 'audio'] as const).filter((kind) => wishes[kind]);
  return Object.fromEntries(
    kinds.map((kind) => {
      const asked = trackConstraints(wishes, kind);
      return [kind, Object.keys(asked).length ? asked : true];
    }),
  );
}

/** What came of a wish: nothing was asked, met, missed, not told by the browser, or a name that it does not know. */
export type Verdict = 'none' | 'met' | 'missed' | 'untold' | 'unknown';

const TOLERANCE = 0.01;
const isNear = (a: unknown, b: unknown) =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= TOLERANCE : a === b;

/**
 * Whether a setting is what was asked for.
 * @param supported what `getSupportedConstraints()` says: a constraint of another name is ignored without an error
 * @example judge({ how: 'min', value: 30 }, 20, true) → 'missed'
 */
export function judge(wish: Wish | undefined, setting: unknown, supported: boolean): Verdict {
  if (!wish?.how || wish.value === '') return 'none';
  if (!supported) return 'unknown';
  if (setting === undefined) return 'untold';
  if (wish.how === 'min')
    return Number(setting) >= Number(wish.value) - TOLERANCE ? 'met' : 'missed';
  if (wish.how === 'max')
    return Number(setting) <= Number(wish.value) + TOLERANCE ? 'met' : 'missed';
  return isNear(setting, wish.value) ? 'met' : 'missed';
}

/** Whether the browser knows a constraint; where it has no list, every name is taken to be known. */
export const isKnown = (supported: readonly string[], name: string): boolean =>
  supported.length === 0 || supported.includes(name);

/**
 * The names of what was asked for and did not come, of the kinds that there are tracks of.
 * @example missedOf(PRESETS.impossible, { video: { width: 640 } }, ['width']) → ['width']
 */
export const missedOf = (
  wishes: Wishes,
  settings: Partial<Record<Kind, Readonly<Record<string, unknown>>>>,
  supported: readonly string[],
): readonly string[] =>
  PROPERTIES.filter((one) => {
    const came = settings[one.kind];
    if (!came) return false;
    const verdict = judge(wishes.by[keyOf(one)], came[one.name], isKnown(supported, one.name));
    return verdict !== 'none' && verdict !== 'met';
  }).map(({ name }) => name);
