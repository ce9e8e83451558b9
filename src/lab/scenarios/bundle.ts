import type { Command, PeerName } from '../../jsep/command';
import type { Scenario } from '../scenario';
import { candidatesOfBoth, closeBoth, connect, sendDescription, settle, take } from './parts';

const peerWith = (peer: PeerName, bundlePolicy: string): Command[] => [
  { peer, call: 'new RTCPeerConnection', args: [{ bundlePolicy }], as: 'pc' },
  { peer, call: 'onicecandidate', as: 'found' },
];

const sections = (peer: PeerName): Command[] =>
  ['audio', 'video'].map((kind) => ({ peer, call: 'addTransceiver', args: [kind] }));

/** The same two sections under two policies, then on one transport. */
export const scenario: Scenario = {
  id: 'bundle',
  group: 'media',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    {
      id: 'two-policies',
      about: 'both',
      do: [...peerWith('alice', 'max-compat'), ...peerWith('bob', 'max-bundle')],
    },
    { id: 'same-sections', about: 'both', do: [...sections('alice'), ...sections('bob')] },
    {
      id: 'gather',
      about: 'ice',
      do: [settle('alice'), settle('bob')],
      until: [
        { peer: 'alice', gathered: true },
        { peer: 'bob', gathered: true },
      ],
    },
    {
      id: 'roll-back',
      about: 'bob',
      do: [
        { peer: 'bob', call: 'setLocalDescription', args: [{ type: 'rollback' }] },
        { peer: 'bob', call: 'onicecandidate', as: 'again' },
      ],
    },
    {
      id: 'one-transport',
      about: 'both',
      aheadTo: 'connect',
      do: [
        ...sendDescription('alice', 'offer'),
        take('bob', 'offer'),
        settle('bob'),
        ...sendDescription('bob', 'answer'),
        take('alice', 'answer'),
      ],
    },
    candidatesOfBoth('candidates', { alice: 'found', bob: 'again' }),
    connect,
    closeBoth,
  ],
};
