import type { ChangeId } from '../../lab/needed/changes';
import { tryChange, type Finding } from '../../lab/needed/try-change';
import { isPossible } from '../../lab/needed/possible';
import { refusalOf, type Refusal } from '../../lab/refusal';

/** The changes that were tried in this page, one after another. */
export class Trials {
  findings: Readonly<Partial<Record<ChangeId, Finding>>> = $state.raw({});
  trying: ChangeId | null = $state(null);
  /** Why no call could be made. */
  refusal: Refusal | null = $state.raw(null);
  isMissing = $state(false);
  private ends = new AbortController();

  /** Tries changes in their order; what was found of them before is forgotten. */
  async run(ids: readonly ChangeId[]): Promise<void> {
    this.refusal = null;
    this.isMissing = !isPossible();
    if (this.isMissing) return;
    const { signal } = (this.ends = new AbortController());
    const rest = Object.entries(this.findings).filter(([id]) => !ids.includes(id as ChangeId));
    this.findings = Object.fromEntries(rest);
    try {
      for (const id of ids) {
        this.trying = id;
        const finding = await tryChange(id, signal);
        this.findings = { ...this.findings, [id]: finding };
      }
    } catch (error) {
      if (!signal.aborted) this.refusal = refusalOf(error);
    } finally {
      if (this.ends.signal === signal) this.trying = null;
    }
  }

  /** Ends what is being tried; its peers are closed. */
  stop(): void {
    this.ends.abort();
  }
}
