/**
 * Shows the card of a term on hover, on focus and on the first tap; the second tap follows the link. Escape hides it,
 * and the pointer may go over to the card (WCAG 2.2, 1.4.13).
 */
const GAP = 8;
const LEAVE = 160;

/** The card on show; `x` is where the pointer came, null where a finger did: it has no hover to tell that it left. */
let shown: { link: HTMLElement; card: HTMLElement; x: number | null } | null = null;
let leaving: ReturnType<typeof setTimeout> | undefined;

function place(link: HTMLElement, card: HTMLElement, x: number): void {
  // A term may be broken over two lines: the card belongs to the part that the pointer is at.
  const parts = [...link.getClientRects()];
  const part = parts.find(({ left, right }) => x >= left && x <= right) ?? parts[0];
  if (!part) return;
  const { width, height } = card.getBoundingClientRect();
  const left = Math.min(part.left, document.documentElement.clientWidth - width - 2 * GAP);
  const isRoomAbove = part.top - height - GAP > 0;
  card.style.left = `${Math.max(2 * GAP, left)}px`;
  card.style.top = `${isRoomAbove ? part.top - height - GAP : part.bottom + GAP}px`;
}

function hide(): void {
  clearTimeout(leaving);
  shown?.card.hidePopover();
  shown = null;
}

function show(link: HTMLElement, x: number, byTouch = false): void {
  clearTimeout(leaving);
  if (shown?.link === link) return;
  hide();
  const card = document.getElementById(link.getAttribute('aria-describedby') ?? '');
  if (!card?.showPopover) return;
  card.showPopover();
  place(link, card, x);
  shown = { link, card, x: byTouch ? null : x };
}

const leave = () => {
  clearTimeout(leaving);
  leaving = setTimeout(hide, LEAVE);
};

for (const link of document.querySelectorAll<HTMLElement>('a.term')) {
  let tapped = false;
  link.addEventListener('pointerdown', ({ pointerType }) => {
    tapped = pointerType === 'touch' && shown?.link !== link;
  });
  link.addEventListener('click', (event) => {
    if (!tapped) return;
    event.preventDefault();
    show(link, event.clientX, true);
  });
  link.addEventListener('pointerenter', ({ pointerType, clientX }) => {
    if (pointerType !== 'touch') show(link, clientX);
  });
  link.addEventListener('focus', () => {
    if (link.matches(':focus-visible')) show(link, -1);
  });
  link.addEventListener('blur', hide);
  link.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType !== 'touch') leave();
  });
}
for (const card of document.querySelectorAll<HTMLElement>('.term-card')) {
  card.addEventListener('pointerenter', () => clearTimeout(leaving));
  card.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType !== 'touch') leave();
  });
}
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});
/** It stays with a term that the pointer still is on. */
function follow(): void {
  if (shown && shown.x !== null && shown.link.matches(':hover, :focus-visible'))
    place(shown.link, shown.card, shown.x);
  else hide();
}
addEventListener('scroll', follow, { passive: true });
