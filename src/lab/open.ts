import { openCamera } from '../media/camera';
import { openSynthetic } from '../media/synthetic';
import { browserConnection, findObstacle } from '../peer/support';
import type { Recording } from './figure';
import type { LabInput } from './machine';
import { createRecordedSession, createSession } from './session';

/** Firefox gives DTLS up about five seconds after `setLocalDescription(answer)`; nobody reads four steps in that time. */
export const givesUpEarly = (): boolean =>
  typeof navigator !== 'undefined' && navigator.userAgent.includes('Firefox/');

/** Opens real peers of this browser; where it cannot make any, plays the recording instead. */
export const openInBrowser =
  (recording: () => Recording): LabInput['open'] =>
  (scenario, source, log) => {
    const obstacle = findObstacle();
    if (obstacle) return createRecordedSession(recording().entries, log, obstacle);
    const connection = browserConnection();
    return createSession({ scenario, source, log, connection, openCamera, openSynthetic });
  };
