/** Lets through what stays within a rate: `burst` at once, then `perSecond`. */
export interface Bucket {
  /** @param now milliseconds @returns whether one more is let through */
  take(now: number): boolean;
}

/** A token bucket; it is full at the start. */
export function createBucket(perSecond: number, burst: number): Bucket {
  let tokens = burst;
  let last = 0;
  return {
    take(now) {
      tokens = Math.min(burst, tokens + (Math.max(0, now - last) / 1000) * perSecond);
      last = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
