import type { Scenario } from '../scenario';
import {
  candidatesOfBoth,
  closeBoth,
  connect,
  createPeers,
  exchange,
  needed,
  openMedia,
  sendDescription,
  settle,
  take,
} from './parts';

/** Alice asks for a picture, and Bob puts his into the section that she offered. */
export const scenario: Scenario = {
  id: 'answerer-adds',
  group: 'media',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: true,
  steps: [
    createPeers({ alice: { ontrack: 'remote' }, bob: { onnegotiationneeded: 'needed' } }),
    {
      id: 'ask',
      about: 'alice',
      do: [
        { peer: 'alice', call: 'addTransceiver', args: ['video', { direction: 'recvonly' }] },
        settle('alice'),
        ...sendDescription('alice', 'offer'),
        take('bob', 'offer'),
      ],
    },
    {
      id: 'bob-adds',
      about: 'bob',
      do: [
        openMedia('bob'),
        { peer: 'bob', on: 'stream', call: 'getTracks', as: 'tracks' },
        { peer: 'bob', call: 'addTrack', args: [{ var: 'tracks.1' }, { var: 'stream' }] },
      ],
    },
    {
      id: 'bob-answers',
      about: 'bob',
      aheadTo: 'connect',
      do: [settle('bob'), ...sendDescription('bob', 'answer'), take('alice', 'answer')],
    },
    candidatesOfBoth(),
    connect,
    { id: 'picture', about: 'alice', do: [], until: [{ peer: 'alice', framesDecoded: 5 }] },
    {
      id: 'own-section',
      about: 'bob',
      do: [{ peer: 'bob', call: 'addTransceiver', args: [{ var: 'tracks.0' }] }],
      until: [needed('bob', 1)],
    },
    {
      id: 'second-offer',
      about: 'bob',
      do: exchange('bob', { offer: 'nextOffer', answer: 'nextAnswer' }),
    },
    closeBoth,
  ],
};
