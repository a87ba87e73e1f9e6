import { fill } from '#text/fill.ts';

/** How far the file to correct has come. */
type Opening = 'loading' | 'editing' | 'missing';

/** Says how far the file to correct has come; meanwhile nothing can be answered, for it would be lost. */
export function tellOpening(form: HTMLFormElement, state: Opening, title: string): void {
  const part = form.querySelector<HTMLElement>('[data-part="opening"]');
  for (const notice of part?.querySelectorAll<HTMLElement>('[data-part]') ?? []) {
    notice.hidden = notice.dataset['part'] !== state;
    for (const text of notice.querySelectorAll<HTMLElement>('[data-text]'))
      text.textContent = fill(text.dataset['text'], { title });
  }
  const answers = form.querySelector<HTMLElement>('[data-part="answers"]');
  if (answers) {
    answers.inert = state === 'loading';
    answers.ariaBusy = state === 'loading' ? 'true' : null;
  }
  if (state === 'editing') nameThePage(fill(part?.dataset['heading'], { title }));
}

/** The page is then that of a correction, in its tab and in its title. */
function nameThePage(heading: string): void {
  const title = document.querySelector('h1');
  if (title) title.textContent = heading;
  document.title = `${heading} · ${document.title}`;
}
