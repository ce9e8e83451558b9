import type { Entry } from '../../trace/entry';
import type { Log } from '../../trace/log';

/** The entries of a log as a reactive value, taken once a frame; a hidden page has no frames and is told now and then. */
export class LiveTrace {
  /** How many entries are shown. */
  length = $state(0);
  private log: Log | undefined;
  private unsubscribe: () => void = () => undefined;
  private cancel: (() => void) | undefined;

  /** All entries; those from `length` on are not shown yet. The array is the same for the same log. */
  get entries(): readonly Entry[] {
    // Reading the length makes whoever reads the entries follow them.
    return this.length ? this.log!.entries : [];
  }

  /** Shows another log from now on. */
  follow(log: Log): void {
    if (log === this.log) return;
    this.stop();
    this.log = log;
    this.length = log.entries.length;
    this.unsubscribe = log.subscribe(() => this.schedule());
  }

  /** Ends the watch; what is shown stays. */
  stop(): void {
    this.unsubscribe();
    this.cancel?.();
    this.cancel = undefined;
  }

  private schedule(): void {
    if (this.cancel) return;
    const show = () => {
      this.cancel = undefined;
      this.length = this.log!.entries.length;
    };
    if (document.hidden) {
      const timer = setTimeout(show, 100);
      this.cancel = () => clearTimeout(timer);
    } else {
      const frame = requestAnimationFrame(show);
      this.cancel = () => cancelAnimationFrame(frame);
    }
  }
}
