import { isOlderThan, monthsOfTrust } from '#model/age.ts';

/** Shows the page’s hidden warning when, on the day of reading, its verification is old. */
export class CheckedOn extends HTMLElement {
  connectedCallback(): void {
    const day = this.querySelector('time')?.dateTime ?? '';
    const now = new Date();
    // Use the date in the reader’s time zone: `toISOString` alone would give the date in UTC.
    const today = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
    const warning = this.querySelector<HTMLElement>('[data-part="warning"]');
    if (warning) warning.hidden = !isOlderThan(monthsOfTrust, day, today);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'checked-on': CheckedOn;
  }
}

customElements.define('checked-on', CheckedOn);
