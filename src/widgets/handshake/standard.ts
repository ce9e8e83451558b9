/**
 * The address of a section of a standard, or undefined where its name tells none.
 * @example standardHref('RFC 8842 §5.2') → 'https://www.rfc-editor.org/rfc/rfc8842#section-5.2'
 */
export function standardHref(spec: string): string | undefined {
  const rfc = /^RFC (\d+)(?: §([\d.]*\d))?/.exec(spec);
  if (rfc)
    return `https://www.rfc-editor.org/rfc/rfc${rfc[1]}${rfc[2] ? `#section-${rfc[2]}` : ''}`;
  const draft = /^(draft-[\w-]+)(?: §([\d.]*\d))?/.exec(spec);
  if (!draft) return undefined;
  return `https://datatracker.ietf.org/doc/html/${draft[1]}${draft[2] ? `#section-${draft[2]}` : ''}`;
}
