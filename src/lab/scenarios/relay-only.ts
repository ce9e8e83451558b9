import type { Command, PeerName } from '../../jsep/command';
import type { Scenario } from '../scenario';
import { closeBoth, createChat, exchange, sendCandidates } from './parts';

const relayed = (peer: PeerName): Command[] => [
  { peer, call: 'new RTCPeerConnection', args: [{ iceTransportPolicy: 'relay' }], as: 'pc' },
  { peer, call: 'onicecandidate', as: 'found' },
];

/** Only relayed candidates are allowed, and there is no relay. */
export const scenario: Scenario = {
  id: 'relay-only',
  group: 'broken',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    { id: 'relay-peers', about: 'both', do: [...relayed('alice'), ...relayed('bob')] },
    createChat,
    { id: 'negotiate', about: 'both', do: exchange('alice') },
    {
      id: 'nothing-found',
      about: 'ice',
      do: [],
      until: [
        { peer: 'alice', gathered: true },
        { peer: 'bob', gathered: true },
      ],
      pause: 400,
    },
    {
      id: 'only-the-end',
      about: 'signaling',
      do: [sendCandidates('alice'), sendCandidates('bob')],
    },
    { id: 'no-path', about: 'both', do: [], pause: 2500 },
    closeBoth,
  ],
};
