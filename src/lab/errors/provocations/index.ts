import type { Provocation } from '../provocation';
import { CHANNELS } from './channels';
import { DESCRIPTIONS } from './descriptions';
import { ICE } from './ice';
import { MEDIA } from './media';

/** What makes each error of the catalogue happen, by the id of its entry. */
export const PROVOCATIONS: ReadonlyMap<string, Provocation> = new Map(
  Object.entries({ ...DESCRIPTIONS, ...ICE, ...CHANNELS, ...MEDIA }),
);
