import type { Commune } from '#model/place.ts';
import type { Answers } from './results.ts';

/** Key of the draft in `localStorage`. */
const key = 'contribution-brouillon';

/** The answers of the form, saved so that it can show them again. */
export interface Draft {
  /** When the draft was saved, in milliseconds since 1970. */
  time: number;
  slug: string;
  /** Whether the draft corrects the file of that slug. */
  isCorrection: boolean;
  values: Answers;
  /** For each list, the index of each item in the corrected file; `null` for a new item. */
  origins: Readonly<Record<string, readonly (number | null)[]>>;
  body: string;
  communes: readonly Commune[];
}

/** Reads the draft saved on the device; `undefined` for none, for an unreadable one, or when storage is refused. */
export function readDraft(): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
    // A draft saved by another version of the form may lack the communes.
    return draft && typeof draft.values === 'object' ? { ...draft, communes: draft.communes ?? [] } : undefined;
  } catch {
    return undefined;
  }
}

/** Saves a draft, or erases it when `undefined`. Returns whether the browser allowed it. */
export function saveDraft(draft: Draft | undefined): boolean {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** The fragment of an address that asks to show the draft at once. */
const fragment = '#brouillon';

/** Address of the form where a draft was written: that of the file that it corrects, or the empty form. */
const addressOf = ({ isCorrection, slug }: Draft) =>
  location.pathname + (isCorrection ? `?fiche=${encodeURIComponent(slug)}` : '');

/** Whether the form of this page is where a draft was written. */
export function isHere({ isCorrection, slug }: Draft): boolean {
  return new URLSearchParams(location.search).get('fiche') === (isCorrection ? slug : null);
}

/** Goes to the form where a draft was written: in another form, it would overwrite another file. */
export function goToDraft(draft: Draft): void {
  location.assign(addressOf(draft) + fragment);
}

/** Whether the person came to this page to resume the draft. Only the first call returns true. */
export function hasCome(): boolean {
  const isAsked = location.hash === fragment;
  if (isAsked) history.replaceState(null, '', location.pathname + location.search);
  return isAsked;
}
