import type { Scenario } from '../scenario';

/** A run without steps of its own: whoever plays decides what is done. */
export const FREE: Scenario = {
  id: 'play',
  group: 'broken',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [],
};
