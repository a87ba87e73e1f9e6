import { type CollectionName, readContentFile } from '#validation/content-file.ts';
import { formatIssue } from '#validation/issue.ts';

/** A valid project file, in which each test breaks one thing. */
export const goodProject = `---
titre: Essai
accroche: Une phrase courte.
resume: Deux phrases. Ou trois.
confirmation: directe
secteurs: [audiovisuel, jeu]
lieux:
  - nom: Plaine Images
    commune: "59512"
    latitude: 50.690
    longitude: 3.182
porteur:
  nom: Communauté de communes Retz-en-Valois
  type: collectivite
  site: https://www.retz-en-valois.fr/
partenaires:
  - nom: Centre des monuments nationaux
    type: etablissement-public
preuves:
  lieux: [drac-hdf]
  secteurs: [drac-hdf]
  porteur: [drac-hdf]
  partenaires: [drac-hdf]
  montant: [drac-hdf]
phases:
  - phase: ami-2023
    statut: laureat
    date: 2023-10-26
    montant: 100000
    source: drac-hdf
sources:
  - id: drac-hdf
    titre: Deux lauréats
    editeur: DRAC Hauts-de-France
    url: https://www.culture.gouv.fr/page
    date: 2023-10-26
    consultee_le: 2026-11-23
verifie_le: 2026-11-23
anciens: [ancien-essai]
---

Un texte avec sa source<Source id="drac-hdf" />.
`;

/** Another valid project file, which conflicts with the first only by its former address. */
export const otherProject = spoil('titre: Essai', 'titre: Autre').replace('Retz-en-Valois\n', 'Autre\n');

/**
 * Replaces a part of `goodProject`. Throws when the file does not have that part, so that no test runs on an unchanged
 * file.
 */
export function spoil(part: string, by: string): string {
  if (!goodProject.includes(part)) throw new Error(`The good file has no ${JSON.stringify(part)}.`);
  return goodProject.replace(part, () => by);
}

/** The issues of a file, each as the message that editors read. */
export function issuesOf(
  text: string,
  file = 'content/projets/essai.mdx',
  collection: CollectionName = 'projets',
): string[] {
  return readContentFile(collection, file, text).issues.map(formatIssue);
}

/** Slugs of the regions of the made-up content whose laureates all have a page, as a source gives their number. */
export const completeRegions: readonly string[] = ['grand-est'];
