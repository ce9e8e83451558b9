import type { MadeCall } from '../../src/jsep/made-call.ts';

/** When `negotiationneeded` fires. webrtc-pc §4.7.3. */
export interface Need {
  readonly name: string;
  readonly calls: readonly MadeCall[];
  /** The places in `calls` (from 0) after which it fires; at no other. */
  readonly fires: readonly number[];
}

const CHANNEL: MadeCall = { call: 'createDataChannel', options: 'none' };
const AUDIO: MadeCall = { call: 'addTransceiver', kind: 'audio' };
const VIDEO: MadeCall = { call: 'addTransceiver', kind: 'video' };
const TRACK: MadeCall = { call: 'addTrack', track: 'new' };
const REMOVE: MadeCall = { call: 'removeTrack', sender: 'own' };
const RESTART: MadeCall = { call: 'restartIce' };
const OFFER: MadeCall = { call: 'setLocalDescription', type: 'none' };
const ANSWER: MadeCall = { call: 'setRemoteDescription', type: 'answer', text: 'fits' };
const ROLLBACK: MadeCall = { call: 'setLocalDescription', type: 'rollback' };
const GLARE: MadeCall = { call: 'setRemoteDescription', type: 'offer', text: 'fits' };

export const NEEDS: readonly Need[] = [
  { name: 'the first channel needs it', calls: [CHANNEL], fires: [0] },
  { name: 'a second channel fires nothing more', calls: [CHANNEL, CHANNEL], fires: [0] },
  { name: 'a transceiver needs it', calls: [AUDIO], fires: [0] },
  { name: 'a second transceiver fires nothing more', calls: [AUDIO, VIDEO], fires: [0] },
  { name: 'a channel and a transceiver fire once', calls: [CHANNEL, VIDEO], fires: [0] },
  { name: 'a track needs it', calls: [TRACK], fires: [0] },
  { name: 'nothing fires outside stable', calls: [TRACK, OFFER, CHANNEL], fires: [0] },
  {
    name: 'what was added outside stable fires when stable is reached',
    calls: [TRACK, OFFER, CHANNEL, ANSWER],
    fires: [0, 3],
  },
  { name: 'an answer that settles all fires nothing', calls: [TRACK, OFFER, ANSWER], fires: [0] },
  { name: 'a rollback fires again', calls: [TRACK, OFFER, ROLLBACK], fires: [0, 2] },
  {
    name: 'removing a track that was negotiated needs it',
    calls: [TRACK, OFFER, ANSWER, REMOVE],
    fires: [0, 3],
  },
  {
    name: 'another transceiver after a negotiation needs it',
    calls: [TRACK, OFFER, ANSWER, VIDEO],
    fires: [0, 3],
  },
  {
    name: 'the second channel after a negotiation needs nothing',
    calls: [CHANNEL, OFFER, ANSWER, CHANNEL],
    fires: [0],
  },
  {
    name: 'an ICE restart needs it, once',
    calls: [TRACK, OFFER, ANSWER, RESTART, RESTART],
    fires: [0, 3],
  },
  {
    name: 'a negotiated ICE restart is done',
    calls: [TRACK, OFFER, ANSWER, RESTART, OFFER, ANSWER],
    fires: [0, 3],
  },
  {
    name: 'an ICE restart outlives a rollback',
    calls: [TRACK, OFFER, ANSWER, RESTART, OFFER, ROLLBACK],
    fires: [0, 3, 5],
  },
  {
    name: 'after glare the loser needs it for what it added',
    calls: [
      TRACK,
      VIDEO,
      OFFER,
      GLARE,
      { call: 'setLocalDescription', type: 'answer', text: 'empty' },
    ],
    fires: [0, 4],
  },
  { name: 'closed fires nothing', calls: [{ call: 'close' }, RESTART], fires: [] },
];

/** Where there are no credentials to replace, the standard has no event; see the departure `restartOfNothing`. */
export const RESTART_OF_NOTHING: readonly MadeCall[] = [RESTART];
