import { type MakerState, readState } from '../maker-state.ts';
import { projectMotif } from '../motif.ts';
import { siteMotif } from '../site-motif.ts';

/** The motif of the fields of the form, as the site would publish it, with a credit inside. */
export function drawState(fields: FormData, credit: string): (MakerState & { svg: string }) | undefined {
  const state = readState(fields);
  return state && { ...state, svg: siteMotif(projectMotif(state.facts), credit) };
}
