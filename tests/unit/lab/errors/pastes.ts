const IN = (call: string, of = 'RTCPeerConnection') => `Failed to execute '${call}' on '${of}': `;

/** Errors as people paste them, and the entry that each should find first. */
export const PASTES: readonly (readonly [string, string])[] = [
  // Chrome, with prefix, quotes and stack.
  [
    `Uncaught (in promise) DOMException: ${IN('setRemoteDescription')}Failed to set remote answer sdp: Called in wrong state: stable\n    at RTCManager.handleAnswer (app.js:1042:17)\n    at async WebSocket.onmessage (http://localhost:3000/static/js/main.js:88:9)`,
    'answer-in-stable',
  ],
  ['Failed to set remote answer sdp: Called in wrong state: kStable', 'answer-in-stable'],
  ['Failed to set remote answer sdp: Called in wrong state: STATE_INPROGRESS', 'answer-in-stable'],
  ['InvalidStateError: Cannot set remote answer in state stable', 'answer-in-stable'],
  [
    'Unhandled Promise Rejection: InvalidStateError: Description type incompatible with current signaling state',
    'answer-in-stable',
  ],
  [
    'InvalidStateError: Remote description type 0 is incompatible with current signaling state 1',
    'answer-in-stable',
  ],
  ['called in wrong state: stable', 'answer-in-stable'],
  ['设置 answer 出错：Called in wrong state：稳定状态', 'answer-in-stable'],
  [
    'ERROR  Error setting remote description: {"message":"Failed to set remote answer sdp: Called in wrong state: stable"}',
    'answer-in-stable',
  ],
  [
    `DOMException: ${IN('setLocalDescription')}Failed to set local offer sdp: Called in wrong state: have-remote-offer`,
    'offer-in-have-remote-offer',
  ],
  [
    'Failed to set remote offer sdp: Called in wrong state: kHaveLocalOffer',
    'offer-in-have-remote-offer',
  ],
  [
    '[InvalidStateError: Cannot set local offer in state have-remote-offer]',
    'offer-in-have-remote-offer',
  ],
  [
    'Failed to set remote offer sdp: Called in wrong state: STATE_SENTINITIATE',
    'offer-in-have-remote-offer',
  ],
  [
    `InvalidStateError: ${IN('setLocalDescription')}Failed to set local answer sdp: Called in wrong state: stable`,
    'local-answer-in-stable',
  ],
  [
    'InvalidModificationError: Cannot set local answer when createAnswer has not been called.',
    'local-answer-in-stable',
  ],
  [
    `Uncaught (in promise) InvalidStateError: ${IN('createAnswer')}PeerConnection cannot create an answer in a state other than have-remote-offer or have-local-pranswer.`,
    'create-answer-too-early',
  ],
  [
    'cannot create an answer in a state other than have_remote_offer or have_local_pranswer',
    'create-answer-too-early',
  ],
  ['InvalidStateError: Cannot create answer in stable', 'create-answer-too-early'],
  [
    `Uncaught (in promise) DOMException: ${IN('addIceCandidate')}The remote description was null`,
    'candidate-before-description',
  ],
  ['InvalidStateError: The remote description was null', 'candidate-before-description'],
  ['DOMException: No remoteDescription.', 'candidate-before-description'],
  ['InvalidStateError: addIceCandidate: no remote description set', 'candidate-before-description'],
  [
    `TypeError: Failed to construct 'RTCIceCandidate': sdpMid and sdpMLineIndex are both null.`,
    'no-mid',
  ],
  [`${IN('addIceCandidate')}Candidate missing values for both sdpMid and sdpMLineIndex`, 'no-mid'],
  ['Either sdpMid or sdpMLineIndex must be specified', 'no-mid'],
  [
    `Error adding received ice candidate OperationError: ${IN('addIceCandidate')}Error processing ICE candidate`,
    'candidate-not-processed',
  ],
  ['DOMException: Error processing ICE candidate', 'candidate-not-processed'],
  [
    'OperationError: Cannot set ICE candidate for level=<Nothing> mid=2: No such transceiver.',
    'candidate-not-processed',
  ],
  ['Uncaught (in promise) DOMException: Unknown ufrag (8f0c2d11)', 'unknown-ufrag'],
  ['addIceCandidate resolves with wrong ufrag but never connects', 'wrong-ufrag-accepted'],
  ['onicecandidate is not called', 'no-candidates'],
  ['onicecandidate event is never fired', 'no-candidates'],
  ['为什么没有候选', 'no-candidates'],
  [
    `Uncaught (in promise) OperationError: ${IN('setRemoteDescription')}Failed to parse SessionDescription. a=ssrc:1 cname:x Invalid SDP line.`,
    'trimmed-newline',
  ],
  ['Failed to parse SessionDescription. Expect line: v=', 'trimmed-newline'],
  [
    'OperationError: SIPCC Failed to parse SDP: SDP Parse Error on line 7:  Invalid token',
    'trimmed-newline',
  ],
  [
    `TypeError: ${IN('setRemoteDescription')}Failed to read the ‘type’ property from ‘RTCSessionDescriptionInit’: The provided value ‘video-offer’ is not a valid enum value of type RTCSdpType.`,
    'not-a-type',
  ],
  [
    "TypeError: RTCPeerConnection.setRemoteDescription: Missing required 'type' member of RTCSessionDescriptionInit.",
    'not-a-type',
  ],
  [
    `${IN('setLocalDescription')}The provided value is not of type "RTCSessionDescriptionInit".`,
    'not-a-description',
  ],
  [
    `TypeError: ${IN('setRemoteDescription')}1 argument required, but only 0 present.`,
    'not-a-description',
  ],
  [
    `TypeError: ${IN('setRemoteDescription')}parameter 1 ('description') is not an object.`,
    'not-a-description',
  ],
  ['Failed to set remote offer sdp: Called with SDP without DTLS fingerprint.', 'no-fingerprint'],
  [
    'WEBRTC_SET_REMOTE_DESCRIPTION_ERROR: Called with SDP without DTLS fingerprint',
    'no-fingerprint',
  ],
  [
    'InvalidAccessError: Invalid description, no fingerprint attribute at level 1',
    'no-fingerprint',
  ],
  ['Called with SDP without ice-ufrag and ice-pwd', 'no-ufrag'],
  [
    "The m= section with mid='audio' is invalid. RTCP-MUX is not enabled when it is required.",
    'no-rtcp-mux',
  ],
  ['m-section at level 0 is missing a=rtcp-mux, which is required by rtcpMuxPolicy', 'no-rtcp-mux'],
  [
    'Failed to set remote answer sdp: The order of m-lines in answer doesn’t match order in offer. Rejecting answer.',
    'order-of-sections',
  ],
  ['Offer and answer have different number of m-lines (2 vs 1)', 'order-of-sections'],
  ['Answerer must use either active or passive value for setup attribute.', 'actpass-in-answer'],
  [
    `InvalidModificationError: ${IN('setLocalDescription')}SDP is modified in a non-acceptable way`,
    'sdp-modified',
  ],
  ['The SDP does not match the previously generated SDP for this type', 'sdp-modified'],
  ['InvalidModificationError: Changing the number of m-sections is not allowed', 'sdp-modified'],
  [`${IN('addTrack')}A sender already exists for the track.`, 'sender-exists'],
  ['This track is already set on a sender.', 'sender-exists'],
  [
    `Uncaught InvalidStateError: ${IN('send', 'RTCDataChannel')}RTCDataChannel.readyState is not 'open'`,
    'channel-not-open',
  ],
  ['RTCDataChannel.readyState is not `open`', 'channel-not-open'],
  [
    'DOMException: An attempt was made to use an object that is not, or is no longer, usable',
    'channel-not-open',
  ],
  [
    `OperationError: ${IN('send', 'RTCDataChannel')}RTCDataChannel send queue is full`,
    'queue-full',
  ],
  [
    `${IN('send', 'RTCDataChannel')}Trying to send message larger than max-message-size`,
    'message-too-large',
  ],
  [
    'TypeError: RTCDataChannel.send: Message size (300000) exceeds maxMessageSize',
    'message-too-large',
  ],
  [
    'RTCErrorEvent OperationError: User-Initiated Abort, reason=Close called',
    'abort-by-other-side',
  ],
  ['data channel never opens, readyState is connecting', 'channel-after-offer'],
  [
    `Uncaught InvalidStateError: ${IN('addTrack')}The RTCPeerConnection’s signalingState is ‘closed’.`,
    'connection-closed',
  ],
  ['InvalidStateError: Peer connection is closed', 'connection-closed'],
  ['candidate:842163049 1 udp 1677729535 1c9a6f0e-33c1-4b6e.local 46154 typ host', 'local-names'],
  ['WebRTC: ICE failed, add a TURN server and see about:webrtc for more details', 'ice-failed'],
  ['ICE failed, your TURN server appears to be broken', 'ice-failed'],
  ['iceConnectionState changed to failed', 'ice-failed'],
  ['iceConnectionState: disconnected', 'only-disconnected'],
  [
    `SyntaxError: Failed to construct 'RTCPeerConnection': 'undefined' is not a valid stun or turn URL.`,
    'not-a-server',
  ],
  ["'stun:x?transport=udp': STUN URLs must not have query parameters", 'not-a-server'],
  [
    `Failed to construct 'RTCPeerConnection': Both username and credential are required when the URL scheme is "turn" or "turns".`,
    'turn-without-credentials',
  ],
  [
    "Uncaught TypeError: Cannot read properties of undefined (reading 'getUserMedia')\n    at start (index.js:12:34)",
    'media-devices-undefined',
  ],
  ['TypeError: navigator.mediaDevices is undefined', 'media-devices-undefined'],
  [
    "TypeError: undefined is not an object (evaluating 'navigator.mediaDevices.getUserMedia')",
    'media-devices-undefined',
  ],
  ['NotAllowedError: Permission denied', 'not-allowed'],
  ['DOMException: Permission denied by system', 'not-allowed'],
  [
    'NotAllowedError: The request is not allowed by the user agent or the platform in the current context.',
    'not-allowed',
  ],
  ['Error accessing media devices: NotFoundError: Requested device not found', 'not-found'],
  ['DevicesNotFoundError', 'not-found'],
  ['NotReadableError: Could not start video source', 'not-readable'],
  ['NotReadableError: Failed to allocate videosource', 'not-readable'],
  [
    'OverconstrainedError {name: "OverconstrainedError", message: "", constraint: "deviceId"}',
    'overconstrained',
  ],
  [
    `TypeError: ${IN('getUserMedia', 'MediaDevices')}At least one of audio and video must be requested`,
    'nothing-asked',
  ],
  [
    "Uncaught (in promise) NotAllowedError: play() failed because the user didn't interact with the document first. https://goo.gl/xX8pDD",
    'play-without-gesture',
  ],
  [
    'NotAllowedError: The play method is not allowed by the user agent or the platform in the current context, possibly because the user denied permission.',
    'play-without-gesture',
  ],
  [
    'AbortError: The play() request was interrupted by a new load request. https://goo.gl/LdLk22',
    'play-interrupted',
  ],
  ['The play() request was interrupted by a call to pause().', 'play-interrupted'],
  [
    "TypeError: Failed to execute 'createObjectURL' on 'URL': No function was found that matched the signature provided.",
    'create-object-url',
  ],
  [
    "NotSupportedError: Failed to construct 'MediaRecorder': Failed to initialize native MediaRecorder the type provided (video/mp4) is not supported.",
    'recorder-type',
  ],
  ['MediaRecorder webm has no duration', 'recording-without-duration'],
  ['video.duration is Infinity', 'recording-without-duration'],
  ['event.streams[0] is undefined in ontrack', 'track-without-stream'],
  ["TypeError: Cannot read properties of undefined (reading 'getTracks')", 'track-without-stream'],
  ['two video sections in the offer after addTransceiver', 'two-video-sections'],
];

/** What is no error of WebRTC, or not known. */
export const STRANGERS: readonly string[] = [
  "Uncaught TypeError: Cannot read properties of undefined (reading 'map')\n    at App (App.js:12:5)",
  'Failed to load resource: the server responded with a status of 404 (Not Found)',
  'Access to fetch at https://example.org from origin http://localhost has been blocked by CORS policy',
  'ReferenceError: foo is not defined',
  'SyntaxError: Unexpected token < in JSON at position 0',
  'npm ERR! code ELIFECYCLE',
  'Segmentation fault (core dumped)',
  'hello',
  '今天天气很好',
];
