import { DESCRIPTION_TYPES } from './transitions';

/**
 * What the text of a local description is: the one that was created last, none, one of this connection that was edited
 * or has been superseded, or one of another connection.
 */
export const LOCAL_TEXTS = ['created', 'empty', 'edited', 'foreign'] as const;

/**
 * What the text of a remote description is: one that can be applied, none, one that is no SDP, or SDP that breaks a
 * rule of RFC 9429 §5.8.3.
 */
export const REMOTE_TEXTS = ['fits', 'empty', 'unparsable', 'unfit'] as const;

/** What is handed to `addIceCandidate()`; the `end` ones say that no more candidates follow. */
export const CANDIDATES = [
  'fits',
  'end',
  'end of a section',
  'no mid or index',
  'unknown mid',
  'index out of range',
  'unknown ufrag',
  'unparsable',
] as const;

/** `unknown` is a word that `RTCSdpType` does not have. */
export const SET_TYPES = [...DESCRIPTION_TYPES, 'unknown'] as const;
type SetType = (typeof SET_TYPES)[number];

export type LocalText = (typeof LOCAL_TEXTS)[number];
export type RemoteText = (typeof REMOTE_TEXTS)[number];
export type CandidateKind = (typeof CANDIDATES)[number];

/** An m-section as far as the model looks at it. RFC 8866 §5.14. */
export interface Section {
  readonly kind: string;
  readonly mid: string;
  /** Seen from the side that wrote it. */
  readonly direction: Direction;
  /** Whether its port is zero. */
  readonly rejected: boolean;
  readonly ufrag: string | null;
}
export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** A call on a connection as plain data: what it is, and what kind of argument it is given. */
export type MadeCall =
  | { readonly call: 'createOffer' | 'createAnswer' | 'restartIce' | 'close' }
  | {
      readonly call: 'setLocalDescription';
      readonly type: SetType | 'none';
      /** Left out for a rollback and for a type that is unknown or none. */
      readonly text?: LocalText;
      readonly sections?: readonly Section[];
    }
  | {
      readonly call: 'setRemoteDescription';
      readonly type: SetType | 'none';
      readonly text?: RemoteText;
      /** Where they are known, `track` events and the need of another negotiation are predicted from them. */
      readonly sections?: readonly Section[];
    }
  | { readonly call: 'addIceCandidate'; readonly candidate: CandidateKind }
  | { readonly call: 'addTrack'; readonly track: 'new' | 'again'; readonly kind?: string }
  | {
      readonly call: 'removeTrack';
      readonly sender: 'own' | 'empty' | 'foreign';
      readonly mid?: string;
    }
  | { readonly call: 'addTransceiver'; readonly kind: 'audio' | 'video' | 'unknown' }
  | {
      readonly call: 'createDataChannel';
      readonly options: 'none' | 'negotiated without id' | 'two limits';
    }
  | {
      readonly call: 'setConfiguration';
      readonly configuration: 'same' | 'other bundlePolicy' | 'bad url' | 'no credentials';
    };

const TYPED = ['offer', 'pranswer', 'answer'] as const;
const SIMPLE = ['createOffer', 'createAnswer', 'restartIce', 'close'] as const;

/** Every kind of call with every kind of argument. */
export const MADE_CALLS: readonly MadeCall[] = [
  ...SIMPLE.map((call) => ({ call })),
  ...TYPED.flatMap((type) =>
    LOCAL_TEXTS.map((text) => ({ call: 'setLocalDescription' as const, type, text })),
  ),
  ...(['rollback', 'none', 'unknown'] as const).map((type) => ({
    call: 'setLocalDescription' as const,
    type,
  })),
  ...TYPED.flatMap((type) =>
    REMOTE_TEXTS.map((text) => ({ call: 'setRemoteDescription' as const, type, text })),
  ),
  ...(['rollback', 'none', 'unknown'] as const).map((type) => ({
    call: 'setRemoteDescription' as const,
    type,
  })),
  ...CANDIDATES.map((candidate) => ({ call: 'addIceCandidate' as const, candidate })),
  ...(['new', 'again'] as const).map((track) => ({ call: 'addTrack' as const, track })),
  ...(['own', 'empty', 'foreign'] as const).map((sender) => ({
    call: 'removeTrack' as const,
    sender,
  })),
  ...(['audio', 'video', 'unknown'] as const).map((kind) => ({
    call: 'addTransceiver' as const,
    kind,
  })),
  ...(['none', 'negotiated without id', 'two limits'] as const).map((options) => ({
    call: 'createDataChannel' as const,
    options,
  })),
  ...(['same', 'other bundlePolicy', 'bad url', 'no credentials'] as const).map(
    (configuration) => ({ call: 'setConfiguration' as const, configuration }),
  ),
];

/** Arguments that go without saying, and those that are printed in other words. */
const PRINTED: Readonly<Record<string, string>> = {
  created: '',
  none: '',
  new: 'track',
  again: 'same track again',
  own: 'sender',
  foreign: 'sender of another connection',
};

const plain = (word = ''): string => PRINTED[word] ?? word;

/** What is printed between the brackets. */
function argumentsOf(made: MadeCall): readonly string[] {
  switch (made.call) {
    case 'setLocalDescription':
      // A foreign text is no sender.
      return [plain(made.type), made.text === 'foreign' ? 'foreign' : plain(made.text)];
    case 'setRemoteDescription':
      return [plain(made.type), made.text === 'fits' ? '' : plain(made.text)];
    case 'addIceCandidate':
      return [made.candidate === 'fits' ? 'candidate' : made.candidate];
    case 'addTrack':
      return [plain(made.track)];
    case 'removeTrack':
      return [made.sender === 'empty' ? 'sender without track' : plain(made.sender)];
    case 'addTransceiver':
      return [made.kind === 'unknown' ? 'unknown kind' : made.kind];
    case 'createDataChannel':
      return [plain(made.options)];
    case 'setConfiguration':
      return [made.configuration];
    default:
      return [];
  }
}

/** How the methods that set descriptions are written in the table of transitions. */
const SHORT: Partial<Record<MadeCall['call'], string>> = {
  setLocalDescription: 'setLocal',
  setRemoteDescription: 'setRemote',
};

/** @example printCall({ call: 'setRemoteDescription', type: 'answer', text: 'fits' }) → 'setRemote(answer)' */
export const printCall = (made: MadeCall): string =>
  `${SHORT[made.call] ?? made.call}(${argumentsOf(made).filter(Boolean).join(', ')})`;
