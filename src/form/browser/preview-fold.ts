/** Where the preview stands beside the form: the width of `form.css`. */
const beside = '(width >= 66rem)';

/** Folds the preview under the form on a narrow screen, and opens it where it stands beside. */
export function unfoldBeside(fold: HTMLDetailsElement, signal: AbortSignal): void {
  const wide = matchMedia(beside);
  const follow = () => (fold.open = wide.matches);
  wide.addEventListener('change', follow, { signal });
  follow();
}
