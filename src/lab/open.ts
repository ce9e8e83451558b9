import { openCamera } from '../media/camera';
import { openSynthetic } from '../media/synthetic';
import { browserConnection, findObstacle } from '../peer/support';
import type { Faults } from './faults';
import type { Entry } from '../trace/entry';
import type { LabInput } from './machine';
import { createRecordedSession, createSession } from './session';

export { givesUpEarly } from '../peer/support';

/**
 * Opens real peers of this browser; where it cannot make any, plays the recording instead.
 * @param load gets the recording of the scenario
 * @param faults what the reader has the wire between them do
 */
export const openInBrowser =
  (load: () => Promise<readonly Entry[]>, faults?: Faults): LabInput['open'] =>
  (scenario, source, log) => {
    const obstacle = findObstacle();
    if (obstacle) return createRecordedSession(load, log, obstacle);
    const connection = browserConnection();
    return createSession({
      scenario,
      source,
      log,
      connection,
      openCamera,
      openSynthetic,
      faults,
    });
  };
