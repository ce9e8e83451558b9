/** What storage a page has; none where the browser forbids it. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** What this browser keeps under a name; null where that is nothing, or no JSON. */
export function readKept(key: string): unknown {
  try {
    return JSON.parse(storage()?.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps a value in this browser and nowhere else; where it keeps nothing, nothing happens. */
export function keep(key: string, value: unknown): void {
  try {
    storage()?.setItem(key, JSON.stringify(value));
  } catch {
    // Full, or forbidden: what was to be kept lasts for this visit.
  }
}

export const forget = (key: string): void => storage()?.removeItem(key);
