import { chromium, firefox, olderChrome, rfc, safari, webrtc, type ErrorFacts } from '../entry';

const REMOTE = "Failed to execute 'setRemoteDescription' on 'RTCPeerConnection': ";
const LOCAL = "Failed to execute 'setLocalDescription' on 'RTCPeerConnection': ";

/** Errors of descriptions. */
export const DESCRIPTION_ERRORS: readonly ErrorFacts[] = [
  {
    id: 'answer-in-stable',
    group: 'setRemoteDescription',
    names: ['InvalidStateError'],
    calls: ['setRemoteDescription'],
    texts: [
      chromium(`${REMOTE}Failed to set remote answer sdp: Called in wrong state: stable`),
      firefox('Cannot set remote answer in state stable'),
      safari('Description type incompatible with current signaling state'),
      olderChrome('Failed to set remote answer sdp: Called in wrong state: STATE_INPROGRESS'),
      olderChrome('Failed to set remote answer sdp: Called in wrong state: kStable'),
    ],
    signs: [
      'set remote answer sdp: called in wrong state',
      'cannot set remote answer in state',
      'remote description type * is incompatible with current signaling state',
      'description type incompatible with current signaling state',
      'wrong state: stable',
      'called in wrong state: state_inprogress',
    ],
    spec: rfc(9429, '5.6'),
    related: ['offer-in-have-remote-offer', 'local-answer-in-stable', 'create-answer-too-early'],
    scenario: 'answer-twice',
  },
  {
    id: 'not-a-type',
    group: 'setRemoteDescription',
    names: ['TypeError'],
    calls: ['setRemoteDescription', 'setLocalDescription'],
    texts: [
      chromium(
        `${REMOTE}Failed to read the 'type' property from 'RTCSessionDescriptionInit': The provided value 'Offer' is not a valid enum value of type RTCSdpType.`,
      ),
      firefox(
        "RTCPeerConnection.setRemoteDescription: 'Offer' (value of 'type' member of RTCSessionDescriptionInit) is not a valid value for enumeration RTCSdpType.",
      ),
      firefox(
        "RTCPeerConnection.setRemoteDescription: Missing required 'type' member of RTCSessionDescriptionInit.",
      ),
    ],
    signs: [
      'is not a valid enum value of type rtcsdptype',
      'is not a valid value for enumeration rtcsdptype',
      'missing required type member of rtcsessiondescriptioninit',
      'required member type is undefined',
    ],
    spec: webrtc('dom-rtcsdptype', 'RTCSdpType'),
    related: ['not-a-description', 'trimmed-newline'],
  },
  {
    id: 'not-a-description',
    group: 'setRemoteDescription',
    names: ['TypeError', 'OperationError'],
    calls: ['setRemoteDescription', 'setLocalDescription'],
    texts: [
      chromium(`${REMOTE}The provided value is not of type 'RTCSessionDescriptionInit'.`),
      chromium(`${REMOTE}1 argument required, but only 0 present.`),
      firefox(
        "RTCPeerConnection.setRemoteDescription: Argument 1 can't be converted to a dictionary.",
      ),
      firefox(
        'RTCPeerConnection.setRemoteDescription: 0 is not a valid argument count for any overload.',
      ),
      olderChrome(`${REMOTE}parameter 1 ('description') is not an object.`),
    ],
    signs: [
      'is not of type rtcsessiondescriptioninit',
      'setremotedescription: argument 1 cant be converted to a dictionary',
      'setlocaldescription: argument 1 cant be converted to a dictionary',
      'parameter 1 (description) is not an object',
      'setremotedescription * 1 argument required, but only 0 present',
      'setremotedescription: 0 is not a valid argument count',
    ],
    spec: webrtc('dom-rtcsessiondescriptioninit', 'RTCSessionDescriptionInit'),
    related: ['not-a-type', 'trimmed-newline'],
  },
  {
    id: 'trimmed-newline',
    group: 'setRemoteDescription',
    names: ['OperationError'],
    calls: ['setRemoteDescription', 'setLocalDescription'],
    texts: [
      chromium(`${REMOTE}Failed to parse SessionDescription. a=sctp-port:5000 Invalid SDP line.`),
      chromium(`${REMOTE}Failed to parse SessionDescription. hello Expect line: v=`),
      firefox(
        'SIPCC Failed to parse SDP: SDP Parse Error on line 2:  Invalid owner session id specified for o=.',
      ),
    ],
    signs: [
      'failed to parse sessiondescription',
      'invalid sdp line',
      'sipcc failed to parse sdp',
      'sdp parse error on line',
      'expect line: v=',
    ],
    spec: rfc(8866, '5'),
    related: ['not-a-description', 'sdp-modified'],
  },
  {
    id: 'no-fingerprint',
    group: 'setRemoteDescription',
    names: ['InvalidAccessError'],
    calls: ['setRemoteDescription'],
    texts: [
      chromium(
        `${REMOTE}Failed to set remote offer sdp: Called with SDP without DTLS fingerprint.`,
      ),
      firefox('Invalid description, no fingerprint attribute at level 0'),
    ],
    signs: ['sdp without dtls fingerprint', 'no fingerprint attribute'],
    spec: rfc(9429, '5.8.3'),
    related: ['no-ufrag', 'no-rtcp-mux', 'actpass-in-answer'],
  },
  {
    id: 'no-ufrag',
    group: 'setRemoteDescription',
    names: ['InvalidAccessError'],
    calls: ['setRemoteDescription'],
    texts: [
      chromium(
        `${REMOTE}Failed to set remote offer sdp: Called with SDP without ice-ufrag and ice-pwd.`,
      ),
      firefox('Invalid description, no ice-ufrag attribute at level 0'),
    ],
    signs: ['sdp without ice-ufrag', 'no ice-ufrag attribute', 'no ice-pwd attribute'],
    spec: rfc(8839, '5.4'),
    related: ['no-fingerprint', 'unknown-ufrag'],
  },
  {
    id: 'no-rtcp-mux',
    group: 'setRemoteDescription',
    names: ['InvalidAccessError'],
    calls: ['setRemoteDescription'],
    texts: [
      chromium(
        `${REMOTE}Failed to set remote offer sdp: The m= section with mid='0' is invalid. RTCP-MUX is not enabled when it is required.`,
      ),
      firefox('m-section at level 0 is missing a=rtcp-mux, which is required by rtcpMuxPolicy'),
      chromium(
        `${LOCAL}Failed to set local offer sdp: rtcp-mux must be enabled when BUNDLE is enabled.`,
      ),
    ],
    signs: [
      'rtcp-mux is not enabled when it is required',
      'is missing a=rtcp-mux',
      'rtcp-mux must be enabled when bundle is enabled',
    ],
    spec: rfc(9429, '4.1.1'),
    related: ['no-fingerprint', 'no-ufrag'],
  },
  {
    id: 'order-of-sections',
    group: 'setRemoteDescription',
    names: ['InvalidAccessError'],
    calls: ['setRemoteDescription', 'setLocalDescription'],
    texts: [
      chromium(
        `${REMOTE}Failed to set remote answer sdp: The order of m-lines in answer doesn't match order in offer. Rejecting answer.`,
      ),
      firefox('Answer and offer have different media types at m-line 0'),
      firefox('Offer and answer have different number of m-lines (1 vs 0)'),
      olderChrome(
        "Failed to set local offer sdp: The order of m-lines in subsequent offer doesn't match order from previous offer/answer.",
      ),
    ],
    signs: [
      'the order of m-lines in answer doesnt match',
      'the order of m-lines in subsequent offer doesnt match',
      'have different media types at m-line',
      'have different number of m-lines',
      'offer and answer descriptions m-lines are not matching',
    ],
    spec: rfc(3264, '6'),
    related: ['sdp-modified', 'answer-in-stable', 'actpass-in-answer'],
  },
  {
    id: 'actpass-in-answer',
    group: 'setRemoteDescription',
    names: ['InvalidAccessError'],
    calls: ['setRemoteDescription'],
    texts: [
      chromium(
        `${REMOTE}Failed to set remote answer sdp: Failed to apply the description for m= section with mid='0': Answerer must use either active or passive value for setup attribute.`,
      ),
      firefox('Invalid answer, illegal setup attribute "actpass" at level 0'),
    ],
    signs: [
      'answerer must use either active or passive value for setup attribute',
      'illegal setup attribute',
    ],
    spec: rfc(5763, '5'),
    related: ['no-fingerprint', 'order-of-sections'],
  },
  {
    id: 'offer-in-have-remote-offer',
    group: 'setLocalDescription',
    names: ['InvalidStateError'],
    calls: ['setLocalDescription', 'createOffer'],
    texts: [
      chromium(`${LOCAL}Failed to set local offer sdp: Called in wrong state: have-remote-offer`),
      firefox('Cannot set local offer in state have-remote-offer'),
      olderChrome('Failed to set remote offer sdp: Called in wrong state: have-local-offer'),
      olderChrome('Failed to set remote offer sdp: Called in wrong state: STATE_SENTINITIATE'),
    ],
    signs: [
      'set local offer sdp: called in wrong state',
      'cannot set local offer in state',
      'set remote offer sdp: called in wrong state',
      'called in wrong state: have-remote-offer',
      'called in wrong state: have-local-offer',
      'called in wrong state: state_sentinitiate',
      'called in wrong state: state_receivedinitiate',
    ],
    spec: webrtc('perfect-negotiation-example', 'Perfect Negotiation'),
    related: ['answer-in-stable', 'sdp-modified', 'local-answer-in-stable'],
    scenario: 'glare',
  },
  {
    id: 'local-answer-in-stable',
    group: 'setLocalDescription',
    names: ['InvalidModificationError', 'InvalidStateError'],
    calls: ['setLocalDescription'],
    texts: [
      chromium(`${LOCAL}Failed to set local answer sdp: Called in wrong state: stable`),
      firefox('Cannot set local answer when createAnswer has not been called.'),
    ],
    signs: [
      'set local answer sdp: called in wrong state',
      'cannot set local answer when createanswer has not been called',
      'cannot set local answer in state',
    ],
    spec: webrtc('dom-peerconnection-setlocaldescription', 'setLocalDescription()'),
    related: ['answer-in-stable', 'create-answer-too-early'],
  },
  {
    id: 'sdp-modified',
    group: 'setLocalDescription',
    names: ['InvalidModificationError'],
    calls: ['setLocalDescription'],
    texts: [
      chromium(`${LOCAL}SDP is modified in a non-acceptable way`),
      chromium(`${LOCAL}The SDP does not match the previously generated SDP for this type`),
      firefox('Changing the number of m-sections is not allowed'),
      firefox('Changing the mid of m-sections is not allowed.'),
    ],
    signs: [
      'sdp is modified in a non-acceptable way',
      'the sdp does not match the previously generated sdp for this type',
      'changing the number of m-sections is not allowed',
      'changing the mid of m-sections is not allowed',
      'changing the media-type of m-sections is not allowed',
    ],
    spec: webrtc('dom-peerconnection-setlocaldescription', 'setLocalDescription()'),
    related: ['offer-in-have-remote-offer', 'order-of-sections'],
  },
  {
    id: 'create-answer-too-early',
    group: 'create',
    names: ['InvalidStateError'],
    calls: ['createAnswer'],
    texts: [
      chromium(
        "Failed to execute 'createAnswer' on 'RTCPeerConnection': PeerConnection cannot create an answer in a state other than have-remote-offer or have-local-pranswer.",
      ),
      firefox('Cannot create answer in stable'),
      olderChrome('CreateAnswer can only be called when there is a remote offer'),
    ],
    signs: [
      'cannot create an answer in a state other than',
      'cannot create answer in',
      'createanswer cant be called before setremotedescription',
    ],
    spec: webrtc('dom-rtcpeerconnection-createanswer', 'createAnswer()'),
    related: ['answer-in-stable', 'local-answer-in-stable', 'candidate-before-description'],
  },
  {
    id: 'connection-closed',
    group: 'create',
    names: ['InvalidStateError'],
    calls: ['createOffer', 'createAnswer', 'addTrack', 'addIceCandidate', 'createDataChannel'],
    texts: [
      chromium(
        "Failed to execute 'createOffer' on 'RTCPeerConnection': The RTCPeerConnection's signalingState is 'closed'.",
      ),
      firefox('Peer connection is closed'),
    ],
    signs: [
      'signalingstate is closed',
      'peer connection is closed',
      'called in wrong state: closed',
      'peerconnection is closed',
    ],
    spec: webrtc('dom-rtcpeerconnection-close', 'close()'),
    related: ['channel-not-open', 'only-disconnected'],
  },
];
