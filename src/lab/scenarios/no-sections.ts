import type { Scenario } from '../scenario';
import { closeBoth, createChat, createPeers, exchange, settle } from './parts';

/** An offer that asks for nothing: no section, so no candidate, so no connection. */
export const scenario: Scenario = {
  id: 'no-sections',
  group: 'broken',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    createPeers({ alice: { onnegotiationneeded: 'needed' }, bob: {} }),
    { id: 'empty-offer', about: 'alice', do: [settle('alice')], pause: 800 },
    { id: 'empty-agreement', about: 'both', do: exchange('alice'), pause: 800 },
    createChat,
    {
      id: 'full-agreement',
      about: 'both',
      do: exchange('alice', { offer: 'nextOffer', answer: 'nextAnswer' }),
      until: [{ peer: 'alice', gathered: true }],
    },
    closeBoth,
  ],
};
