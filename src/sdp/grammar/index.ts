import { BASE } from './base';
import { DATA } from './data';
import { GATEWAY } from './gateway';
import { ICE } from './ice';
import { OTHER } from './other';
import { REGISTRY } from './registry';
import type { Row } from './row';
import { RTP } from './rtp';
import { SECURITY } from './security';
import { STREAMS } from './streams';

/** Every attribute that is known, the ones of browsers first. */
export const ATTRIBUTES: readonly Row[] = [
  ...ICE,
  ...SECURITY,
  ...STREAMS,
  ...RTP,
  ...DATA,
  ...BASE,
  ...OTHER,
  ...GATEWAY,
  ...REGISTRY,
];
