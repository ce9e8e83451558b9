import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import type { RecorderWords } from '../../i18n/recorder';
import type { recorderMachine } from '../../lab/recorder/machine';

/** What every part of the recorder lab is given. */
export interface PartProps {
  readonly words: RecorderWords;
  readonly snapshot: SnapshotFrom<typeof recorderMachine>;
}

export type Send = ActorRefFrom<typeof recorderMachine>['send'];

/** @example bytes(12345) → '12,345' */
export const bytes = (count: number): string => count.toLocaleString('en');
