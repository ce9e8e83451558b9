import { browserConnection, findObstacle } from '../../peer/support';
import { createLine } from './line';
import type { ChannelInput } from './setup';

/** The channel lab on real connections of this browser. */
export const inBrowser: ChannelInput = {
  connect: () => createLine(browserConnection()),
  now: () => performance.now(),
  isPossible: () => findObstacle() === null,
};
