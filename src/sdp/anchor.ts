/** Where the page of all attributes is, below the path of its language. */
export const REFERENCE_PATH = 'reference/sdp/';

/** Keys that stand for no line of SDP: the page has nothing on them. */
const WITHOUT = new Set(['', 'unknown', 'unknown-letter', 'not-sdp', 'empty', 'overflow']);
/** Parts of every `a=fmtp` line; what else follows `fmtp.` is a codec, which has an entry of its own. */
const OF_EVERY_FORMAT = new Set(['pt', 'parameter']);

/**
 * The id that the page of all attributes has for a key of a line, field or value, or undefined where it has none.
 * @param name the name of the line, where attributes share a key
 * @example referenceAnchor('setup.role=active') → 'setup'; referenceAnchor('t38', 'T38FaxVersion') → 't38-T38FaxVersion'
 */
export function referenceAnchor(key: string, name?: string): string | undefined {
  const [line = '', part] = key.split('=', 1)[0]!.split('.');
  if (WITHOUT.has(line)) return undefined;
  if (line === 'fmtp' && part && !OF_EVERY_FORMAT.has(part)) return `fmtp.${part}`;
  return name === undefined || name === line ? line : `${line}-${name}`;
}

/**
 * The address of what the reference says about a key, for `localePath`; undefined where it says nothing.
 * @example localePath(language, referenceHref('setup.role=active')!) → '/reference/sdp/#setup'
 */
export function referenceHref(key: string, name?: string): string | undefined {
  const anchor = referenceAnchor(key, name);
  return anchor && `${REFERENCE_PATH}#${encodeURIComponent(anchor)}`;
}
