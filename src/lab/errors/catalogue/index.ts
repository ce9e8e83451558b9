import { GROUPS, type ErrorFacts } from '../entry';
import { CHANNEL_ERRORS } from './channels';
import { DESCRIPTION_ERRORS } from './descriptions';
import { ICE_ERRORS } from './ice';
import { MEDIA_ERRORS } from './media';
import { TRACK_ERRORS } from './tracks';

/** Every entry of the error catalogue, in the order in which they are listed. */
export const CATALOGUE: readonly ErrorFacts[] = [
  ...DESCRIPTION_ERRORS,
  ...ICE_ERRORS,
  ...TRACK_ERRORS,
  ...CHANNEL_ERRORS,
  ...MEDIA_ERRORS,
].toSorted((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
