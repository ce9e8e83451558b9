import { fill } from '../i18n/fill';
import type { ErrorWords } from '../i18n/errors';
import type { Match, Reason } from '../lab/errors/match';

/** How long nothing is typed before it is looked for, in ms. */
const PAUSE = 120;

/** The catalogue with a box for a pasted error: shows the entries that fit, and why each does. */
export class ErrorSearch extends HTMLElement {
  private words!: Pick<
    ErrorWords,
    'found' | 'foundOne' | 'because' | 'listJoin' | 'nothing' | 'total'
  >;
  private timer = 0;

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset['words']!) as typeof this.words;
    const input = this.input;
    input.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.look(), PAUSE);
    });
    input.addEventListener('focus', () => void this.load(), { once: true });
    // What was typed before this came is kept.
    input.value ||= new URL(location.href).searchParams.get('q') ?? '';
    if (input.value) void this.look();
  }

  private get input(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  /** The matcher and its data come with the first touch of the box. */
  private load() {
    return Promise.all([import('../lab/errors/match'), import('../lab/errors/catalogue')]);
  }

  private get listed(): ReadonlyMap<string, HTMLElement> {
    return new Map(
      [...this.querySelectorAll<HTMLElement>('[data-error]')].map((one) => [
        one.dataset['error']!,
        one,
      ]),
    );
  }

  private async look(): Promise<void> {
    const paste = this.input.value.trim();
    const [{ match }, { CATALOGUE }] = await this.load();
    if (paste !== this.input.value.trim()) return;
    const listed = this.listed;
    const told = new Map([...listed].map(([id, one]) => [id, one.textContent!]));
    this.show(paste, paste ? match(paste, CATALOGUE, told) : [], listed);
  }

  private show(paste: string, found: readonly Match[], listed: ReadonlyMap<string, HTMLElement>) {
    const results = this.querySelector('.results')!;
    results.replaceChildren(...found.map((one) => this.result(one, listed.get(one.id)!)));
    this.querySelector<HTMLElement>('.all')!.hidden = paste !== '';
    this.querySelector<HTMLElement>('.nothing')!.hidden = paste === '' || found.length > 0;
    this.querySelector('[role=status]')!.textContent = this.tell(paste, found.length, listed.size);
  }

  private tell(paste: string, count: number, total: number): string {
    const { words } = this;
    if (!paste) return fill(words.total, { count: total });
    if (count === 0) return words.nothing;
    return count === 1 ? words.foundOne : fill(words.found, { count });
  }

  private why(reason: Reason): string {
    const { because, listJoin } = this.words;
    if (reason.kind === 'text')
      return fill(because.text, { text: reason.text.replaceAll(/\s*\*\s*/g, ' … ') });
    if (reason.kind === 'name') return fill(because.name, { name: reason.name, call: reason.call });
    return fill(because.words, { words: reason.words.join(listJoin) });
  }

  private result({ id, reason }: Match, listed: HTMLElement): HTMLElement {
    const item = document.createElement('li');
    item.dataset['found'] = id;
    item.append(...[...listed.cloneNode(true).childNodes]);
    const why = document.createElement('p');
    why.className = 'why';
    why.textContent = this.why(reason);
    item.append(why);
    return item;
  }
}
