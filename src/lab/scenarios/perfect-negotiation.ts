import type { Scenario } from '../scenario';
import {
  candidatesOfBoth,
  closeBoth,
  connect,
  createPeers,
  exchange,
  needed,
  sendDescription,
  settle,
  take,
} from './parts';

/** Both change the call at once; the impolite one goes on, the polite one gives way and asks again. webrtc-pc §10.7 */
export const scenario: Scenario = {
  id: 'perfect-negotiation',
  group: 'glare',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    createPeers({
      alice: { onnegotiationneeded: 'needed' },
      bob: { onnegotiationneeded: 'needed', ondatachannel: 'chat' },
    }),
    {
      id: 'both-change',
      about: 'both',
      do: [
        { peer: 'alice', call: 'createDataChannel', args: ['chat'], as: 'chat' },
        { peer: 'bob', call: 'addTransceiver', args: ['audio'], as: 'audio' },
      ],
      until: [needed('alice', 1), needed('bob', 1)],
    },
    { id: 'both-offer', about: 'both', do: [settle('alice'), settle('bob')] },
    { id: 'impolite-ignores', about: 'alice', do: sendDescription('bob', 'ignored') },
    {
      id: 'stray-candidate',
      about: 'alice',
      rejects: 'InvalidStateError',
      needs: [{ peer: 'bob', found: 2 }],
      do: [
        { peer: 'bob', call: 'signaling.send', args: [{ var: 'found.0' }] },
        { peer: 'alice', call: 'signaling.receive', as: 'stray' },
        { peer: 'alice', call: 'addIceCandidate', args: [{ var: 'stray' }] },
      ],
    },
    {
      id: 'polite-gives-way',
      about: 'bob',
      do: [...sendDescription('alice', 'offer'), take('bob', 'offer')],
    },
    {
      id: 'polite-answers',
      about: 'bob',
      aheadTo: 'connect',
      do: [
        { peer: 'bob', call: 'onicecandidate', as: 'again' },
        settle('bob'),
        ...sendDescription('bob', 'answer'),
        take('alice', 'answer'),
      ],
    },
    candidatesOfBoth('candidates', { alice: 'found', bob: 'again' }),
    connect,
    { id: 'needed-again', about: 'bob', do: [], until: [needed('bob', 2)] },
    {
      id: 'second-offer',
      about: 'bob',
      do: exchange('bob', { offer: 'nextOffer', answer: 'nextAnswer' }),
    },
    closeBoth,
  ],
};
