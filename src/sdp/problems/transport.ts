import type { Outline, Outlined } from '../outline';
import type { Report } from './problem';

const WEAK = new Set(['sha-1', 'md5', 'md2']);

/** Certificates, ICE credentials and roles of every section in use. RFC 9429 §5.8.3. */
export function transportProblems(outline: Outline, report: Report, type?: string): void {
  const { session, active } = outline;
  const lite = session.one('ice-lite');
  if (lite) report.add('ice-lite', { line: lite.number, section: 0 });
  for (const section of [session, ...active]) {
    const { index } = section;
    for (const line of section.all('crypto'))
      report.add('sdes-crypto', { line: line.number, section: index });
    for (const line of section.all('key-mgmt'))
      report.add('key-management', { line: line.number, section: index });
    fingerprints(section, report);
    roles(section, report, type);
  }
  for (const section of active)
    if (section.isRtp || section.isSctp) missing(outline, section, report);
  for (const section of active) if (section.isSctp) dataProblems(section, report);
}

function fingerprints(section: Outlined, report: Report): void {
  for (const line of section.all('fingerprint')) {
    const hash = line.field('fingerprint.hash').toLowerCase();
    const place = { line: line.number, section: section.index };
    if (WEAK.has(hash)) report.add('weak-fingerprint', place, { hash });
  }
}

function roles(section: Outlined, report: Report, type: string | undefined): void {
  for (const line of section.all('setup')) {
    const place = { line: line.number, section: section.index };
    const role = line.field('setup.role');
    if (role === 'holdconn') report.add('setup-holdconn', place);
    if (role === 'actpass' && (type === 'answer' || type === 'pranswer'))
      report.add('answer-actpass', place);
  }
}

/** What a section needs and does not have, neither itself nor by its session or BUNDLE group. */
function missing(outline: Outline, section: Outlined, report: Report): void {
  const { index, kind, head } = section;
  const place = { line: head!.number, section: index };
  if (!outline.holding(section, 'fingerprint')) report.add('no-fingerprint', place, { kind });
  if (!outline.holding(section, 'setup')) report.add('no-setup', place, { kind });
  const lacking = ['ice-ufrag', 'ice-pwd'].filter((name) => !outline.holding(section, name));
  if (lacking.length > 0)
    report.add('no-ice-credentials', place, { kind, missing: lacking.join(', ') });
  credentials(outline, section, report);
  if (!section.isRtp) return;
  const only = section.one('rtcp-mux-only');
  if (outline.holding(section, 'rtcp-mux')) return;
  if (only) report.add('rtcp-mux-only-alone', { line: only.number, section: index });
  else report.add('no-rtcp-mux', place, { kind });
}

const LENGTHS = [
  ['ice-ufrag', 4],
  ['ice-pwd', 22],
] as const;

function credentials(outline: Outline, section: Outlined, report: Report): void {
  for (const [name, least] of LENGTHS) {
    const line = section.one(name) ?? outline.session.one(name);
    const length = line?.value.trim().length ?? least;
    if (line && (length < least || length > 256))
      report.add(
        'ice-credentials-length',
        { line: line.number, section: line.section },
        { name, length, least },
      );
  }
}

function dataProblems(section: Outlined, report: Report): void {
  const { index, head } = section;
  const map = section.one('sctpmap');
  if (map) report.add('legacy-data', { line: map.number, section: index });
  else if (!section.one('sctp-port'))
    report.add('no-sctp-port', { line: head!.number, section: index });
}
