/**
 * Makes a button copy a text and say so: `data-done` or `data-failed` of the button, in `status`. The button appears only
 * where the browser can copy.
 */
export function copyText(button: HTMLButtonElement, status: Element, text: () => string, signal: AbortSignal): void {
  if (!('clipboard' in navigator)) return;
  const copy = async () => {
    const isCopied = await navigator.clipboard.writeText(text()).then(
      () => true,
      () => false,
    );
    status.textContent = (isCopied ? button.dataset['done'] : button.dataset['failed']) ?? '';
  };
  button.addEventListener('click', () => void copy(), { signal });
  button.hidden = false;
}
