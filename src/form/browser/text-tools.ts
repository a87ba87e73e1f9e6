import { inTime } from '#ui/browser/fetch-file.ts';

/** Replaces the textarea by a rich field when it nears the screen; until then, and if that fails, it stays as it is. */
export function enrichText(form: HTMLFormElement, signal: AbortSignal): void {
  const text = form.querySelector<HTMLTextAreaElement>('#texte');
  if (!text) return;
  const observer = new IntersectionObserver(
    async (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      await (await inTime(import('./rich-tools.ts')))?.makeRich(text, signal);
    },
    { rootMargin: '600px' },
  );
  observer.observe(text);
  signal.addEventListener('abort', () => observer.disconnect());
}
