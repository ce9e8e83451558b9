import { FREE } from '../../src/lab/play/free';
import { createSession, type LocalSession } from '../../src/lab/session';
import { fakeConnection, fakeSource } from '../../src/peer/fake';
import type { Log } from '../../src/trace/log';

/** Fake peers for free play and the game, with no camera. */
export const openFakes = (log: Log): LocalSession =>
  createSession({
    scenario: FREE,
    source: 'synthetic',
    log,
    connection: fakeConnection,
    openCamera: () => Promise.reject(new DOMException('No.', 'NotFoundError')),
    openSynthetic: (peer) => fakeSource(peer),
  });
