import { fill } from '../../i18n/fill';
import type { FigureWords } from '../../i18n/figure';
import type { Failure } from '../../lab/failure';
import type { Entry } from '../../trace/entry';

/** Why a run stopped, in words; an exception in the browser's own. */
export function tellFailure(
  failure: Failure,
  entries: readonly Entry[],
  { failed, ...words }: FigureWords,
): string {
  switch (failure.reason) {
    case 'rejected': {
      const error = entries[failure.entry];
      if (error?.kind !== 'error') return '';
      return fill(failed.rejected, { name: error.name, message: error.message });
    }
    case 'timeout':
      return fill(failed.timeout, { seconds: failure.ms / 1000 });
    case 'unexpected':
      return fill(failed.unexpected, { message: failure.message });
    default:
      return fill(failed[failure.reason], { peer: words[failure.peer] });
  }
}
