import type { Scenario } from '../scenario';
import { closeBoth, createChat, createPeers, sendDescription, settle, take } from './parts';

/** A candidate overtakes the description that it belongs to. */
export const scenario: Scenario = {
  id: 'early-candidate',
  group: 'broken',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    createPeers({ alice: {}, bob: {} }),
    createChat,
    { id: 'set-offer', about: 'alice', do: [settle('alice')] },
    {
      id: 'too-early',
      about: 'bob',
      rejects: 'InvalidStateError',
      needs: [{ peer: 'alice', found: 2 }],
      do: [
        { peer: 'alice', call: 'signaling.send', args: [{ var: 'found.0' }] },
        { peer: 'bob', call: 'signaling.receive', as: 'candidate' },
        { peer: 'bob', call: 'addIceCandidate', args: [{ var: 'candidate' }] },
      ],
    },
    {
      id: 'offer-arrives',
      about: 'bob',
      do: [...sendDescription('alice', 'offer'), take('bob', 'offer')],
    },
    {
      id: 'again',
      about: 'bob',
      do: [{ peer: 'bob', call: 'addIceCandidate', args: [{ var: 'candidate' }] }],
    },
    closeBoth,
  ],
};
