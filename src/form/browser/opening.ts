import type { Commune } from '#model/place.ts';
import { fill } from '#text/fill.ts';
import { type FormFolder, addressKeys } from '../form-folder.ts';
import { fetchOriginal } from './files.ts';
import type { Original } from './filled-form.ts';

/** State of the file to correct. */
type Opening = 'loading' | 'editing' | 'unchosen' | 'missing';

/**
 * Opens the file that the address names, and says so; `undefined` when it names none, one that is not written yet, or
 * when it does not come. `files`: address of the files of the folder.
 */
export async function openFile(
  form: HTMLFormElement,
  folder: FormFolder,
  files: string,
): Promise<(Original & { communes: Commune[] }) | undefined> {
  const slug = new URLSearchParams(location.search).get(addressKeys[folder]) ?? '';
  const list = form.querySelector<HTMLSelectElement>('select#fiche');
  const choice = [...(list?.options ?? [])].find(({ value }) => value === slug);
  if (choice) choice.selected = true;
  const isWritten = slug !== '' && !choice?.matches(':enabled');
  if (isWritten) showOpening(form, 'loading', slug);
  const file = isWritten ? await fetchOriginal(files, folder, slug) : null;
  showOpening(form, file ? 'editing' : isWritten ? 'missing' : 'unchosen', file?.title ?? slug);
  if (!file) return undefined;
  if (list) list.disabled = true;
  const withdrawal = form.querySelector<HTMLAnchorElement>('[data-part="address"] a');
  if (withdrawal) withdrawal.search = location.search;
  return file;
}

/** Shows the state of the file. The answers are inert while it loads, because they would be lost; so without any file. */
function showOpening(form: HTMLFormElement, state: Opening, title: string): void {
  const part = form.querySelector<HTMLElement>('[data-part="opening"]');
  for (const notice of part?.querySelectorAll<HTMLElement>('[data-part]') ?? []) {
    notice.hidden = notice.dataset['part'] !== state;
    for (const text of notice.querySelectorAll<HTMLElement>('[data-text]'))
      text.textContent = fill(text.dataset['text'], { title });
  }
  const isLoading = state === 'loading';
  const answers = form.querySelector<HTMLElement>('[data-part="answers"]');
  const needsFile = form.closest('[data-opens="always"]') !== null;
  if (answers) {
    answers.ariaBusy = isLoading ? 'true' : null;
    answers.inert = isLoading;
    answers.hidden = needsFile && !isLoading && state !== 'editing';
  }
  const reread = form.querySelector<HTMLElement>('[data-part="reread"]');
  if (reread) reread.hidden = state !== 'editing';
  if (state === 'editing')
    document.title = document.title.replace(/^[^·]+/, `${fill(part?.dataset['heading'], { title })} `);
}

/** Shows the field that the address names: the browser looked for it while the form was empty. */
export function reachFragment(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  (target?.closest('.field') ?? target)?.scrollIntoView();
  target?.focus({ preventScroll: true });
}
