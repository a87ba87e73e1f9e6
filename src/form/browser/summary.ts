import { openingOf } from '../rich-text/opening.ts';

/** Writes the beginning of the text as the summary, if that is empty, when one leaves the text. */
export function summarise(text: HTMLTextAreaElement, signal: AbortSignal): void {
  const field = text.closest('.field');
  const summary = text.form?.elements.namedItem('resume');
  if (!field || !(summary instanceof HTMLTextAreaElement)) return;
  field.addEventListener(
    'focusout',
    (event) => {
      const { relatedTarget } = event as FocusEvent;
      const isInside = relatedTarget instanceof Node && field.contains(relatedTarget);
      const opening = isInside || summary.value.trim() ? '' : openingOf(text.value, Number(summary.dataset['limit']));
      if (!opening) return;
      summary.value = opening;
      summary.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    { signal },
  );
}
