import { gather } from '../../peer/gather';
import { browserConnection, findObstacle } from '../../peer/support';
import type { GatheringPort } from './machine';

/** Gathering with the connections of this browser. */
export const browserGathering: GatheringPort = {
  now: () => performance.now(),
  isPossible: () => findObstacle() === null,
  gather: (configuration, heard, failed) =>
    gather(browserConnection(), configuration, heard, failed),
};
