import { chromium, firefox, rfc, webrtc, type ErrorFacts } from '../entry';

const SEND = "Failed to execute 'send' on 'RTCDataChannel': ";
const send = webrtc('datachannel-send', 'send()');

/** Errors and silences of data channels. */
export const CHANNEL_ERRORS: readonly ErrorFacts[] = [
  {
    id: 'channel-not-open',
    group: 'send',
    names: ['InvalidStateError'],
    calls: ['send'],
    texts: [
      chromium(`${SEND}RTCDataChannel.readyState is not 'open'`),
      firefox('An attempt was made to use an object that is not, or is no longer, usable'),
    ],
    signs: [
      'rtcdatachannel.readystate is not open',
      'datachannel.readystate is not open',
      'an attempt was made to use an object that is not, or is no longer, usable',
    ],
    spec: send,
    related: ['channel-after-offer', 'abort-by-other-side', 'queue-full'],
  },
  {
    id: 'queue-full',
    group: 'send',
    names: ['OperationError'],
    calls: ['send'],
    texts: [chromium(`${SEND}RTCDataChannel send queue is full`)],
    signs: ['send queue is full', 'could not send data'],
    spec: send,
    related: ['message-too-large', 'channel-not-open'],
  },
  {
    id: 'message-too-large',
    group: 'send',
    names: ['TypeError'],
    calls: ['send'],
    texts: [
      chromium(`${SEND}Trying to send message larger than max-message-size`),
      firefox('RTCDataChannel.send: Message size (1001) exceeds maxMessageSize'),
    ],
    signs: ['message larger than max-message-size', 'exceeds maxmessagesize'],
    spec: rfc(8841, '6.1'),
    related: ['queue-full', 'channel-not-open'],
  },
  {
    id: 'abort-by-other-side',
    group: 'send',
    names: ['OperationError'],
    calls: ['onerror', 'close'],
    texts: [chromium('User-Initiated Abort, reason=Close called')],
    signs: ['user-initiated abort', 'reason=close called', 'transport channel closed'],
    spec: webrtc('dom-rtcdatachannel-onerror', 'onerror'),
    related: ['only-disconnected', 'channel-not-open'],
  },
  {
    id: 'channel-after-offer',
    group: 'silent',
    names: [],
    calls: ['createDataChannel', 'createOffer'],
    texts: [],
    signs: [
      'readystate * connecting',
      'data channel never opens',
      'datachannel never opens',
      'onopen * never',
      'onopen * not fired',
      'onopen * not called',
      '数据通道 * connecting',
      '通道一直打不开',
    ],
    spec: webrtc('dom-peerconnection-createdatachannel', 'createDataChannel()'),
    related: ['channel-not-open', 'no-candidates'],
    scenario: 'late-channel',
  },
];
