import type { Outline, Outlined } from '../outline';
import type { Report } from './problem';

/** Sections, their tags, and the groups that name them. RFC 5888, RFC 9143. */
export function groupProblems(outline: Outline, report: Report): void {
  const { session, sections, active, bundled, byMid } = outline;
  if (sections.length === 0) report.add('no-sections');
  const stray = session.one('mid');
  if (stray) report.add('mid-in-session', { line: stray.number, section: 0 }, { mid: stray.value });
  for (const section of sections) {
    const { index, mid, kind } = section;
    const line = section.head!.number;
    if (mid === undefined) report.add('no-mid', { line, section: index }, { kind });
    else if (byMid.get(mid) !== section) {
      const second = section.one('mid')!.number;
      report.add('mid-twice', { line: second, section: index }, { mid });
    }
    if (section.one('bundle-only') && !bundled.has(mid ?? ''))
      report.add('bundle-only-alone', { line, section: index }, { mid: mid ?? '' });
    if (section.refused) report.add('section-refused', { line, section: index }, { kind });
    else sectionInUse(section, report);
  }
  if (active.length > 1 && bundled.size === 0)
    report.add('no-bundle', { section: 0 }, { count: active.length });
  membersOf(outline, report);
}

function sectionInUse(section: Outlined, report: Report): void {
  const { index, kind } = section;
  const inactive = section.one('inactive');
  if (inactive) report.add('section-inactive', { line: inactive.number, section: index }, { kind });
  const tracks = new Map<string, number>();
  for (const line of section.all('ssrc')) {
    const track = line.field('ssrc.track') || line.field('ssrc.label');
    if (track && !tracks.has(track)) tracks.set(track, line.number);
  }
  if (tracks.size > 1)
    report.add(
      'plan-b',
      { line: [...tracks.values()][1]!, section: index },
      { kind, count: tracks.size },
    );
}

function membersOf({ session, byMid }: Outline, report: Report): void {
  for (const line of session.all('group')) {
    const place = { line: line.number, section: 0 };
    const semantics = line.field('group.semantics');
    const seen = new Set<string>();
    for (const { key, value: mid } of line.fields) {
      if (key !== 'group.mid') continue;
      if (!byMid.has(mid)) report.add('group-unknown-mid', place, { mid, semantics });
      if (seen.has(mid)) report.add('group-mid-twice', place, { mid, semantics });
      seen.add(mid);
    }
  }
}
