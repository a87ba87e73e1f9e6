import type { Commune } from '#model/place.ts';
import type { Answers } from './results.ts';
import { draftKey, tabKey } from './draft-keys.ts';

/** The answers of the form, saved so that it can show them again. */
export interface Draft {
  /** When the draft was saved, in milliseconds since 1970. */
  time: number;
  /** Address of the form where they were written, from the root of its host, without its fragment. */
  address: string;
  /** Name of the file; for a correction, of the file that it corrects. */
  slug: string;
  /** Name that a correction gives to the file, when it is another. */
  newSlug?: string | undefined;
  /** What people call the file; empty when it has no name yet. */
  title: string;
  /** Whether the draft corrects the file of that slug. */
  isCorrection: boolean;
  /** Whether the person ticked that the sources were read again. */
  isReread: boolean;
  values: Answers;
  /** For each list, the index of each item in the corrected file; `null` for a new item. */
  origins: Readonly<Record<string, readonly (number | null)[]>>;
  body: string;
  communes: readonly Commune[];
  /** What was typed to find the commune of each place, chosen or not. */
  typed?: readonly string[];
}

/** The answers that the tab keeps until it is closed. */
export interface TabDraft extends Draft {
  /** Whether their file was sent, downloaded or copied. */
  isTaken: boolean;
  /** Whether they are also a draft on the device. */
  isOnDevice: boolean;
}

/** Reads answers; `undefined` for none, for unreadable ones, or when storage is refused. */
function read<Kept extends Draft>(place: 'localStorage' | 'sessionStorage', key: string): Kept | undefined {
  try {
    const draft = JSON.parse(window[place].getItem(key) ?? 'null') as Kept | null;
    if (!draft || typeof draft.values !== 'object') return undefined;
    // A draft saved by another version of the form may lack these.
    const address = location.pathname + (draft.isCorrection ? `?fiche=${draft.slug}` : '');
    return { ...draft, address: draft.address ?? address, title: draft.title ?? '', communes: draft.communes ?? [] };
  } catch {
    return undefined;
  }
}

/** Saves answers, or erases them when `undefined`. Returns whether the browser allowed it. */
function save(place: 'localStorage' | 'sessionStorage', key: string, draft: Draft | undefined): boolean {
  try {
    if (draft) window[place].setItem(key, JSON.stringify(draft));
    else window[place].removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Reads the draft saved on the device, or `undefined`. */
export const readDraft = () => read<Draft>('localStorage', draftKey);

/** Saves a draft on the device, or erases it when `undefined`. Returns whether the browser allowed it. */
export const saveDraft = (draft: Draft | undefined) => save('localStorage', draftKey, draft);

/** Reads the answers that the tab keeps of this form, or `undefined`. */
export const readTab = (isCorrection: boolean) => read<TabDraft>('sessionStorage', tabKey(isCorrection));

/** Keeps the answers of this form in the tab, or erases them. Returns whether the browser allowed it. */
export const saveTab = (isCorrection: boolean, draft: TabDraft | undefined) =>
  save('sessionStorage', tabKey(isCorrection), draft);

/** The fragment of an address that asks to show the draft at once. */
const fragment = '#brouillon';

/** Address of the form of this page: each file that it corrects has its own. */
export const addressOfForm = (): string => location.pathname + location.search;

/** Whether the form of this page is where a draft was written. */
export const isHere = ({ address }: Draft): boolean => address === addressOfForm();

/** Goes to the form where a draft was written: in another form, it would overwrite another file. */
export function goToDraft({ address }: Draft): void {
  location.assign(address + fragment);
}

/** Whether the person came to this page to resume the draft. Only the first call returns true. */
export function hasCome(): boolean {
  const isAsked = location.hash === fragment;
  if (isAsked) history.replaceState(null, '', location.pathname + location.search);
  return isAsked;
}

/** Whether the person came to this page by a link or its address, not back to it. */
export function isFirstVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return visit?.type === 'navigate';
}
