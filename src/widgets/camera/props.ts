import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import type { CameraWords } from '../../i18n/camera';
import type { cameraMachine } from '../../lab/camera/machine';

/** What every part of the camera lab is given. */
export interface PartProps {
  readonly words: CameraWords;
  readonly snapshot: SnapshotFrom<typeof cameraMachine>;
}

export type Send = ActorRefFrom<typeof cameraMachine>['send'];
