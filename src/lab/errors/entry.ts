/** Where an error is listed: by the call that throws it, or among those that throw nothing. */
export const GROUPS = [
  'setRemoteDescription',
  'setLocalDescription',
  'create',
  'addIceCandidate',
  'new',
  'addTrack',
  'send',
  'getUserMedia',
  'play',
  'silent',
] as const;
export type Group = (typeof GROUPS)[number];

/** A browser whose words are known. */
export type Speaker =
  'Chromium 156' | 'Firefox 153' | 'Safari' | 'Chrome, older' | 'Firefox, older';

/** An error in the words of one browser. */
export interface Text {
  readonly by: Speaker;
  readonly text: string;
  /** Told by others; the rest was measured. */
  readonly reported?: true;
}

/** An entry of the error catalogue: all that does not depend on the language of the reader. */
export interface ErrorFacts {
  readonly id: string;
  readonly group: Group;
  /** The names of the exception, the standard's first; empty where nothing is thrown. */
  readonly names: readonly string[];
  /** The calls that throw it, or that the symptom follows from. */
  readonly calls: readonly string[];
  readonly texts: readonly Text[];
  /**
   * Parts of its texts that no other error has, in any spelling that `normal()` makes equal; an asterisk stands for
   * anything in between.
   */
  readonly signs: readonly string[];
  /** The section of the standard. */
  readonly spec: { readonly label: string; readonly href: string };
  /** The ids of entries that are easily taken for it, or follow from it. */
  readonly related: readonly string[];
  /** The scenario of the stepper in which it happens. */
  readonly scenario?: string;
}

const measured =
  (by: Speaker) =>
  (text: string): Text => ({ by, text });
const told =
  (by: Speaker) =>
  (text: string): Text => ({ by, text, reported: true });

export const chromium = measured('Chromium 156');
export const firefox = measured('Firefox 153');
export const safari = told('Safari');
export const olderChrome = told('Chrome, older');
export const olderFirefox = told('Firefox, older');

export const webrtc = (anchor: string, name: string) => ({
  label: `webrtc-pc, ${name}`,
  href: `https://www.w3.org/TR/webrtc/#${anchor}`,
});
export const rfc = (number: number, section: string) => ({
  label: `RFC ${number} §${section}`,
  href: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
});
