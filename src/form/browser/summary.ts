import { openingOf } from '../rich-text/opening.ts';

/** Writes the beginning of the text as the summary, unless one has written another, when one leaves the text. */
export function summarise(text: HTMLTextAreaElement, signal: AbortSignal): void {
  const field = text.closest('.field');
  const summary = text.form?.elements.namedItem('resume');
  if (!field || !(summary instanceof HTMLTextAreaElement)) return;
  let written = '';
  field.addEventListener(
    'focusout',
    (event) => {
      const { relatedTarget } = event as FocusEvent;
      const isInside = relatedTarget instanceof Node && field.contains(relatedTarget);
      if (isInside || !['', written].includes(summary.value.trim())) return;
      written = openingOf(text.value, Number(summary.dataset['limit']));
      if (summary.value === written) return;
      summary.value = written;
      summary.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    { signal },
  );
}
