/**
 * The assertions that web-platform-tests has for setting descriptions, rollback, negotiation-needed and candidates
 * (folder `webrtc/`, without the file name's beginning `RTCPeerConnection-`), and what of ours asserts the same.
 */
export interface Item {
  readonly file: string;
  /** The title of the assertion there. */
  readonly title: string;
  /** Rows of the model, each run in both browsers by `pairs.test.ts`. */
  readonly rows?: readonly string[];
  /** Rows of `needed.ts`. */
  readonly needs?: readonly string[];
  /** Moves of a path of the machine, run by `paths.test.ts`. */
  readonly path?: readonly string[];
  /** Why it is not ours. */
  readonly apart?: string;
}

/** Reasons that stand more than once. */
const OF_SDP = 'It looks at lines of the SDP: the sdp tests do.';
const OF_ICE = 'It looks at gathering or at the path, which are not the signaling model’s.';

export const CHECKLIST: readonly Item[] = [
  ...inFile('setLocalDescription-offer.html', [
    [
      'setLocalDescription with valid offer should succeed',
      { rows: ['stable → setLocal(offer) → have-local-offer'] },
    ],
    [
      'setLocalDescription with type offer and null sdp should use lastOffer generated from createOffer',
      { rows: ['stable → setLocal(offer, empty) → have-local-offer'] },
    ],
    [
      'setLocalDescription() with offer not created by own createOffer() should reject with InvalidModificationError',
      { rows: ['stable → setLocal(offer, foreign) → InvalidModificationError'] },
    ],
    [
      'Set created offer other than last offer should reject with InvalidModificationError',
      { rows: ['stable → setLocal(offer, edited) → InvalidModificationError'] },
    ],
    [
      'Creating and setting offer multiple times should succeed',
      { rows: ['have-local-offer → setLocal(offer) → have-local-offer'] },
    ],
  ]),
  ...inFile('setLocalDescription-answer.html', [
    [
      'setLocalDescription() with valid answer should succeed',
      { rows: ['have-remote-offer → setLocal(answer) → stable'] },
    ],
    [
      'setLocalDescription() with type answer and null sdp should use lastAnswer generated from createAnswer',
      { rows: ['have-remote-offer → setLocal(answer, empty) → stable'] },
    ],
    [
      'setLocalDescription() with answer not created by own createAnswer() should reject with InvalidModificationError',
      { rows: ['have-remote-offer → setLocal(answer, foreign) → InvalidModificationError'] },
    ],
    [
      'Calling setLocalDescription(answer) from stable state should reject with InvalidStateError',
      { rows: ['stable → setLocal(answer) → InvalidStateError'] },
    ],
    [
      'Calling setLocalDescription(answer) from have-local-offer state should reject with InvalidStateError',
      { rows: ['have-local-offer → setLocal(answer) → InvalidStateError'] },
    ],
  ]),
  ...inFile('setLocalDescription-pranswer.html', [
    [
      'setLocalDescription(pranswer) from stable state should reject with InvalidStateError',
      { rows: ['stable → setLocal(pranswer) → InvalidStateError'] },
    ],
    [
      'setLocalDescription(pranswer) should succeed',
      { rows: ['have-remote-offer → setLocal(pranswer) → have-local-pranswer'] },
    ],
    [
      'setLocalDescription(pranswer) can be applied multiple times while still in have-local-pranswer',
      { rows: ['have-local-pranswer → setLocal(pranswer) → have-local-pranswer'] },
    ],
    [
      'setLocalDescription(answer) from have-local-pranswer state should succeed',
      { rows: ['have-local-pranswer → setLocal(answer) → stable'] },
    ],
  ]),
  ...inFile('setLocalDescription-rollback.html', [
    [
      'setLocalDescription(rollback) from have-local-offer state should reset back to stable state',
      { rows: ['have-local-offer → setLocal(rollback) → stable'] },
    ],
    [
      'setLocalDescription(rollback) from stable state should reject with InvalidStateError',
      { rows: ['stable → setLocal(rollback) → InvalidStateError'] },
    ],
    [
      'setLocalDescription(rollback) after setting answer description should reject with InvalidStateError',
      { path: ['remote offer', 'local answer', 'local rollback'] },
    ],
    [
      'setLocalDescription(rollback) should ignore invalid sdp content and succeed',
      { apart: 'The model has no text for a rollback, since none is looked at.' },
    ],
  ]),
  ...inFile('setLocalDescription.html', [
    [
      'Calling createOffer() and setLocalDescription() again after one round of local-offer/remote-answer should succeed',
      { path: ['local offer', 'remote answer', 'local offer'] },
    ],
    [
      'Switching role from answerer to offerer after going back to stable state should succeed',
      { path: ['remote offer', 'local answer', 'local offer'] },
    ],
    [
      'onsignalingstatechange fires before setLocalDescription resolves',
      { rows: ['stable → setLocal(offer) → have-local-offer'] },
    ],
  ]),
  ...inFile('setRemoteDescription-offer.html', [
    [
      'setRemoteDescription with valid offer should succeed',
      { rows: ['stable → setRemote(offer) → have-remote-offer'] },
    ],
    [
      'setRemoteDescription multiple times should succeed',
      { rows: ['have-remote-offer → setRemote(offer) → have-remote-offer'] },
    ],
    [
      'setRemoteDescription multiple times with different offer should succeed',
      { rows: ['have-remote-offer → setRemote(offer) → have-remote-offer'] },
    ],
    [
      'setRemoteDescription(offer) with invalid SDP should reject with RTCError',
      { rows: ['stable → setRemote(offer, unparsable) → OperationError'] },
    ],
    [
      'setRemoteDescription(offer) from have-local-offer should roll back and succeed',
      { rows: ['have-local-offer → setRemote(offer) → stable → have-remote-offer'] },
    ],
    [
      'setRemoteDescription(offer) from have-local-offer fires signalingstatechange twice',
      { rows: ['have-local-offer → setRemote(offer) → stable → have-remote-offer'] },
    ],
    [
      'setRemoteDescription(offer) in stable should update internal state with a queued task, in the right order',
      { rows: ['stable → setRemote(offer) → have-remote-offer'] },
    ],
    [
      'setRemoteDescription(offer) in have-local-offer should update internal state with a queued task, in the right order',
      { rows: ['have-local-offer → setRemote(offer) → stable → have-remote-offer'] },
    ],
    [
      'Naive rollback approach is not glare-proof (control)',
      { rows: ['stable → addIceCandidate(end) → InvalidStateError'] },
    ],
    [
      'setRemoteDescription(offer) from have-local-offer is glare-proof',
      { apart: 'It makes calls while another one runs; ours are made one after the other.' },
    ],
    [
      'setRemoteDescription(invalidOffer) from have-local-offer does not undo rollback',
      { rows: ['have-local-offer → setRemote(offer, unparsable) → stable → OperationError'] },
    ],
    ['repeated sRD(offer) works', { path: ['remote offer', 'remote offer', 'local answer'] }],
    ['sRD(reoffer) with candidates and without trickle works', { apart: OF_ICE }],
    [
      'Transceivers added by sRD(offer) should not show up until sRD resolves',
      { apart: 'It looks at transceivers while the call runs, not at signaling.' },
    ],
  ]),
  ...inFile('setRemoteDescription-answer.html', [
    [
      'setRemoteDescription() with valid state and answer should succeed',
      { rows: ['have-local-offer → setRemote(answer) → stable'] },
    ],
    [
      'Calling setRemoteDescription(answer) from stable state should reject with InvalidStateError',
      { rows: ['stable → setRemote(answer) → InvalidStateError'] },
    ],
    [
      'Calling setRemoteDescription(answer) from have-remote-offer state should reject with InvalidStateError',
      { rows: ['have-remote-offer → setRemote(answer) → InvalidStateError'] },
    ],
  ]),
  ...inFile('setRemoteDescription-pranswer.html', [
    [
      'setRemoteDescription(pranswer) from stable state should reject with InvalidStateError',
      { rows: ['stable → setRemote(pranswer) → InvalidStateError'] },
    ],
    [
      'setRemoteDescription(pranswer) from have-local-offer state should succeed',
      { rows: ['have-local-offer → setRemote(pranswer) → have-remote-pranswer'] },
    ],
    [
      'setRemoteDescription(pranswer) multiple times should succeed',
      { rows: ['have-remote-pranswer → setRemote(pranswer) → have-remote-pranswer'] },
    ],
    [
      'setRemoteDescription(answer) from have-remote-pranswer state should succeed',
      { rows: ['have-remote-pranswer → setRemote(answer) → stable'] },
    ],
  ]),
  ...inFile('setRemoteDescription-rollback.html', [
    [
      'setRemoteDescription(rollback) in have-remote-offer state should revert to stable state',
      { rows: ['have-remote-offer → setRemote(rollback) → stable'] },
    ],
    [
      'setRemoteDescription(rollback) from stable state should reject with InvalidStateError',
      { rows: ['stable → setRemote(rollback) → InvalidStateError'] },
    ],
    [
      'setRemoteDescription(rollback) should ignore invalid sdp content and succeed',
      { apart: 'The model has no text for a rollback, since none is looked at.' },
    ],
  ]),
  ...inFile('setRemoteDescription.html', [
    [
      'Triggers ontrack when called with a remote description and the MSID of the stream is is parsed.',
      { rows: ['stable → setRemote(offer) → have-remote-offer'] },
    ],
  ]),
  ...inFile('onnegotiationneeded.html', [
    [
      'Creating first data channel should fire negotiationneeded event',
      { needs: ['the first channel needs it'] },
    ],
    [
      'task for negotiationneeded event should be enqueued for next tick',
      { needs: ['the first channel needs it'] },
    ],
    [
      'calling createDataChannel twice should fire negotiationneeded event once',
      { needs: ['a second channel fires nothing more'] },
    ],
    ['addTransceiver() should fire negotiationneeded event', { needs: ['a transceiver needs it'] }],
    [
      'Calling addTransceiver() twice should fire negotiationneeded event once',
      { needs: ['a second transceiver fires nothing more'] },
    ],
    [
      'Calling both addTransceiver() and createDataChannel() should fire negotiationneeded event once',
      { needs: ['a channel and a transceiver fire once'] },
    ],
    [
      'negotiationneeded event should not fire if signaling state is not stable',
      { needs: ['nothing fires outside stable'] },
    ],
    [
      'negotiationneeded event should fire only after signaling state go back to stable',
      { needs: ['what was added outside stable fires when stable is reached'] },
    ],
  ]),
  ...inFile('addIceCandidate.html', [
    [
      'Add ICE candidate before setting remote description should reject with InvalidStateError',
      { rows: ['stable → addIceCandidate(candidate) → InvalidStateError'] },
    ],
    [
      'Add ICE candidate after setting remote description should succeed',
      { rows: ['have-remote-offer → addIceCandidate(candidate) → have-remote-offer'] },
    ],
    [
      'Add ICE candidate with RTCIceCandidate should succeed',
      { apart: 'The object is read as the same members: webrtc-pc §4.8.1.' },
    ],
    [
      'Add candidate with only valid sdpMid should succeed',
      { rows: ['have-remote-offer → addIceCandidate(end of a section) → have-remote-offer'] },
    ],
    [
      'Add candidate with only valid sdpMLineIndex should succeed',
      { rows: ['have-remote-offer → addIceCandidate(end of a section) → have-remote-offer'] },
    ],
    [
      'addIceCandidate with first sdpMid and sdpMLineIndex add candidate to first media stream',
      { apart: OF_SDP },
    ],
    [
      'addIceCandidate with second sdpMid and sdpMLineIndex should add candidate to second media stream',
      { apart: OF_SDP },
    ],
    [
      'Add candidate for first media stream with null ufrag should add candidate to first media stream',
      { apart: OF_SDP },
    ],
    [
      'Adding multiple candidates should add candidates to their corresponding media stream',
      { apart: OF_SDP },
    ],
    [
      'Add with empty candidate string (end of candidate) should succeed',
      { rows: ['have-remote-offer → addIceCandidate(end of a section) → have-remote-offer'] },
    ],
    [
      'Add candidate with both sdpMid and sdpMLineIndex manually set to null should reject with TypeError',
      { rows: ['have-remote-offer → addIceCandidate(no mid or index) → TypeError'] },
    ],
    [
      'Add null candidate should reject with TypeError',
      {
        apart:
          'The standard has changed since: null is the end of candidates, and is our row addIceCandidate(end).',
      },
    ],
    [
      'Add candidate with only valid candidate string should reject with TypeError',
      { rows: ['have-remote-offer → addIceCandidate(no mid or index) → TypeError'] },
    ],
    [
      'Add candidate with invalid candidate string and both sdpMid and sdpMLineIndex null should reject with TypeError',
      { rows: ['have-remote-offer → addIceCandidate(no mid or index) → TypeError'] },
    ],
    [
      'Add candidate with empty dict should reject with TypeError',
      {
        apart:
          'The standard has changed since: {} is the end of candidates, and is our row addIceCandidate(end).',
      },
    ],
    [
      'Add candidate with manually filled default values should reject with TypeError',
      {
        apart:
          'The standard has changed since: this is the end of candidates, and is our row addIceCandidate(end).',
      },
    ],
    [
      'Add candidate with invalid sdpMid should reject with OperationError',
      { rows: ['have-remote-offer → addIceCandidate(unknown mid) → OperationError'] },
    ],
    [
      'Add candidate with invalid sdpMLineIndex should reject with OperationError',
      { rows: ['have-remote-offer → addIceCandidate(index out of range) → OperationError'] },
    ],
    [
      'Invalid sdpMLineIndex should be ignored if valid sdpMid is provided',
      {
        apart:
          'Told by recogniseCandidate(), which reads the mid first; its unit test has that row.',
      },
    ],
    ['Add candidate for media stream 2 with null ufrag should succeed', { apart: OF_SDP }],
    [
      'Add candidate with invalid ufrag should reject with OperationError',
      { rows: ['have-remote-offer → addIceCandidate(unknown ufrag) → OperationError'] },
    ],
    [
      'Add candidate with invalid candidate string should reject with OperationError',
      { rows: ['have-remote-offer → addIceCandidate(unparsable) → OperationError'] },
    ],
    [
      'Add candidate with sdpMid belonging to different ufrag should reject with OperationError',
      { rows: ['have-remote-offer → addIceCandidate(unknown ufrag) → OperationError'] },
    ],
  ]),
];

type Ours = Omit<Item, 'file' | 'title'>;

function inFile(file: string, items: readonly (readonly [string, Ours])[]): readonly Item[] {
  return items.map(([title, ours]) => ({ file, title, ...ours }));
}
