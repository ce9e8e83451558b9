/** An exception of the browser with its own name and words. */
export interface Refusal {
  readonly name: string;
  /** May be empty: Chromium gives the OverconstrainedError of `getUserMedia` no words. */
  readonly message: string;
  /** The constraint that an OverconstrainedError names; undefined for all other errors. mediacapture-streams §4.4.1.3. */
  readonly constraint?: string;
}

/** @example refusalOf(new DOMException('Permission denied', 'NotAllowedError')) → { name: 'NotAllowedError', message: 'Permission denied' } */
export function refusalOf(error: unknown): Refusal {
  if (typeof error !== 'object' || error === null) return { name: 'Error', message: String(error) };
  const { name, message, constraint } = error as Record<string, unknown>;
  return {
    name: String(name ?? 'Error'),
    message: String(message ?? ''),
    ...(typeof constraint === 'string' ? { constraint } : {}),
  };
}

/** @example tellRefusal({ name: 'OverconstrainedError', message: '', constraint: 'width' }) → 'OverconstrainedError (constraint: width)' */
export const tellRefusal = ({ name, message, constraint }: Refusal): string =>
  [
    name,
    constraint === undefined ? '' : ` (constraint: ${constraint || '""'})`,
    message && `: ${message}`,
  ].join('');
