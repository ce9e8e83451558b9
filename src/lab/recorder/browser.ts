import { openCamera } from '../../media/camera';
import { canRecord, findDuration, startRecording } from '../../media/recorder';
import { attemptRecording } from '../../media/recorder-attempts';
import type { Source } from '../../media/source';
import { openTestCard } from '../../media/test-card';
import { browserConnection } from '../../peer/support';
import { openCall } from './call';
import type { RecorderPort, RecorderSource } from './port';

const BOTH = { video: { width: 640, height: 360 }, audio: true };

const OPEN: Record<RecorderSource, () => Promise<Source>> = {
  camera: () => openCamera(BOTH),
  synthetic: () => openTestCard(BOTH),
  remote: async () => openCall(browserConnection(), await openTestCard(BOTH)),
};

/** The recorder lab's browser. */
export const browserRecorder: RecorderPort = {
  now: () => performance.now(),
  canRecord,
  open: (source) => OPEN[source](),
  record: startRecording,
  attempt: attemptRecording,
};

export { findDuration };
