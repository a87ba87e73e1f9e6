import { fill } from '#text/fill.ts';
import { mendCharacters } from '#validation/mend-characters.ts';
import { readText } from './answers.ts';

/** Shows the number of characters of each answer with a limit, or how many are in excess, and announces an excess. */
export function countSigns(form: HTMLFormElement, { within = '', over = '' }: DOMStringMap): void {
  const status = statusOf(form);
  for (const control of form.querySelectorAll<HTMLTextAreaElement>('[data-limit]')) {
    const count = form.querySelector<HTMLElement>(`#${CSS.escape(control.id)}-compte`);
    if (!count) continue;
    const limit = Number(control.dataset['limit']);
    // As the check counts them.
    const { length } = mendCharacters(String(readText(control))).trim();
    const isOver = length > limit;
    const words = fill(isOver ? over : within, { count: isOver ? length - limit : length, limit });
    count.textContent = words;
    // Once, as the limit is passed: a count at each key would speak over what is typed.
    if (count.classList.contains('is-over') !== isOver) status.textContent = words;
    count.classList.toggle('is-over', isOver);
  }
}

/** The status that announces what the counts show. It must be in the page before its words. */
function statusOf(form: HTMLFormElement): HTMLElement {
  const there = form.querySelector<HTMLElement>(':scope > .visually-hidden');
  if (there) return there;
  const status = Object.assign(document.createElement('p'), { role: 'status', className: 'visually-hidden' });
  form.append(status);
  return status;
}
