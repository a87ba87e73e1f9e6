import { fill } from '#text/fill.ts';

/** How many characters each counted answer has, or how many too many. */
export function countSigns(form: HTMLFormElement, { within = '', over = '' }: DOMStringMap): void {
  for (const control of form.querySelectorAll<HTMLTextAreaElement>('[data-limit]')) {
    const count = form.querySelector<HTMLElement>(`#${CSS.escape(control.id)}-compte`);
    if (!count) continue;
    const limit = Number(control.dataset['limit']);
    const length = control.value.trim().length;
    const isOver = length > limit;
    count.textContent = fill(isOver ? over : within, { count: isOver ? length - limit : length, limit });
    count.classList.toggle('is-over', isOver);
  }
}
