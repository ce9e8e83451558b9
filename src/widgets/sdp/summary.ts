import { fill } from '../../i18n/fill';
import type { SdpWords } from '../../i18n/sdp';
import { isCandidate, type ShownSection } from './shown';

const MOST_CODECS = 4;

/** @example titleOf(words, { index: 1, kind: 'audio', … }) → 'Audio' */
export function titleOf(words: SdpWords, { index, kind }: ShownSection): string {
  const titles: Readonly<Record<string, string>> = words.sectionKinds;
  return index === 0 ? words.session : (titles[kind] ?? kind);
}

/** @example summaryOf(words, section) → 'mid 0 · sendrecv · opus, red, G722… · 3 candidates · 20 lines' */
export function summaryOf(words: SdpWords, section: ShownSection): string {
  const { index, mid, direction, codecs = [], lines } = section;
  const candidates = lines.filter(isCandidate).length;
  const group = lines.find(({ text }) => index === 0 && text.startsWith('a=group:'));
  return [
    mid === undefined ? '' : `mid ${mid}`,
    direction ?? '',
    codecs.slice(0, MOST_CODECS).join(', ') + (codecs.length > MOST_CODECS ? '…' : ''),
    group ? group.text.slice('a=group:'.length) : '',
    candidates ? fill(words.candidateCount, { count: candidates }) : '',
    fill(words.lines, { count: lines.length }),
  ]
    .filter(Boolean)
    .join(' · ');
}
