/** What an address asks a stepper for; a step counts from 1, as readers see it. */
export interface Wish {
  readonly scenario: string | null;
  readonly step: string | null;
  /** Faults of the wire, as `printFaults` writes them. */
  readonly faults: string | null;
}

/** @example readWish('?scenario=call&step=7') → { scenario: 'call', step: '7', faults: null } */
export function readWish(search: string): Wish {
  const parameters = new URLSearchParams(search);
  return {
    scenario: parameters.get('scenario'),
    step: parameters.get('step'),
    faults: parameters.get('faults'),
  };
}

/** The step that a wish means, or undefined where it is none of `total` steps. */
export function readStep(step: string, total: number): number | undefined {
  const number = /^\d{1,4}$/.test(step) ? Number(step) : NaN;
  return number >= 1 && number <= total ? number : undefined;
}

/** The address that opens this page at a step of a scenario, with the same faults on the wire. */
export function addressOf(page: string, scenario: string, step: number, faults = ''): string {
  const url = new URL(page);
  url.search = '';
  url.hash = '';
  url.searchParams.set('scenario', scenario);
  if (step > 0) url.searchParams.set('step', String(step));
  if (faults) url.searchParams.set('faults', faults);
  return url.href;
}
