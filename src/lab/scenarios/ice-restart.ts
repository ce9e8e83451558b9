import type { Scenario } from '../scenario';
import {
  candidatesOfBoth,
  chatOpens,
  closeBoth,
  createChat,
  createPeers,
  handshake,
  needed,
  sendDescription,
  settle,
  take,
} from './parts';

/** A running connection moves to a new path: new credentials, new candidates, the same channel. */
export const scenario: Scenario = {
  id: 'ice-restart',
  group: 'change',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    createPeers({ alice: { onnegotiationneeded: 'needed' }, bob: { ondatachannel: 'chat' } }),
    createChat,
    ...handshake(),
    chatOpens,
    {
      id: 'restart',
      about: 'alice',
      do: [{ peer: 'alice', call: 'restartIce' }],
      until: [needed('alice', 2)],
    },
    {
      id: 'new-offer',
      about: 'alice',
      do: [
        { peer: 'alice', call: 'onicecandidate', as: 'fresh' },
        settle('alice'),
        ...sendDescription('alice', 'newOffer'),
      ],
    },
    {
      id: 'new-answer',
      about: 'bob',
      do: [
        { peer: 'bob', call: 'onicecandidate', as: 'fresh' },
        take('bob', 'newOffer'),
        settle('bob'),
        ...sendDescription('bob', 'newAnswer'),
        take('alice', 'newAnswer'),
      ],
    },
    candidatesOfBoth('new-candidates', { alice: 'fresh', bob: 'fresh' }),
    {
      id: 'new-pair',
      about: 'ice',
      do: [],
      // The controlled side follows when it likes; Chromium may stay on the old pair for long.
      until: [{ peer: 'alice', sendsOver: 'newest' }],
    },
    {
      id: 'same-channel',
      about: 'alice',
      do: [{ peer: 'alice', on: 'chat', call: 'channel.send', args: ['Still here'] }],
      until: [{ peer: 'bob', received: 1 }],
    },
    closeBoth,
  ],
};
