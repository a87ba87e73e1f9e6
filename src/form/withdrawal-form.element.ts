import { fill } from '#text/fill.ts';
import { inTime } from '#ui/browser/fetch-file.ts';
import type { Withdrawal } from './browser/withdrawal.ts';

/** Form that proposes to remove a project. What it prepares loads when one enters it. */
export class WithdrawalForm extends HTMLElement {
  #listeners = new AbortController();
  /** Settles to `null` when it could not be loaded. */
  #loading: Promise<Withdrawal | null> | undefined;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const form = this.#form;
    form.inert = false;
    const asked = new URLSearchParams(location.search).get('fiche') ?? '';
    const option = form.querySelector<HTMLOptionElement>(`#fiche > [value="${CSS.escape(asked)}"]`);
    if (option) option.selected = true;
    form.addEventListener('focusin', () => void this.#bring(), { signal, once: true });
    form.addEventListener('input', () => this.#follow(), { signal });
    form.addEventListener('submit', (event) => (event.preventDefault(), void this.#prepare()), { signal });
    this.#follow();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  get #correction(): HTMLAnchorElement {
    return this.querySelector('[data-action="correct"]') as HTMLAnchorElement;
  }

  /** Shows what the chosen case asks for, and links the correction of the chosen project. */
  #follow(): void {
    const chosen = this.querySelector<HTMLInputElement>('[name="cas"]:checked')?.value ?? 'aucun';
    for (const part of this.querySelectorAll<HTMLElement>('[data-case]'))
      part.hidden = !part.dataset['case']?.split(' ').includes(chosen);
    const slug = this.querySelector<HTMLSelectElement>('#fiche')?.value;
    const { list = '', form } = this.#correction.dataset;
    this.#correction.href = slug ? fill(form, { slug }) : list;
    void this.#loading?.then((withdrawal) => withdrawal?.follow());
  }

  async #prepare(): Promise<void> {
    // Enter in a field submits, even where there is nothing to prepare.
    if (this.#correction.checkVisibility()) return this.#correction.focus();
    const withdrawal = await this.#bring();
    const status = this.querySelector<HTMLElement>('[data-part="checking"]');
    if (withdrawal) await withdrawal.prepare();
    else if (status) status.textContent = status.dataset['failed'] ?? '';
  }

  async #bring(): Promise<Withdrawal | null> {
    const { files = '', known = '', repository, note = '' } = this.dataset;
    const settings = { files, known, repository, note };
    this.#loading ??= inTime(import('./browser/withdrawal.ts')).then(
      (brought) => brought && new brought.Withdrawal(this.#form, settings, this.#listeners.signal),
    );
    const withdrawal = await this.#loading;
    if (!withdrawal) this.#loading = undefined;
    return withdrawal;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'withdrawal-form': WithdrawalForm;
  }
}

customElements.define('withdrawal-form', WithdrawalForm);
