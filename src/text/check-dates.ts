import { changeAfterCheck, dayOf, isCheckedUnpublished } from '#model/history.ts';
import type { Project } from '#model/project.ts';
import { formatDate } from './format.ts';

/** What the date of verification of a project’s page is of: of its facts alone when the page did not exist yet. */
export const checkLabel = (project: Pick<Project, 'history' | 'verifiedOn'>): string =>
  isCheckedUnpublished(project) ? 'Faits vérifiés le' : 'Fiche vérifiée le';

/** What goes with the date of verification of a page that has changed since; `undefined` when there is nothing to add. */
export function afterCheckSentence(project: Pick<Project, 'history' | 'verifiedOn'>): string | undefined {
  const change = changeAfterCheck(project);
  if (!change) return undefined;
  const day = formatDate(dayOf(change));
  if (change.isCreation) return `Fiche publiée le ${day}.`;
  if (change.fields.includes('verifie_le')) return `Mise à jour publiée le ${day}.`;
  return `Modifiée le ${day}, après la dernière vérification.`;
}
