import type { CommuneFieldSettings } from './commune-choice.ts';
import { inTime } from '#ui/browser/fetch-file.ts';

/** Makes the field of a place’s commune suggest communes, with a script that is loaded when a person enters the field. */
export function proposeCommunes(item: HTMLElement, settings: CommuneFieldSettings, signal: AbortSignal): void {
  const input = item.querySelector<HTMLInputElement>('[role="combobox"]');
  const status = item.querySelector<HTMLElement>('.commune [role="status"]');
  const start = async () => {
    const before = input?.value;
    const brought = await inTime(import('./commune-choice.ts'));
    if (!brought && status) status.textContent = status.dataset['failed'] ?? '';
    brought?.offerCommunes(item, settings, signal);
    // What was typed meanwhile.
    if (input?.value !== before) input?.dispatchEvent(new Event('input'));
  };
  input?.addEventListener('focus', () => void start(), { signal, once: true });
}
