/** Start of the keys of the answers that the browser keeps, in the tab or on the device. */
const start = 'contribution-';

/** Key of the draft on the device, in `localStorage`. */
export const draftKey = `${start}brouillon`;

/** Key of the answers in the tab, in `sessionStorage`: each form has its own. */
export const tabKey = (isCorrection: boolean): string =>
  `${start}${isCorrection ? 'fiche' : 'neuve'}${location.pathname}${location.search}`;

/** Whether the browser keeps answers of any form; `false` where it refuses to say. */
export function hasAnswers(): boolean {
  try {
    return Object.keys({ ...localStorage, ...sessionStorage }).some((key) => key.startsWith(start));
  } catch {
    return false;
  }
}
