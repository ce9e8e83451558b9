import { fill } from '../i18n/fill';

/** What can be looked for in the text of an entry: lower case, without marks over letters. */
const plain = (text: string): string => text.normalize('NFKD').toLowerCase();

/** The reference of SDP with a search box: shows the entries that have all words, the level and the writer. */
export class SdpReference extends HTMLElement {
  private texts: ReadonlyMap<HTMLElement, string> = new Map();
  private text!: HTMLInputElement;
  private level!: HTMLSelectElement;
  private by!: HTMLSelectElement;

  connectedCallback(): void {
    const box = this.querySelector('search')!;
    [this.text, this.level, this.by] = ['q', 'level', 'by'].map((name) =>
      box.querySelector(`[name=${name}]`)!,
    ) as [HTMLInputElement, HTMLSelectElement, HTMLSelectElement];
    // What was typed before this came is kept.
    this.text.value ||= new URL(location.href).searchParams.get('q') ?? '';
    box.addEventListener('input', () => this.look());
    addEventListener('hashchange', this.reach);
    if (this.text.value || this.level.value || this.by.value) this.look();
    this.reach();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.reach);
  }

  private get articles(): ReadonlyMap<HTMLElement, string> {
    if (this.texts.size === 0)
      this.texts = new Map(
        [...this.querySelectorAll<HTMLElement>('article')].map((one) => [
          one,
          plain(`${one.id} ${one.textContent}`),
        ]),
      );
    return this.texts;
  }

  private look(): void {
    const words = plain(this.text.value).split(/\s+/).filter(Boolean);
    const [level, by] = [this.level.value, this.by.value];
    let count = 0;
    for (const [article, text] of this.articles) {
      const { levels = '', by: writers = '' } = article.dataset;
      const isFound =
        words.every((word) => text.includes(word)) &&
        (!level || levels.split(' ').includes(level)) &&
        (!by || writers.split(',').some((one) => one === by || one === 'all'));
      article.hidden = !isFound;
      if (isFound) count++;
    }
    for (const section of this.querySelectorAll('section'))
      section.hidden = !section.querySelector('article:not([hidden])');
    this.querySelector<HTMLElement>('.nothing')!.hidden = count > 0;
    this.querySelector('[role=status]')!.textContent = fill(this.dataset['found']!, {
      count,
      total: this.articles.size,
    });
    const address = new URL(location.href);
    if (this.text.value) address.searchParams.set('q', this.text.value);
    else address.searchParams.delete('q');
    history.replaceState(history.state, '', address);
  }

  /** Shows what the address points to, even if a search had hidden it or it is folded away. */
  private readonly reach = (): void => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !this.contains(target)) return;
    if (target.closest('[hidden]')) {
      this.text.value = this.level.value = this.by.value = '';
      this.look();
    }
    const folded = target.closest('details') ?? target.querySelector('details');
    if (folded) folded.open = true;
    target.scrollIntoView();
  };
}
