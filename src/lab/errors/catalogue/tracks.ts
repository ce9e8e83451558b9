import { chromium, firefox, rfc, webrtc, type ErrorFacts } from '../entry';

/** Errors and silences of tracks and transceivers. */
export const TRACK_ERRORS: readonly ErrorFacts[] = [
  {
    id: 'sender-exists',
    group: 'addTrack',
    names: ['InvalidAccessError'],
    calls: ['addTrack'],
    texts: [
      chromium(
        "Failed to execute 'addTrack' on 'RTCPeerConnection': A sender already exists for the track.",
      ),
      firefox('This track is already set on a sender.'),
    ],
    signs: ['a sender already exists for the track', 'this track is already set on a sender'],
    spec: webrtc('dom-rtcpeerconnection-addtrack', 'addTrack()'),
    related: ['two-video-sections', 'track-without-stream'],
  },
  {
    id: 'two-video-sections',
    group: 'silent',
    names: [],
    calls: ['addTransceiver', 'addTrack', 'createOffer'],
    texts: [],
    signs: ['two video sections', 'two m=video', 'm=video twice', '两个视频 m 段', '两个 m=video'],
    spec: webrtc('dom-rtcpeerconnection-addtransceiver', 'addTransceiver()'),
    related: ['track-without-stream', 'sender-exists'],
  },
  {
    id: 'track-without-stream',
    group: 'silent',
    names: ['TypeError'],
    calls: ['ontrack', 'addTrack', 'addTransceiver'],
    texts: [
      chromium("Cannot read properties of undefined (reading 'getTracks')"),
      chromium(
        "Failed to set the 'srcObject' property on 'HTMLMediaElement': The provided value is not of type '(MediaSourceHandle or MediaStream)'.",
      ),
      firefox(
        'HTMLMediaElement.srcObject setter: Value being assigned does not implement interface MediaStream.',
      ),
    ],
    signs: [
      'streams[0] is undefined',
      'streams is empty',
      'cannot read properties of undefined (reading gettracks)',
      'cannot read properties of undefined (reading getvideotracks)',
      'set the srcobject property on htmlmediaelement',
      'srcobject setter: value being assigned',
      'ontrack * no stream',
      'ontrack * streams',
    ],
    spec: rfc(9429, '5.2.1'),
    related: ['two-video-sections', 'create-object-url'],
  },
];
