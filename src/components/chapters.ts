/**
 * The chapters of the guide in the order in which they are read, by the names of their files in content/guide. One that
 * is not written yet has no file, and is listed nowhere.
 */
export const CHAPTERS = [
  'what-webrtc-is',
  'get-user-media',
  'media-recorder',
  'peer-connection',
  'data-channel',
  'nat-and-ice',
  'signaling',
  'jsep',
  'sdp',
  'trickle-ice',
  'bulletin-board',
  'signaling-server',
  'renegotiation',
  'when-it-breaks',
  'then-and-now',
] as const;

export type Chapter = (typeof CHAPTERS)[number];

/** The parts of the guide, each from a chapter on to the next part. */
export const PARTS = [
  { id: 'apis', first: 'what-webrtc-is' },
  { id: 'network', first: 'nat-and-ice' },
  { id: 'handshake', first: 'jsep' },
  { id: 'signaling', first: 'bulletin-board' },
  { id: 'running', first: 'renegotiation' },
] as const satisfies readonly { id: string; first: Chapter }[];

/** The part that a chapter belongs to. */
export const partOf = (slug: Chapter): (typeof PARTS)[number]['id'] =>
  PARTS.findLast(({ first }) => CHAPTERS.indexOf(first) <= CHAPTERS.indexOf(slug))!.id;
