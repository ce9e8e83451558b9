/**
 * The address of a section of a standard, or undefined where its name tells none.
 * @example standardHref('RFC 8842 §5.2') → 'https://www.rfc-editor.org/rfc/rfc8842#section-5.2'
 */
export function standardHref(spec: string): string | undefined {
  const rfc = /^RFC (\d+)(?: §([\d.]*\d))?/.exec(spec);
  if (rfc)
    return `https://www.rfc-editor.org/rfc/rfc${rfc[1]}${rfc[2] ? `#section-${rfc[2]}` : ''}`;
  const draft = /^(draft-[\w-]+)(?: §([\d.]*\d))?/.exec(spec);
  if (draft)
    return `https://datatracker.ietf.org/doc/html/${draft[1]}${draft[2] ? `#section-${draft[2]}` : ''}`;
  const mobile = /^3GPP TS (\d+)\.(\d+)/.exec(spec);
  if (mobile) return `https://www.3gpp.org/dynareport/${mobile[1]}${mobile[2]}.htm`;
  const itu = /^ITU-T ([A-Z]\.\d+)/.exec(spec);
  if (itu) return `https://www.itu.int/rec/T-REC-${itu[1]}`;
  return Object.entries(OTHERS).find(([name]) => spec.startsWith(name))?.[1];
}

/** Documents that have one address, by the beginning of their name. */
const OTHERS: Readonly<Record<string, string>> = {
  'AV1 RTP': 'https://aomediacodec.github.io/av1-rtp-spec/',
  'MS-SDPEXT': 'https://learn.microsoft.com/openspecs/office_protocols/ms-sdpext/',
  IANA: 'https://www.iana.org/assignments/sdp-parameters/sdp-parameters.xhtml',
};
