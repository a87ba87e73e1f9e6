/** Makes the buttons above the text insert their piece at the caret, then returns the focus to the text. */
export function insertPieces(form: HTMLFormElement, signal: AbortSignal): void {
  const text = form.querySelector<HTMLTextAreaElement>('#texte');
  const source = form.querySelector<HTMLSelectElement>('#source-citee');
  if (!text || !source) return;
  const insert = (piece: string, pick = '') => {
    const start = text.selectionStart;
    text.setRangeText(piece, start, text.selectionEnd, 'end');
    const at = pick ? piece.indexOf(pick) : -1;
    if (at >= 0) text.setSelectionRange(start + at, start + at + pick.length);
    text.focus();
    text.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  form.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button?.dataset['insert']) insert(button.dataset['insert'], button.dataset['pick']);
      if (button?.dataset['action'] !== 'cite') return;
      if (source.value) insert(`<Source id="${source.value}" />`);
      else source.focus();
    },
    { signal },
  );
}
