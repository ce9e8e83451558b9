/** What a value stands for where it stands. */
export interface Refers {
  /** Of a payload type: the codec, as in `a=rtpmap`: `opus/48000/2`. */
  readonly codec?: string;
  /** Of a mid: the index of the section that carries it. */
  readonly section?: number;
  /** Of a mid: what its section is: `audio`, `video`, `application`. */
  readonly kind?: string;
  /** Of an SSRC: its canonical name. */
  readonly cname?: string;
  /** Of a restriction id: `send` or `recv`. */
  readonly direction?: string;
  /** Of an H.264 `profile-level-id`: profile and level in words. RFC 6184 §8.1. */
  readonly profile?: string;
  /** The number of the line that says so. */
  readonly line?: number;
}

/**
 * A piece of a line's value. The fields of a line follow each other without a gap: what stands between two
 * tokens (blanks, `/`, `;`, `=`…) is a field of its own, with the key `separator`.
 */
export interface Field {
  /** The column of the line where the field begins, counted from 0. */
  readonly from: number;
  /** The column behind its last character. */
  readonly to: number;
  readonly value: string;
  /** What the field is: `setup.role`, `candidate.port`, `fmtp.opus.stereo`, `separator`. */
  readonly key: string;
  /** What its value means, where values are listed: `setup.role=active`. */
  readonly meaning: string | undefined;
  readonly refers: Refers | undefined;
}

/** The key of what stands between two fields. */
export const SEPARATOR = 'separator';
/** The key of what stands behind the last field that the grammar knows. */
export const REST = 'rest';
/** The most fields that a line is taken apart into; what follows them is one field `rest`. */
export const MOST_FIELDS = 2_000;
