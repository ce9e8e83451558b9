import { STATIC_PAYLOADS } from '../grammar/codecs';
import type { Outlined } from '../outline';
import type { Report } from './problem';

/** Formats that carry or repair other formats: alone they are no codec. */
const HELPERS = new Set(['rtx', 'red', 'ulpfec', 'flexfec', 'flexfec-03', 'cn', 'telephone-event']);

/** What a section calls a codec, so that two of them can be compared: `opus/48000/2`, `pcmu/8000`. */
function codecsOf(section: Outlined): ReadonlySet<string> {
  const codecs = new Set<string>();
  for (const { key, value, refers } of section.head!.fields) {
    if (key !== 'm.fmt') continue;
    const codec = refers?.codec ?? STATIC_PAYLOADS[value] ?? '';
    const [name = '', clock = '', channels = '1'] = codec.toLowerCase().split('/');
    if (name && !HELPERS.has(name))
      codecs.add(`${name}/${clock}${channels === '1' ? '' : `/${channels}`}`);
  }
  return codecs;
}

const names = (codecs: ReadonlySet<string>): string => [...codecs].join(', ');

/** Codecs, feedback and header extensions of an answer that the offer did not have. */
export function codecProblems(asked: Outlined, given: Outlined, report: Report): void {
  const { kind, index: section } = given;
  const [theirs, ours] = [codecsOf(asked), codecsOf(given)];
  if (theirs.size > 0 && ![...ours].some((codec) => theirs.has(codec)))
    report.add(
      'no-common-codec',
      { of: 'answer', line: given.head!.number, section },
      { kind, offer: names(theirs), answer: names(ours) },
    );
  feedbackProblems(asked, given, report);
  extensionProblems(asked, given, report);
}

const mechanismOf = (value: string): string => value.trim().split(/\s+/).slice(1, 3).join(' ');

function feedbackProblems(asked: Outlined, given: Outlined, report: Report): void {
  const offered = new Set(asked.all('rtcp-fb').map((line) => mechanismOf(line.value)));
  const seen = new Set<string>();
  for (const line of given.all('rtcp-fb')) {
    const mechanism = mechanismOf(line.value);
    if (offered.has(mechanism) || seen.has(mechanism)) continue;
    seen.add(mechanism);
    report.add(
      'feedback-not-offered',
      { of: 'answer', line: line.number, section: given.index },
      { mechanism },
    );
  }
}

function extensionProblems(asked: Outlined, given: Outlined, report: Report): void {
  const ids = new Map(
    asked.all('extmap').map((line) => [line.field('extmap.uri'), line.field('extmap.id')]),
  );
  for (const line of given.all('extmap')) {
    const uri = line.field('extmap.uri');
    const id = line.field('extmap.id');
    const other = ids.get(uri);
    if (other !== undefined && other !== id && Number(other) < 4096)
      report.add(
        'extension-moved',
        { of: 'answer', line: line.number, section: given.index },
        { uri, offer: other, answer: id },
      );
  }
}
