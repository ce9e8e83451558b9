/** The calls that commands cannot make; what each does is in `browser.ts`. */
export type AttemptName =
  | 'insecure'
  | 'denied'
  | 'camera'
  | 'width'
  | 'nothing-asked'
  | 'play-alone'
  | 'play-interrupted'
  | 'recorder-type'
  | 'recording'
  | 'queue'
  | 'too-large'
  | 'ufrag'
  | 'object-url';
