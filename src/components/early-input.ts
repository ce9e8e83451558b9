/**
 * Watches whether text is being composed in a field, as Chinese is: a field that is taken away meanwhile loses it.
 * What it returns resolves once none is.
 */
export function watchComposing(input: HTMLInputElement): () => Promise<void> {
  let isComposing = false;
  input.addEventListener('compositionstart', () => (isComposing = true));
  input.addEventListener('compositionend', () => (isComposing = false));
  return async () => {
    if (!isComposing) return;
    await new Promise((resolve) => {
      input.addEventListener('compositionend', resolve, { once: true });
    });
  };
}

/** What was typed in a field that stood in for another goes to that one, with the caret and the keyboard. */
export function handOver(from: HTMLInputElement, to: HTMLInputElement): void {
  const hasKeyboard = document.activeElement === from;
  const { value, selectionStart, selectionEnd, selectionDirection } = from;
  from.remove();
  to.value = value;
  if (value) to.dispatchEvent(new Event('input', { bubbles: true }));
  if (hasKeyboard) to.focus();
  to.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
}
