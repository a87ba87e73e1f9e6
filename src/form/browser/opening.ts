import type { Commune } from '#model/place.ts';
import { fill } from '#text/fill.ts';
import { fetchOriginal } from './files.ts';
import type { Original } from './filled-form.ts';

/** State of the file to correct. */
type Opening = 'loading' | 'editing' | 'unchosen' | 'missing';

/** Opens the file that the address names, and says so; `undefined` when it names none, or when it does not come. */
export async function openFile(
  form: HTMLFormElement,
  folder: string,
): Promise<(Original & { communes: Commune[] }) | undefined> {
  const slug = new URLSearchParams(location.search).get('fiche');
  const file = slug ? await fetchOriginal(folder, slug) : null;
  const state = file ? 'editing' : slug ? 'missing' : 'unchosen';
  showOpening(form, state, String(file?.values['titre'] ?? slug));
  return file && slug ? { ...file, slug } : undefined;
}

/** Shows the state of the file. The answers are inert while it loads, because they would be lost. */
function showOpening(form: HTMLFormElement, state: Opening, title: string): void {
  const part = form.querySelector<HTMLElement>('[data-part="opening"]');
  for (const notice of part?.querySelectorAll<HTMLElement>('[data-part]') ?? []) {
    notice.hidden = notice.dataset['part'] !== state;
    for (const text of notice.querySelectorAll<HTMLElement>('[data-text]'))
      text.textContent = fill(text.dataset['text'], { title });
  }
  const answers = form.querySelector<HTMLElement>('[data-part="answers"]');
  if (answers) {
    answers.ariaBusy = null;
    answers.inert = answers.hidden = state !== 'editing';
  }
  if (state === 'editing')
    document.title = document.title.replace(/^[^·]+/, `${fill(part?.dataset['heading'], { title })} `);
}

/** Shows the field that the address names: the browser looked for it while the form was empty. */
export function reachFragment(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  (target?.closest('.field') ?? target)?.scrollIntoView();
  target?.focus({ preventScroll: true });
}
