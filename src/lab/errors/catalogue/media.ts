import { chromium, firefox, olderChrome, olderFirefox, safari, type ErrorFacts } from '../entry';

const GUM = "Failed to execute 'getUserMedia' on 'MediaDevices': ";
const NOT_ALLOWED_IN_SAFARI =
  'The request is not allowed by the user agent or the platform in the current context, possibly because the user denied permission.';

const mediacapture = (anchor: string, name: string) => ({
  label: `Media Capture and Streams, ${name}`,
  href: `https://www.w3.org/TR/mediacapture-streams/#${anchor}`,
});
const getUserMedia = mediacapture('dom-mediadevices-getusermedia', 'getUserMedia()');
const recording = (anchor: string, name: string) => ({
  label: `MediaStream Recording, ${name}`,
  href: `https://www.w3.org/TR/mediastream-recording/#${anchor}`,
});
const play = {
  label: 'HTML, play()',
  href: 'https://html.spec.whatwg.org/multipage/media.html#dom-media-play',
};

/** Errors of camera, microphone, playing and recording. */
export const MEDIA_ERRORS: readonly ErrorFacts[] = [
  {
    id: 'media-devices-undefined',
    group: 'getUserMedia',
    names: ['TypeError'],
    calls: ['getUserMedia'],
    texts: [
      chromium("Cannot read properties of undefined (reading 'getUserMedia')"),
      firefox('can\'t access property "getUserMedia", navigator.mediaDevices is undefined'),
      safari("undefined is not an object (evaluating 'navigator.mediaDevices.getUserMedia')"),
      olderChrome("Cannot read property 'getUserMedia' of undefined"),
    ],
    signs: [
      'undefined (reading getusermedia)',
      'navigator.mediadevices is undefined',
      'evaluating navigator.mediadevices',
      'cannot read property getusermedia of undefined',
      'navigator.getusermedia is not a function',
      'getusermedia is not implemented in this browser',
      'getusermedia is undefined',
      'undefined (reading enumeratedevices)',
      'undefined (reading getdisplaymedia)',
    ],
    spec: mediacapture('dom-navigator-mediadevices', 'mediaDevices'),
    related: ['not-allowed', 'not-found'],
  },
  {
    id: 'not-allowed',
    group: 'getUserMedia',
    names: ['NotAllowedError'],
    calls: ['getUserMedia', 'getDisplayMedia'],
    texts: [
      chromium('Permission denied'),
      firefox(
        'The request is not allowed by the user agent or the platform in the current context.',
      ),
      safari(NOT_ALLOWED_IN_SAFARI),
      olderChrome('Permission denied by system'),
      olderChrome('Permission dismissed'),
    ],
    signs: [
      'notallowederror: permission',
      'notallowederror * the request is not allowed by the user agent',
      'the request is not allowed by the user agent or the platform in the current context',
      'permission denied',
      'permission dismissed',
      'permissiondeniederror',
      'notallowederror',
    ],
    spec: getUserMedia,
    related: ['media-devices-undefined', 'not-found', 'not-readable', 'play-without-gesture'],
  },
  {
    id: 'not-found',
    group: 'getUserMedia',
    names: ['NotFoundError'],
    calls: ['getUserMedia'],
    texts: [
      chromium('Requested device not found'),
      firefox('The object can not be found here.'),
      olderChrome('DevicesNotFoundError'),
    ],
    signs: [
      'requested device not found',
      'the object can not be found here',
      'devicesnotfounderror',
      'notfounderror',
    ],
    spec: getUserMedia,
    related: ['overconstrained', 'not-readable', 'not-allowed'],
  },
  {
    id: 'not-readable',
    group: 'getUserMedia',
    names: ['NotReadableError'],
    calls: ['getUserMedia'],
    texts: [
      chromium('Could not start video source'),
      olderFirefox('Failed to allocate videosource'),
      olderFirefox('Concurrent mic process limit.'),
      olderChrome('Could not start audio source'),
      olderChrome('TrackStartError'),
    ],
    signs: [
      'could not start video source',
      'could not start audio source',
      'failed to allocate videosource',
      'failed to allocate audiosource',
      'concurrent mic process limit',
      'trackstarterror',
      'notreadableerror',
    ],
    spec: getUserMedia,
    related: ['not-allowed', 'not-found', 'overconstrained'],
  },
  {
    id: 'overconstrained',
    group: 'getUserMedia',
    names: ['OverconstrainedError'],
    calls: ['getUserMedia', 'applyConstraints'],
    texts: [
      chromium('OverconstrainedError'),
      firefox('Constraints could not be satisfied.'),
      safari('Invalid constraint'),
    ],
    signs: [
      'overconstrainederror',
      'constraints could not be satisfied',
      'constraintnotsatisfiederror',
    ],
    spec: mediacapture('overconstrainederror-interface', 'OverconstrainedError'),
    related: ['not-found', 'not-readable', 'nothing-asked'],
  },
  {
    id: 'nothing-asked',
    group: 'getUserMedia',
    names: ['TypeError'],
    calls: ['getUserMedia'],
    texts: [
      chromium(`${GUM}At least one of audio and video must be requested`),
      firefox('audio and/or video is required'),
    ],
    signs: [
      'at least one of audio and video must be requested',
      'audio and/or video is required',
      'getusermedia * 1 argument required',
    ],
    spec: getUserMedia,
    related: ['overconstrained', 'media-devices-undefined'],
  },
  {
    id: 'play-without-gesture',
    group: 'play',
    names: ['NotAllowedError'],
    calls: ['play'],
    texts: [
      chromium("play() failed because the user didn't interact with the document first."),
      olderFirefox(
        'The play method is not allowed by the user agent or the platform in the current context, possibly because the user denied permission.',
      ),
      safari(NOT_ALLOWED_IN_SAFARI),
    ],
    signs: [
      'play() failed because the user didnt interact',
      'play() can only be initiated by a user gesture',
      'the play method is not allowed by the user agent',
      'not allowed by the user agent or the platform in the current context, possibly because the user denied permission',
      'autoplay is only allowed when approved by the user',
      'the audiocontext was not allowed to start',
    ],
    spec: play,
    related: ['play-interrupted', 'not-allowed'],
  },
  {
    id: 'play-interrupted',
    group: 'play',
    names: ['AbortError'],
    calls: ['play', 'pause'],
    texts: [
      chromium('The play() request was interrupted by a new load request.'),
      chromium('The play() request was interrupted by a call to pause().'),
      firefox(
        "The fetching process for the media resource was aborted by the user agent at the user's request.",
      ),
    ],
    signs: [
      'the play() request was interrupted',
      'the fetching process for the media resource was aborted by the user agent',
    ],
    spec: play,
    related: ['play-without-gesture', 'create-object-url'],
  },
  {
    id: 'create-object-url',
    group: 'play',
    names: ['TypeError'],
    calls: ['createObjectURL'],
    texts: [
      chromium("Failed to execute 'createObjectURL' on 'URL': Overload resolution failed."),
      firefox(
        'URL.createObjectURL: Argument 1 could not be converted to any of: Blob, MediaSource.',
      ),
      olderChrome(
        "Failed to execute 'createObjectURL' on 'URL': No function was found that matched the signature provided.",
      ),
    ],
    signs: [
      'execute createobjecturl on url',
      'createobjecturl: argument 1 could not be converted',
      'createobjecturl * type error',
    ],
    spec: mediacapture('mediastreams-in-media-elements', 'srcObject'),
    related: ['track-without-stream', 'play-interrupted'],
  },
  {
    id: 'recorder-type',
    group: 'play',
    names: ['NotSupportedError'],
    calls: ['new MediaRecorder', 'start'],
    texts: [
      chromium(
        "Failed to construct 'MediaRecorder': Failed to initialize native MediaRecorder the type provided (video/quicktime) is not supported.",
      ),
      chromium(
        "Failed to execute 'start' on 'MediaRecorder': There was an error starting the MediaRecorder.",
      ),
      firefox('MediaRecorder constructor: video/quicktime indicates an unsupported container'),
      firefox(
        'MediaRecorder.start: A video track cannot be recorded: Video cannot be recorded with audio/webm as it is an audio type',
      ),
    ],
    signs: [
      'failed to initialize native mediarecorder',
      'there was an error starting the mediarecorder',
      'indicates an unsupported container',
      'track cannot be recorded',
      'mediarecorder * not supported',
    ],
    spec: recording('dom-mediarecorder-mediarecorder', 'MediaRecorder()'),
    related: ['recording-without-duration'],
  },
  {
    id: 'recording-without-duration',
    group: 'silent',
    names: [],
    calls: ['new MediaRecorder', 'duration'],
    texts: [],
    signs: [
      'duration * infinity',
      'recording * duration',
      'mediarecorder * duration',
      'webm * duration',
      'cannot seek * recording',
      '录制 * 时长',
      '录像 * 时长',
    ],
    spec: recording('dom-mediarecorder-start', 'start()'),
    related: ['recorder-type'],
  },
];
