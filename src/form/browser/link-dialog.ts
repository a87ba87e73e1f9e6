import { richWords } from '../rich-words.ts';
import { readAddress } from '../rich-text/links.ts';
import type { LinkWords } from './rich-links.ts';

function fieldOf(label: string, input: HTMLInputElement): HTMLElement {
  const field = document.createElement('p');
  field.className = 'field';
  const name = document.createElement('label');
  input.id = `lien-${input.inputMode}`;
  name.htmlFor = input.id;
  name.textContent = label;
  field.append(name, input);
  return field;
}

function buttonOf(text: string, press?: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = press ? 'button' : 'submit';
  button.className = press ? 'button' : 'button strong';
  button.textContent = text;
  if (press) button.addEventListener('click', press);
  return button;
}

/** The dialog that asks for the words and the address of a link. */
export class LinkDialog {
  #dialog = document.createElement('dialog');
  #words = Object.assign(document.createElement('input'), { required: true, inputMode: 'text' });
  #address = Object.assign(document.createElement('input'), { required: true, inputMode: 'url' });
  #error = document.createElement('p');
  #remove: HTMLButtonElement;

  /** `host`: where the dialog is, outside any form. `place`: called with the link, without `href` to remove it. */
  constructor(host: Element, place: (link: LinkWords) => void, signal: AbortSignal) {
    const form = document.createElement('form');
    form.method = 'dialog';
    form.noValidate = true;
    const actions = document.createElement('p');
    actions.className = 'actions';
    this.#remove = buttonOf(richWords.remove, () => {
      this.#dialog.close();
      place({ words: this.#words.value });
    });
    actions.append(
      buttonOf(richWords.place),
      this.#remove,
      buttonOf(richWords.cancel, () => this.#dialog.close()),
    );
    this.#error.id = 'lien-erreur';
    this.#error.className = 'error';
    this.#error.role = 'alert';
    form.append(fieldOf(richWords.words, this.#words), fieldOf(richWords.address, this.#address), this.#error, actions);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const href = this.#read();
      if (href === undefined) return;
      this.#dialog.close();
      place({ href, words: this.#words.value.trim() });
    });
    form.addEventListener('input', () => this.#say(undefined, ''));
    this.#dialog.className = 'link-dialog';
    this.#dialog.ariaLabel = richWords.link;
    this.#dialog.append(form);
    host.append(this.#dialog);
    signal.addEventListener('abort', () => this.#dialog.remove());
  }

  open({ href, words }: LinkWords): void {
    this.#words.value = words;
    this.#address.value = href ?? '';
    this.#say(undefined, '');
    this.#remove.hidden = href === undefined;
    this.#dialog.showModal();
    (words ? this.#address : this.#words).focus();
  }

  /** The address to use; `undefined` once the dialog says what is wrong, or shows how the address was mended. */
  #read(): string | undefined {
    const { value } = this.#address;
    const { href, isMended } = readAddress(value, location.origin);
    if (href !== undefined) this.#address.value = href;
    if (!this.#words.value.trim()) this.#say(this.#words, richWords.wordless);
    else if (href === undefined) this.#say(this.#address, value.includes('@') ? richWords.mail : richWords.complete);
    else if (isMended) this.#say(this.#address, richWords.mended);
    else return href;
    return undefined;
  }

  /** Shows what is wrong with a field, and focuses it; nothing is wrong without a field. */
  #say(wrong: HTMLInputElement | undefined, message: string): void {
    this.#error.textContent = message;
    for (const input of [this.#words, this.#address]) {
      input.ariaInvalid = input === wrong ? 'true' : null;
      if (input === wrong) input.setAttribute('aria-describedby', this.#error.id);
      else input.removeAttribute('aria-describedby');
    }
    wrong?.focus();
  }
}
