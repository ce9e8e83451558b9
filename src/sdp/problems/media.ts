import { STATIC_PAYLOADS } from '../grammar/codecs';
import type { Outline, Outlined } from '../outline';
import type { Report } from './problem';

/** Payload types, header extensions and simulcast of every section in use. */
export function mediaProblems({ active, bundled }: Outline, report: Report): void {
  const payloads = new Map<string, string>();
  const extensions = new Map<string, string>();
  for (const section of active) {
    if (!section.isRtp) continue;
    payloadProblems(section, report);
    extensionProblems(section, report);
    simulcastProblems(section, report);
    if (!bundled.has(section.mid ?? '')) continue;
    conflicts(section, payloads, extensions, report);
  }
}

/** What a payload type is called in the section's `a=rtpmap` lines. */
function codecsOf(section: Outlined): ReadonlyMap<string, string> {
  return new Map(
    section
      .all('rtpmap')
      .map((line) => [line.field('rtpmap.pt'), line.value.split(/\s+/)[1] ?? ''] as const),
  );
}

function payloadProblems(section: Outlined, report: Report): void {
  const { index, head } = section;
  const codecs = codecsOf(section);
  const listed = new Set<string>();
  for (const { key, value: pt } of head!.fields) {
    if (key !== 'm.fmt') continue;
    listed.add(pt);
    const place = { line: head!.number, section: index };
    if (!codecs.has(pt) && !(pt in STATIC_PAYLOADS)) report.add('no-rtpmap', place, { pt });
    const number = Number(pt);
    if (section.one('rtcp-mux') && number >= 64 && number <= 95)
      report.add('payload-reserved', place, { pt });
  }
  for (const line of section.all('rtpmap')) {
    const pt = line.field('rtpmap.pt');
    if (!listed.has(pt))
      report.add('format-not-listed', { line: line.number, section: index }, { pt });
  }
  for (const line of section.all('fmtp')) {
    const apt = /(?:^|[\s;])apt=(\d+)/.exec(line.value)?.[1];
    if (apt !== undefined && !listed.has(apt))
      report.add('apt-unknown', { line: line.number, section: index }, { pt: apt });
  }
}

function extensionProblems(section: Outlined, report: Report): void {
  const ids = new Map<string, string>();
  for (const line of section.all('extmap')) {
    const id = line.field('extmap.id');
    const uri = line.field('extmap.uri');
    const place = { line: line.number, section: section.index };
    if (ids.has(id)) report.add('extension-twice', place, { id, uri, other: ids.get(id)! });
    else ids.set(id, uri);
  }
}

function simulcastProblems(section: Outlined, report: Report): void {
  const simulcast = section.one('simulcast');
  if (!simulcast) return;
  const declared = new Map(
    section.all('rid').map((line) => [line.field('rid.rid'), line.field('rid.direction')]),
  );
  let direction = '';
  let draft = '';
  for (const { key, value: rid } of simulcast.fields) {
    if (key === 'simulcast.direction') direction = rid;
    if (key === 'simulcast.draft') draft = rid;
    if (key !== 'simulcast.rid' || draft === 'pt' || declared.get(rid) === direction) continue;
    const place = { line: simulcast.number, section: section.index };
    report.add('simulcast-unknown-rid', place, { rid, direction });
  }
}

/** In a BUNDLE group a number means the same in every section. RFC 9143 §9.1. */
function conflicts(
  section: Outlined,
  payloads: Map<string, string>,
  extensions: Map<string, string>,
  report: Report,
): void {
  const { index } = section;
  for (const line of section.all('rtpmap')) {
    const pt = line.field('rtpmap.pt');
    const codec = line.value.split(/\s+/)[1]?.toLowerCase() ?? '';
    const other = payloads.get(pt);
    if (other === undefined) payloads.set(pt, codec);
    else if (other !== codec)
      report.add('payload-conflict', { line: line.number, section: index }, { pt, codec, other });
  }
  for (const line of section.all('extmap')) {
    const id = line.field('extmap.id');
    const uri = line.field('extmap.uri');
    const other = extensions.get(id);
    if (other === undefined) extensions.set(id, uri);
    else if (other !== uri)
      report.add('extension-conflict', { line: line.number, section: index }, { id, uri, other });
  }
}
