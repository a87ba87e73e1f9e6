/**
 * Makes a button copy a text and say so: `data-done` or `data-failed` of the button, in `status`. The button appears only
 * where the browser can copy. A text that comes later may fail to come.
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

/** Safari lets a page copy during a press only: a text that is still to come is promised to it there and then. */
async function write(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  const promised = text.then((value) => new Blob([value], { type: 'text/plain' }));
  // Where the browser refuses, nobody waits for the text any more, and it may still fail.
  promised.catch(() => undefined);
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': promised })]);
}
