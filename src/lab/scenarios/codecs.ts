import type { Scenario } from '../scenario';
import { candidatesOfBoth, closeBoth, connect, sendDescription, settle, take } from './parts';

const MAX_BUNDLE = { bundlePolicy: 'max-bundle' } as const;

/** Alice offers one audio codec; Bob takes only another, so the section is refused. */
export const scenario: Scenario = {
  id: 'codecs',
  group: 'media',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    {
      id: 'create-peers',
      about: 'both',
      do: [
        // Firefox rejects candidates of a section that was refused: there shall be none.
        { peer: 'alice', call: 'new RTCPeerConnection', args: [MAX_BUNDLE], as: 'pc' },
        { peer: 'alice', call: 'onicecandidate', as: 'found' },
        { peer: 'bob', call: 'new RTCPeerConnection', args: [MAX_BUNDLE], as: 'pc' },
        { peer: 'bob', call: 'onicecandidate', as: 'found' },
        { peer: 'bob', call: 'ontrack', as: 'remote' },
      ],
    },
    {
      id: 'two-sections',
      about: 'alice',
      do: [
        { peer: 'alice', call: 'addTransceiver', args: ['video'], as: 'video' },
        { peer: 'alice', call: 'addTransceiver', args: ['audio'], as: 'audio' },
      ],
    },
    {
      id: 'ask-codecs',
      about: 'alice',
      do: [{ peer: 'alice', call: 'RTCRtpReceiver.getCapabilities', args: ['audio'], as: 'able' }],
    },
    {
      id: 'prefer',
      about: 'alice',
      do: [
        {
          peer: 'alice',
          on: 'audio',
          call: 'transceiver.setCodecPreferences',
          args: [[{ var: 'able.codecs.0' }]],
        },
      ],
    },
    {
      id: 'unknown-codec',
      about: 'alice',
      rejects: 'InvalidModificationError',
      do: [
        {
          peer: 'alice',
          on: 'audio',
          call: 'transceiver.setCodecPreferences',
          args: [[{ mimeType: 'audio/none', clockRate: 8000, channels: 1 }]],
        },
      ],
    },
    {
      id: 'short-offer',
      about: 'alice',
      do: [settle('alice'), ...sendDescription('alice', 'offer'), take('bob', 'offer')],
    },
    {
      id: 'another',
      about: 'bob',
      do: [
        { peer: 'bob', call: 'getTransceivers', as: 'all' },
        {
          peer: 'bob',
          on: 'all.1',
          call: 'transceiver.setCodecPreferences',
          args: [[{ mimeType: 'audio/PCMU', clockRate: 8000, channels: 1 }]],
        },
      ],
    },
    {
      id: 'port-zero',
      about: 'both',
      aheadTo: 'connect',
      do: [settle('bob'), ...sendDescription('bob', 'answer'), take('alice', 'answer')],
    },
    candidatesOfBoth(),
    connect,
    closeBoth,
  ],
};
