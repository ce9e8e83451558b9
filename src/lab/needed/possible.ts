import { findObstacle } from '../../peer/support';

/** Whether this page can make a peer connection. */
export const isPossible = (): boolean => findObstacle() === null;
