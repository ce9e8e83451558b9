/** What a candidate's priority is made of. RFC 8445 §5.1.2.1. */
export interface PriorityParts {
  /** 0 to 126; 126 is recommended for host candidates, 0 for relayed ones. */
  readonly typePreference: number;
  /** 0 to 65535. */
  readonly localPreference: number;
  readonly component: number;
}

/** @example priorityParts(2130706431) → { typePreference: 126, localPreference: 65535, component: 1 } */
export const priorityParts = (priority: number): PriorityParts => ({
  typePreference: Math.floor(priority / 2 ** 24),
  localPreference: (priority >> 8) & 0xffff,
  component: 256 - (priority & 0xff),
});

/** The type preference that is recommended for each type of candidate. RFC 8445 §5.1.2.2. */
export const RECOMMENDED: Readonly<Record<string, number>> = {
  host: 126,
  prflx: 110,
  srflx: 100,
  relay: 0,
};
