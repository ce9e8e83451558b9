/** One line of a description. RFC 8866 §5. */
export interface SdpLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** The letter before `=`, or '' where the line has none. */
  readonly type: string;
  readonly value: string;
  /** The index of the section that the line belongs to; 0 is the session. */
  readonly section: number;
}

/** The session part (index 0) or one media description, from its `m=` line on. */
export interface SdpSection {
  readonly index: number;
  /** `session`, or the media of the `m=` line: `audio`, `video`, `application`… */
  readonly kind: string;
  /** The identification tag of `a=mid`. RFC 5888 §4. */
  readonly mid?: string;
  /** The direction attribute, where the section has one. RFC 8866 §6.7. */
  readonly direction?: string;
  readonly lines: readonly SdpLine[];
}

export interface SdpText {
  readonly lines: readonly SdpLine[];
  readonly sections: readonly SdpSection[];
}

const DIRECTION = /^(?:sendrecv|sendonly|recvonly|inactive)$/;

function section(index: number, lines: readonly SdpLine[]): SdpSection {
  const head = lines[0];
  const values = lines.filter((line) => line.type === 'a').map((line) => line.value);
  const mid = values.find((value) => value.startsWith('mid:'))?.slice(4);
  const direction = values.find((value) => DIRECTION.test(value));
  const kind = index === 0 ? 'session' : (head?.value.split(' ', 1)[0] ?? '');
  return {
    index,
    kind,
    lines,
    ...(mid === undefined ? {} : { mid }),
    ...(direction ? { direction } : {}),
  };
}

/**
 * The lines and sections of any text; it never throws, and a text without `m=` is one session section.
 * @example readSdp('v=0\r\nm=audio 9 …\r\na=mid:0\r\n').sections[1] → { kind: 'audio', mid: '0', … }
 */
export function readSdp(text: string): SdpText {
  const raw = text.split(/\r\n|\n/);
  if (raw.at(-1) === '') raw.pop();
  let current = 0;
  const lines = raw.map((line, index): SdpLine => {
    const type = line[1] === '=' ? line[0]! : '';
    if (type === 'm') current++;
    return {
      number: index + 1,
      text: line,
      type,
      value: type ? line.slice(2) : line,
      section: current,
    };
  });
  const groups = Array.from({ length: current + 1 }, (): SdpLine[] => []);
  for (const line of lines) groups[line.section]!.push(line);
  return { lines, sections: groups.map((group, index) => section(index, group)) };
}
