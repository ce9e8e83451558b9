import type { Scenario } from '../scenario';
import { closeBoth, createChat, createPeers, exchange, handshake, needed } from './parts';

/** A section is added to a running call, stopped, and used again. Firefox uses it only for the same kind. */
export const scenario: Scenario = {
  id: 'renegotiation',
  group: 'change',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    createPeers({
      alice: { onnegotiationneeded: 'needed' },
      bob: { ondatachannel: 'chat', ontrack: 'remote' },
    }),
    createChat,
    ...handshake(),
    {
      id: 'add',
      about: 'alice',
      do: [{ peer: 'alice', call: 'addTransceiver', args: ['audio'], as: 'audio' }],
      until: [needed('alice', 2)],
    },
    {
      id: 'agree-added',
      about: 'both',
      do: exchange('alice', { offer: 'offerAdded', answer: 'answerAdded' }),
    },
    {
      id: 'stop',
      about: 'alice',
      do: [{ peer: 'alice', on: 'audio', call: 'transceiver.stop' }],
      until: [needed('alice', 3)],
    },
    {
      id: 'agree-stopped',
      about: 'both',
      do: exchange('alice', { offer: 'offerStopped', answer: 'answerStopped' }),
    },
    {
      id: 'reuse',
      about: 'alice',
      do: [{ peer: 'alice', call: 'addTransceiver', args: ['audio'], as: 'next' }],
      until: [needed('alice', 4)],
    },
    {
      id: 'agree-reused',
      about: 'both',
      do: exchange('alice', { offer: 'offerReused', answer: 'answerReused' }),
    },
    closeBoth,
  ],
};
