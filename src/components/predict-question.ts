/** The first answer counts when it is checked; from then on each choice shows its explanation at once. */
export class PredictQuestion extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')!.addEventListener('click', () => this.commit());
    this.addEventListener('change', () => {
      if (this.dataset['answered']) this.show();
    });
  }

  protected get chosen(): HTMLInputElement | null {
    return this.querySelector('input:checked');
  }

  protected say(text: string): void {
    this.querySelector('[role=status]')!.textContent = text;
  }

  /** The reader commits to a choice. */
  protected commit(): void {
    if (this.chosen) return this.show();
    this.querySelector('.hint')!.textContent = this.dataset['none']!;
    this.say(this.dataset['none']!);
    this.querySelector('input')!.focus();
  }

  /** Shows what is to be said of the choice, and marks which one is right. */
  protected show(): void {
    const { chosen } = this;
    if (!chosen) return;
    const isRight = chosen.closest('label')!.dataset['right'] === 'true';
    this.dataset['answered'] ??= isRight ? 'right' : 'wrong';
    for (const why of this.querySelectorAll<HTMLElement>('.why'))
      why.toggleAttribute('data-shown', why.dataset['choice'] === chosen.value);
    this.say(this.querySelector('.why[data-shown]')!.textContent.trim());
  }
}
