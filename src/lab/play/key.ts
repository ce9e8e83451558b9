import type { Action, Call } from '../../jsep/command';
import type { Description } from '../../trace/entry';
import type { Foreseen } from './foresee';

/** What is said beside an argument, by the key of its words. */
export type KeyNote =
  | 'fresh'
  | 'old'
  | 'own'
  | 'theirs'
  | 'received'
  | 'edited'
  | 'former'
  | 'implied'
  | 'provisional'
  | 'end'
  | 'wrongMid'
  | 'wrongUfrag'
  | 'nowhere'
  | 'unknownKind'
  | 'withoutId'
  | 'waits';

/** A description that can be edited by hand before a call is made with it. */
export interface Editable {
  readonly path: string;
  readonly description: Description;
  /** What brings it to the peer. */
  readonly before: readonly Action[];
}

/** One thing that can be pressed: a call with its arguments. */
export interface Key {
  /** Unique among the keys of its peer. */
  readonly id: string;
  /** What stands between the brackets. */
  readonly argument: string;
  readonly note?: KeyNote;
  readonly actions: readonly Action[];
  readonly foreseen: Foreseen | undefined;
  readonly editable?: Editable;
}

/** A call, with everything that it can be made with now. */
export interface PaletteRow {
  readonly call: Call;
  readonly keys: readonly Key[];
}

/** The calls of a palette by what they are about. */
export interface PaletteGroup {
  readonly id: 'connection' | 'descriptions' | 'ice' | 'signaling' | 'media' | 'channel';
  readonly rows: readonly PaletteRow[];
}
