/** Profile by `profile_idc`, and by the constraint flags where they tell profiles apart. RFC 6184 §8.1, table 5. */
function profileName(idc: number, flags: number): string | undefined {
  switch (idc) {
    case 66:
      return flags & 0x40 ? 'Constrained Baseline' : 'Baseline';
    case 77:
      return flags & 0x80 ? 'Constrained Baseline' : 'Main';
    case 88:
      return flags & 0xc0 ? 'Constrained Baseline' : 'Extended';
    case 100:
      return flags === 0x0c ? 'Constrained High' : 'High';
    case 110:
      return 'High 10';
    case 122:
      return 'High 4:2:2';
    case 244:
      return 'High 4:4:4 Predictive';
  }
  return undefined;
}

const SIX_DIGITS = /^[\da-f]{6}$/i;

/**
 * Profile and level of an H.264 `profile-level-id`, or undefined where it is not one.
 * @example h264Profile('42e01f') → 'Constrained Baseline 3.1'
 */
export function h264Profile(value: string): string | undefined {
  if (!SIX_DIGITS.test(value)) return undefined;
  const all = Number.parseInt(value, 16);
  const [idc, flags, level] = [all >> 16, (all >> 8) & 0xff, all & 0xff];
  const name = profileName(idc, flags);
  if (!name) return undefined;
  const isLevel1b = (level === 11 && (flags & 0x10) !== 0 && idc < 100) || level === 9;
  return `${name} ${isLevel1b ? '1b' : `${Math.trunc(level / 10)}.${level % 10}`}`;
}
