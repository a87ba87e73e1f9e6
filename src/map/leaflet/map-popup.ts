import type { Disc, DiscTexts } from './disc-texts.ts';

/** Distance between the popup and its disc, in CSS pixels. */
const gap = 10;

/**
 * Popup of a pressed disc, with a link to each of its projects. One popup serves all the frames of a map and lies over
 * them, so that a small frame shows as much as a large one. It takes the focus and gives it back; Escape closes it.
 */
export class MapPopup {
  /** The element in which the popup is positioned. */
  #stage: HTMLElement;
  #box: HTMLElement;
  #texts: DiscTexts;
  #opener: HTMLElement | undefined;

  constructor(host: HTMLElement, texts: DiscTexts, signal: AbortSignal) {
    this.#stage = host.querySelector('.map-stage') as HTMLElement;
    this.#box = host.querySelector('.map-popup') as HTMLElement;
    this.#texts = texts;
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.close(), { signal });
    this.#box.addEventListener('keydown', (event) => this.#leave(event), { signal });
    this.#box.querySelector('.close')?.addEventListener('click', () => this.close(), { signal });
    document.addEventListener(
      'click',
      ({ target }) => {
        if (!(target as Element).closest('.map-popup, .interactive-disc')) this.close(false);
      },
      { signal },
    );
  }

  get isOpen(): boolean {
    return !this.#box.hidden;
  }

  /** Opens the popup of a disc, beside its button. */
  open(disc: Disc, button: HTMLElement): void {
    this.#opener = button;
    this.#box.querySelector('ul')?.replaceChildren(...disc.ranks.map((rank) => this.#item(disc, rank)));
    this.#box.ariaLabel = button.ariaLabel;
    this.#box.dataset['opener'] = `[data-ranks="${button.dataset['ranks']}"]`;
    button.ariaExpanded = 'true';
    this.#box.hidden = false;
    this.#box.scrollTop = 0;
    this.place();
    this.#box.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
    this.#box.scrollIntoView({ block: 'nearest' });
  }

  /** Closes the popup; the focus goes back to the disc if it was inside. */
  close(isBack = true): void {
    if (this.#box.hidden) return;
    const hadFocus = this.#box.contains(document.activeElement);
    this.#box.hidden = true;
    if (this.#opener) this.#opener.ariaExpanded = 'false';
    if (isBack && hadFocus) this.#opener?.focus({ preventScroll: true });
    this.#opener = undefined;
  }

  /** Moves the popup beside its disc again after the map has moved; closes it when the disc is gone. */
  place(): void {
    if (!this.isOpen) return;
    if (!this.#opener?.isConnected) return this.close(false);
    if (getComputedStyle(this.#box).position === 'fixed') return this.#clear(this.#opener);
    const frame = this.#stage.getBoundingClientRect();
    const disc = this.#opener.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const middle = disc.x + disc.width / 2 - frame.x;
    const left = Math.max(0, Math.min(frame.width - width, middle - width / 2));
    const isAbove = disc.y - gap - height > 0 && disc.bottom + gap + height > innerHeight;
    const top = isAbove ? disc.y - frame.y - gap - height : disc.bottom - frame.y + gap;
    Object.assign(this.#box.style, { left: `${left}px`, top: `${top}px` });
  }

  /** Scrolls the map above the popup, when both fit on the screen. */
  #clear(opener: HTMLElement): void {
    this.#box.removeAttribute('style');
    const map = opener.closest('.map-frame')?.getBoundingClientRect();
    const hidden = (map?.bottom ?? 0) - this.#box.getBoundingClientRect().top;
    if (map && hidden > 0 && hidden <= map.top) scrollBy({ top: hidden, behavior: 'instant' });
  }

  /** Tab continues from the disc, as if the popup followed it in the page. */
  #leave({ key, shiftKey, target }: KeyboardEvent): void {
    const [first, ...rest] = [...this.#box.querySelectorAll<HTMLElement>('button, a[href]')];
    if (key === 'Tab' && target === (shiftKey ? first : (rest.at(-1) ?? first))) this.close();
  }

  #item(disc: Disc, rank: number): HTMLElement {
    const template = this.#box.querySelector('template') as HTMLTemplateElement;
    const item = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    const entry = this.#texts.entry(rank);
    const { projects = '', motifs = '', target = '' } = this.#box.dataset;
    const link = item.querySelector('a') as HTMLAnchorElement;
    link.href = `${projects}${entry?.slug}/`;
    link.target = target;
    link.textContent = entry?.title ?? '';
    const motif = document.createElement('img');
    Object.assign(motif, { src: `${motifs}${entry?.slug}.svg`, alt: '', width: 64, height: 64 });
    item.prepend(motif);
    (item.querySelector('.where') as HTMLElement).textContent = this.#texts.placeNames(disc, rank).join(' ; ');
    (item.querySelector('.doubt') as HTMLElement).hidden = !entry?.isDeduced;
    return item;
  }
}
