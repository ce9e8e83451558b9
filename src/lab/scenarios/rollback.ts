import type { Scenario } from '../scenario';
import { closeBoth, createChat, createPeers, sendDescription, settle, take } from './parts';

/** A description that nobody has answered is taken back, on either side. */
export const scenario: Scenario = {
  id: 'rollback',
  group: 'change',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    createPeers({ alice: {}, bob: {} }),
    createChat,
    { id: 'offer', about: 'alice', do: [settle('alice')] },
    {
      id: 'roll-back',
      about: 'alice',
      do: [{ peer: 'alice', call: 'setLocalDescription', args: [{ type: 'rollback' }] }],
    },
    {
      id: 'nothing-left',
      about: 'alice',
      rejects: 'InvalidStateError',
      do: [{ peer: 'alice', call: 'setLocalDescription', args: [{ type: 'rollback' }] }],
    },
    {
      id: 'offer-again',
      about: 'alice',
      do: [settle('alice'), ...sendDescription('alice', 'offer'), take('bob', 'offer')],
    },
    {
      id: 'bob-rolls-back',
      about: 'bob',
      do: [{ peer: 'bob', call: 'setRemoteDescription', args: [{ type: 'rollback' }] }],
    },
    {
      id: 'no-answer',
      about: 'bob',
      rejects: 'InvalidStateError',
      do: [{ peer: 'bob', call: 'createAnswer', as: 'answer' }],
    },
    {
      id: 'alice-follows',
      about: 'alice',
      do: [{ peer: 'alice', call: 'setLocalDescription', args: [{ type: 'rollback' }] }],
    },
    closeBoth,
  ],
};
