import { isPartialDate } from '#model/partial-date.ts';
import { fill } from '#text/fill.ts';
import { formatDate, formatEuros } from '#text/format.ts';
import { readAmount } from '#validation/typed-values.ts';
import { readText } from './answers.ts';

/** Delay between the last keystroke and what is read of it, in milliseconds: long, since it is announced. */
const pause = 600;

/** Smallest amount that is shown: below, a person has hardly begun to type it. */
const least = 1000;

/** Shows under each date and each amount that a person types how it is read. The words are those of the form. */
export function showReadAnswers(form: HTMLFormElement, words: DOMStringMap, signal: AbortSignal): void {
  let timer = 0;
  /** The answers that changed since the last pause: one may go fast from field to field. */
  const changed = new Set<HTMLElement>();
  const show = () => {
    for (const control of changed) showRead(control, words);
    changed.clear();
  };
  const follow = (target: EventTarget | null) => {
    clearTimeout(timer);
    if (target instanceof HTMLElement) changed.add(target);
    timer = window.setTimeout(show, pause);
  };
  form.addEventListener('input', ({ target }) => follow(target), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  // What was typed before this came.
  follow(document.activeElement);
}

/** Updates what is read of the answer that changed, and of those of its item that were shown. */
function showRead(changed: HTMLElement, words: DOMStringMap): void {
  for (const line of changed.closest('.item')?.querySelectorAll('.read') ?? []) {
    const control = line.previousElementSibling as HTMLInputElement;
    if (control !== changed && line.textContent === '') continue;
    const text = readWords(control, words);
    if (line.textContent !== text) line.textContent = text;
  }
}

/** How an answer is read: « Lu : 26 octobre 2023 »; nothing while it is neither a date nor an amount. */
function readWords(control: HTMLInputElement, { read, ceiling }: DOMStringMap): string {
  const answer = readText(control);
  if (typeof answer !== 'number')
    return isPartialDate(String(answer)) ? fill(read, { value: formatDate(String(answer)) }) : '';
  return answer < least ? '' : fill(untoldNature(control) ? ceiling : read, { value: formatEuros(answer) });
}

/** The choice of the nature of an amount, when the amount is typed as a ceiling and this choice does not say so yet. */
export function untoldNature(amount: HTMLInputElement): HTMLSelectElement | undefined {
  const nature = amount.closest('.item')?.querySelector<HTMLSelectElement>('[name$=".montant_nature"]');
  return nature?.value === '' && readAmount(amount.value)?.isCeiling ? nature : undefined;
}
