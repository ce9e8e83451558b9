import { STATIC_PAYLOADS } from './grammar/codecs';
import type { Field, Refers } from './field';

const STATIC_REFERS: ReadonlyMap<string, Refers> = new Map(
  Object.entries(STATIC_PAYLOADS).map(([pt, codec]) => [pt, { codec }]),
);

/** What was found in one line. */
export interface Reading {
  readonly fields: readonly Field[];
  /** The key of what the line says, where a walker knows it better than the row. */
  readonly says: string | undefined;
}

/** What the sections of one description share. */
export class Shared {
  readonly mids = new Map<string, Refers>();
  /** How many more fields may be kept once they are read; beyond that, lines are read anew each time. */
  fields = 500_000;
  /** The line that was read last, and what was found: who asks for one thing mostly asks for the next. */
  latest: { readonly line: unknown; readonly reading: Reading } | undefined;
}

/** What the names and numbers of one section stand for, and the names of the sections. */
export class Scope {
  private readonly codecs = new Map<string, Refers>();
  private readonly sources = new Map<string, Refers>();
  private readonly restrictions = new Map<string, Refers>();

  constructor(
    readonly section: number,
    /** `session`, or the media of the `m=` line. */
    readonly kind: string,
    /** Whether the formats of the `m=` line are payload types. */
    private readonly rtp: boolean,
    readonly shared: Shared,
  ) {}

  /** What a value stands for in a field of this name. */
  refer(name: string, value: string): Refers | undefined {
    switch (name) {
      case 'pt':
        return this.codecs.get(value) ?? STATIC_REFERS.get(value);
      case 'fmt':
        return this.rtp ? this.refer('pt', value) : undefined;
      case 'mid':
        return this.shared.mids.get(value);
      case 'ssrc':
        return this.sources.get(value);
      case 'rid':
        return this.restrictions.get(value);
    }
    return undefined;
  }

  /** Remembers what an attribute of the section declares: a codec, a mid, the name of a source, a restriction id. */
  declare(name: string, value: string, line: number): void {
    switch (name) {
      case 'rtpmap': {
        const [pt, codec] = cut(value);
        if (codec) once(this.codecs, pt, { codec, line });
        return;
      }
      case 'mid':
        return once(this.shared.mids, cut(value)[0], {
          section: this.section,
          kind: this.kind,
          line,
        });
      case 'ssrc': {
        const [ssrc, attribute] = cut(value);
        if (attribute.startsWith('cname:'))
          once(this.sources, ssrc, { cname: attribute.slice(6), line });
        return;
      }
      case 'rid': {
        const [rid, rest] = cut(value);
        return once(this.restrictions, rid, { direction: cut(rest)[0], line });
      }
    }
  }
}

/** Declarations that `Scope.declare` reads. */
export const DECLARES: ReadonlySet<string> = new Set(['rtpmap', 'mid', 'ssrc', 'rid']);

function once(map: Map<string, Refers>, name: string, refers: Refers): void {
  if (!map.has(name)) map.set(name, refers);
}

/** @example cut('111 opus/48000/2') → ['111', 'opus/48000/2'] */
function cut(value: string): readonly [string, string] {
  const blank = value.indexOf(' ');
  return blank < 0 ? [value, ''] : [value.slice(0, blank), value.slice(blank + 1).trim()];
}
