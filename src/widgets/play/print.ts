import type { Command } from '../../jsep/command';
import { memberOf } from '../../jsep/print';

/**
 * A call as prose names it.
 * @example printPath({ peer: 'bob', call: 'channel.send', on: 'chat' }) → 'chat.send()'
 */
export const printPath = ({ call, on }: Command): string =>
  on === undefined ? `${call}()` : `${on.replace(/\.(\d+)/g, '[$1]')}.${memberOf(call)}`;
