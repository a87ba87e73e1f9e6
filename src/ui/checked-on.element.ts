import { isOlderThan, monthsOfTrust } from '#model/age.ts';

/** Shows the warning that the page holds when, on the day of reading, its check is old. */
export class CheckedOn extends HTMLElement {
  connectedCallback(): void {
    const day = this.querySelector('time')?.dateTime ?? '';
    const now = new Date();
    // The reader’s own day, whatever the time zone: `toISOString` would give that of Greenwich.
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
