import type { Explained } from './explain';
import type { ExplainedLine } from './line';
import type { ExplainedSection } from './sections';

/** A section with its lines by name, and what its `m=` line says. */
export class Outlined {
  private readonly byName = new Map<string, ExplainedLine[]>();
  readonly index: number;
  readonly kind: string;
  readonly mid: string | undefined;
  readonly direction: string | undefined;
  readonly head: ExplainedLine | undefined;
  readonly port: string;
  readonly protocol: string;

  constructor(section: ExplainedSection) {
    for (const line of section.lines) {
      const name = line.type === 'a' ? `a=${line.name}` : line.type;
      const list = this.byName.get(name);
      if (list) list.push(line);
      else this.byName.set(name, [line]);
    }
    this.index = section.index;
    this.kind = section.kind;
    this.mid = section.mid;
    this.direction = section.direction;
    this.head = section.index > 0 ? section.lines[0] : undefined;
    this.port = this.head?.field('m.port') ?? '';
    this.protocol = this.head?.field('m.proto') ?? '';
  }

  /** The lines of an attribute in this section. */
  all(name: string): readonly ExplainedLine[] {
    return this.byName.get(`a=${name}`) ?? [];
  }

  /** The first line of an attribute in this section. */
  one(name: string): ExplainedLine | undefined {
    return this.all(name)[0];
  }

  /** The lines of a letter: `c`, `b`. */
  letter(letter: string): readonly ExplainedLine[] {
    return this.byName.get(letter) ?? [];
  }

  /**
   * Refused or stopped by port 0. With `a=bundle-only` it is not, nor in RTSP, where SETUP chooses the port.
   * RFC 3264 §6, RFC 9143 §6, RFC 2326 §C.1.2.
   */
  get refused(): boolean {
    return this.port === '0' && !this.one('bundle-only') && !this.one('control');
  }

  get isRtp(): boolean {
    return this.protocol.includes('RTP/');
  }

  get isSctp(): boolean {
    return this.protocol.includes('SCTP');
  }
}

/** A description as its problems are looked for: session, sections, and which of them share a transport. */
export class Outline {
  readonly session: Outlined;
  readonly sections: readonly Outlined[];
  /** Sections that are in use. */
  readonly active: readonly Outlined[];
  readonly byMid = new Map<string, Outlined>();
  /** The mids of all BUNDLE groups. */
  readonly bundled: ReadonlySet<string>;
  /** The section whose transport attributes count for its BUNDLE group, by mid. RFC 9143 §7. */
  private readonly tagged = new Map<string, Outlined>();

  constructor(readonly explained: Explained) {
    const [session, ...sections] = explained.sections.map((section) => new Outlined(section));
    this.session = session!;
    this.sections = sections;
    this.active = sections.filter(({ refused }) => !refused);
    for (const section of sections)
      if (section.mid && !this.byMid.has(section.mid)) this.byMid.set(section.mid, section);
    this.bundled = new Set(this.groups('BUNDLE').flat());
    for (const mids of this.groups('BUNDLE')) {
      const tag = mids.map((mid) => this.byMid.get(mid)).find((section) => section);
      if (tag) for (const mid of mids) this.tagged.set(mid, tag);
    }
  }

  /** The mids of each group with that meaning. */
  groups(semantics: string): readonly (readonly string[])[] {
    return this.session
      .all('group')
      .filter((line) => line.field('group.semantics') === semantics)
      .map((line) =>
        line.fields.filter(({ key }) => key === 'group.mid').map(({ value }) => value),
      );
  }

  /** The line of an attribute that holds for a section: its own, the session's, or its BUNDLE group's. */
  holding(section: Outlined, name: string): ExplainedLine | undefined {
    const tag = this.tagged.get(section.mid ?? '');
    return section.one(name) ?? this.session.one(name) ?? tag?.one(name);
  }
}
