/**
 * Makes a button copy a text and announce the result in `status` (`data-done` or `data-failed` of the button). The
 * button appears only where the browser can copy. `text` may return a promise, which may reject.
 */
export function copyText(
  button: HTMLButtonElement,
  status: Element,
  text: () => string | Promise<string>,
  signal: AbortSignal,
): void {
  if (!('clipboard' in navigator)) return;
  const copy = async () => {
    status.textContent = '';
    const isCopied = await write(text()).then(
      () => true,
      () => false,
    );
    status.textContent = (isCopied ? button.dataset['done'] : button.dataset['failed']) ?? '';
  };
  button.addEventListener('click', () => void copy(), { signal });
  button.hidden = false;
}

/** Safari allows copying only during a user gesture: a text that is still loading is passed to it as a promise. */
async function write(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  const promised = text.then((value) => new Blob([value], { type: 'text/plain' }));
  // When the browser refuses, nothing awaits the promise any more: its rejection would be unhandled.
  promised.catch(() => undefined);
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': promised })]);
}
