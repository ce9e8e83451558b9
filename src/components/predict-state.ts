import type { Entry } from '../trace/entry';
import { fill } from '../i18n/fill';
import { PredictQuestion } from './predict-question';
import { outcomeOf, type Question } from './prediction';

interface Live extends Question {
  /** What the figure says, as HTML with `{value}` and `{ms}`: of a state, and of a call that was rejected. */
  readonly told: string;
  readonly toldOfRejection: string;
}
type Lab = HTMLElement & { readonly trace?: readonly Entry[] };

/** A prediction that is answered by the stepper of the same page, when it has come to the step. */
class PredictState extends PredictQuestion {
  private readonly live = JSON.parse(this.dataset['live']!) as Live;
  private lab: Lab | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.lab = document.querySelector<Lab>('.lab[data-phase]');
    this.lab?.addEventListener('lab-progress', () => this.ask());
  }

  protected override commit(): void {
    super.commit();
    const { lab } = this;
    if (!this.chosen || !lab) return;
    const { scenario, step } = this.live;
    const seek = () =>
      lab.dispatchEvent(new CustomEvent('lab-seek', { detail: { scenario, step } }));
    const asleep = lab.closest('astro-island[ssr]');
    if (!asleep) return void seek();
    // A figure that has never been in sight wakes when it is seen.
    asleep.addEventListener('astro:hydrate', () => setTimeout(seek), { once: true });
    lab.scrollIntoView({ block: 'nearest' });
  }

  /** A choice is explained when the figure has answered, not before. */
  protected override show(): void {
    if (this.dataset['asked']) super.show();
    else this.ask();
  }

  private ask(): void {
    if (!this.lab?.trace || !this.chosen || this.dataset['asked']) return;
    const { scenario, phase = '' } = this.lab.dataset;
    if (scenario !== this.live.scenario) return;
    const isResting = /^(ready|finished|failed)$/.test(phase);
    const outcome = outcomeOf(this.lab.trace, isResting, this.live);
    if (!outcome) return;
    this.dataset['asked'] = outcome.value;
    const { right, wrong } = this.dataset;
    for (const [index, label] of [...this.querySelectorAll<HTMLElement>('label')].entries()) {
      const isRight = this.live.values[index] === outcome.value;
      label.dataset['right'] = String(isRight);
      this.querySelector(`[data-choice="${index}"] strong`)!.textContent = isRight
        ? right!
        : wrong!;
    }
    const told = this.querySelector('.told')!;
    const template = outcome.isRejection ? this.live.toldOfRejection : this.live.told;
    told.innerHTML = fill(template, { value: outcome.value, ms: Math.round(outcome.at) });
    super.show();
    this.say(`${told.textContent} ${this.querySelector('.why[data-shown]')!.textContent.trim()}`);
  }
}
customElements.define('predict-state', PredictState);
