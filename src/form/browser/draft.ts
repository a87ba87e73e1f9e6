import type { Commune } from '#model/place.ts';
import type { Answers } from './answers.ts';

/** Where the browser keeps the draft. */
const key = 'contribution-brouillon';

/** What was answered, as it can be shown again. */
export interface Draft {
  /** When it was kept, in milliseconds. */
  time: number;
  slug: string;
  /** Whether it corrects the file of that slug. */
  isCorrection: boolean;
  values: Answers;
  /** For each item of each list, its rank in the file that is corrected. */
  origins: Readonly<Record<string, readonly (number | null)[]>>;
  body: string;
  communes: readonly Commune[];
}

/** The draft of the device, or `undefined`: none, not readable, or storage refused. */
export function readDraft(): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
    // One that another version of the form kept may lack the communes.
    return draft && typeof draft.values === 'object' ? { ...draft, communes: draft.communes ?? [] } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft, or erases it; whether the browser let it. */
export function saveDraft(draft: Draft | undefined): boolean {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** The fragment of an address where the draft is to be shown at once. */
const fragment = '#brouillon';

/** Address of the form that a draft was written in, from this page: that of the file that it corrects, or the empty one. */
const addressOf = ({ isCorrection, slug }: Draft) =>
  location.pathname + (isCorrection ? `?fiche=${encodeURIComponent(slug)}` : '');

/** Whether this page is where a draft was written. */
export function isHere({ isCorrection, slug }: Draft): boolean {
  return new URLSearchParams(location.search).get('fiche') === (isCorrection ? slug : null);
}

/** Goes to the form that a draft was written in: shown elsewhere, it would overwrite another file. */
export function goTo(draft: Draft): void {
  location.assign(addressOf(draft) + fragment);
}

/** Whether one came to this page to find the draft again; asked once. */
export function hasCome(): boolean {
  const isAsked = location.hash === fragment;
  if (isAsked) history.replaceState(null, '', location.pathname + location.search);
  return isAsked;
}
