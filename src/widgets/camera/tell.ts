const round = (value: unknown): string =>
  typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : String(value);

/** @example tellSetting(1.7777777) → '1.778' */
export const tellSetting = (value: unknown): string => (value === undefined ? '—' : round(value));

/**
 * What a capability says, short.
 * @example tellCapability('width', { min: 1, max: 3840 }) → '1 – 3840'
 */
export function tellCapability(name: string, value: unknown): string {
  if (value === undefined || name === 'deviceId') return '';
  if (Array.isArray(value)) return value.length ? value.join(', ') : '—';
  if (typeof value !== 'object' || value === null) return round(value);
  const { min, max } = value as { min?: number; max?: number };
  return `${round(min ?? 0)} – ${round(max ?? '')}`;
}
