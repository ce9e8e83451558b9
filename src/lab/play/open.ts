import { isLoop, type Command, type Json } from '../../jsep/command';
import { openCamera } from '../../media/camera';
import { openSynthetic } from '../../media/synthetic';
import { browserConnection } from '../../peer/support';
import type { Log } from '../../trace/log';
import { createSession, type LocalSession } from '../session';
import type { Recorded } from './address';
import { FREE } from './free';

export { findObstacle } from '../../peer/support';

/** Real peers of this browser, with no step of their own. */
export const openPlay = (log: Log): LocalSession =>
  createSession({
    scenario: FREE,
    source: 'synthetic',
    log,
    connection: browserConnection(),
    openCamera,
    openSynthetic,
  });

function urlsOf(value: Json | undefined): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'urls' || key === 'url' ? [one as Json].flat().map(String) : urlsOf(one as Json),
  );
}

/** What a program would ask of anything outside the page: servers by their addresses, and the reader's devices. */
export function asksOutside(program: readonly Recorded[]): {
  readonly servers: readonly string[];
  readonly devices: boolean;
} {
  const commands = program.flatMap(({ action }): readonly Command[] =>
    isLoop(action) ? action.do : [action],
  );
  return {
    servers: [...new Set(commands.flatMap(({ args }) => urlsOf(args as Json | undefined)))],
    devices: commands.some(({ call }) => call === 'getUserMedia'),
  };
}
