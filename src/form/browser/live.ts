import { fill } from '#text/fill.ts';
import { isUntouched, itemsOf } from './answers.ts';

/** How many names are shown of a list. */
const most = 3;

/** Where the answers are that each fact is made of. */
const answers: Readonly<Record<string, string>> = {
  lieux: '[data-list="lieux"] [role="combobox"]',
  secteurs: '[name="secteurs"]:checked',
  porteur: '[name="porteur.nom"]',
  partenaires: '[name^="partenaires."][name$=".nom"]',
  phases: '[data-kind="result"]',
  montant: '[name$=".montant"]',
};

/** The words of an answer: what is typed, the option that is chosen, the label of the box that is ticked. */
function wordsOf(control: HTMLInputElement | HTMLSelectElement): string {
  if (control instanceof HTMLSelectElement) return control.value && (control.selectedOptions[0]?.text ?? '');
  return (control.type === 'checkbox' ? (control.labels?.[0]?.textContent ?? '') : control.value).trim();
}

/** Shows, beside what each source may state, what the answers say of it: « où le projet agit : Roubaix ». */
export function showFacts(form: HTMLFormElement): void {
  for (const [fact, selector] of Object.entries(answers)) {
    const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(selector)];
    const names = [...new Set(controls.map(wordsOf).filter(Boolean))];
    const text = names.slice(0, most).join(', ') + (names.length > most ? '…' : '');
    for (const box of form.querySelectorAll<HTMLElement>(`[data-proof="${fact}"]`)) {
      const said = box.parentElement?.querySelector('.said');
      if (said && said.textContent !== text) said.textContent = text;
    }
  }
}

/** Marks the steps whose mandatory answers are all given and have no error, and counts those of the form. */
export function showProgress(root: HTMLElement, form: HTMLFormElement): void {
  const parts = [...form.querySelectorAll<HTMLElement>('.step')];
  const steps = parts.map(answersOf);
  for (const [rank, state] of form.querySelectorAll<HTMLElement>('nav [data-part="done"]').entries()) {
    const given = steps[rank] ?? [];
    const isWrong = Boolean(parts[rank]?.querySelector('.error'));
    state.hidden = given.length === 0 || given.includes(false) || isWrong;
  }
  const all = steps.flat();
  const done = all.filter(Boolean).length;
  for (const part of root.querySelectorAll<HTMLElement>('[data-part="progress"]')) {
    const text = fill(part.dataset['text'], { done, count: all.length });
    if (part.textContent !== text) part.textContent = text;
  }
}

/** Whether a field is asked: not one that is preset, or filled in by another answer, or hidden. */
const isAsked = (field: HTMLElement) =>
  !('preset' in field.dataset) &&
  // Of several results, each has a source at once: the first that states one.
  !field.closest('details, .of-several') &&
  // The rich field hides the textarea that it writes in.
  (field.offsetParent !== null || field.matches('textarea'));

/** Whether a field is of an item that one may leave empty, and that is: the check leaves such an item out. */
function isOfSpare(field: HTMLElement): boolean {
  const item = field.closest<HTMLElement>('.item');
  const list = item?.closest<HTMLElement>('[data-list]');
  if (!item || !list || itemsOf(list).indexOf(item) < Number(list.dataset['least'])) return false;
  return isUntouched(item);
}

/** Whether each mandatory answer of a step is given. */
function answersOf(step: HTMLElement): boolean[] {
  const fields = [...step.querySelectorAll<HTMLInputElement>('[required]')].filter(
    (field) => isAsked(field) && !isOfSpare(field),
  );
  const groups = [...step.querySelectorAll<HTMLElement>('[data-required]')];
  return [
    ...fields.map(({ value }) => value.trim() !== ''),
    ...groups.map((group) => group.querySelector(`${group.dataset['required']}:checked`) !== null),
  ];
}
