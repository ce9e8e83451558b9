import type { Action, PeerName } from '../../jsep/command';
import type { Scenario } from '../scenario';
import { closeBoth, createPeers, offerTo, openMedia } from './parts';

const addTracks = (peer: PeerName): Action[] => [
  { peer, on: 'stream', call: 'getTracks', as: 'tracks' },
  {
    each: { peer, item: 'track', of: 'tracks' },
    do: [{ peer, call: 'addTrack', args: [{ var: 'track' }, { var: 'stream' }] }],
  },
];

/** Audio and video both ways. */
export const scenario: Scenario = {
  id: 'call',
  group: 'first',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: true,
  steps: [
    createPeers({ alice: { ontrack: 'remote' }, bob: { ontrack: 'remote' } }),
    { id: 'open-media', about: 'both', do: [openMedia('alice'), openMedia('bob')] },
    { id: 'add-tracks-alice', about: 'alice', do: addTracks('alice') },
    ...offerTo([{ id: 'add-tracks-bob', about: 'bob', do: addTracks('bob') }]),
    {
      id: 'media-flows',
      about: 'both',
      do: [],
      until: [
        { peer: 'alice', framesDecoded: 10 },
        { peer: 'bob', framesDecoded: 10 },
      ],
    },
    closeBoth,
  ],
};
