import type { Change } from '#model/history.ts';
import { formatList } from './format.ts';

/** Names of the fields that a change can affect, with the gender and number that French agreement needs. */
const fields: Readonly<Record<string, { name: string; isFeminine?: true; isPlural?: true }>> = {
  titre: { name: 'titre' },
  accroche: { name: 'accroche', isFeminine: true },
  resume: { name: 'résumé' },
  confirmation: { name: 'confirmation du statut', isFeminine: true },
  secteurs: { name: 'filières', isFeminine: true, isPlural: true },
  lieux: { name: 'lieux', isPlural: true },
  porteur: { name: 'porteur' },
  partenaires: { name: 'partenaires', isPlural: true },
  preuves: { name: 'sources des faits', isFeminine: true, isPlural: true },
  deductions: { name: 'déductions', isFeminine: true, isPlural: true },
  phases: { name: 'résultats', isPlural: true },
  inconnues: { name: 'inconnues', isFeminine: true, isPlural: true },
  sources: { name: 'sources', isFeminine: true, isPlural: true },
  verifie_le: { name: 'date de vérification', isFeminine: true },
  anciens: { name: 'anciennes adresses', isFeminine: true, isPlural: true },
  texte: { name: 'texte' },
};

/**
 * Describes a change in one line, to start a sentence or inside one: « Fiche créée », « Porteur, sources et texte
 * modifiés ».
 */
export function changeSentence(
  { isCreation, fields: changed }: Pick<Change, 'isCreation' | 'fields'>,
  place: 'start' | 'inside' = 'start',
): string {
  const capital = (text: string) =>
    place === 'start' ? `${text.slice(0, 1).toLocaleUpperCase('fr')}${text.slice(1)}` : text;
  if (isCreation) return capital('fiche créée');
  const known = changed.map((field) => fields[field] ?? { name: `« ${field} »` });
  const feminine = known.every(({ isFeminine }) => isFeminine) ? 'e' : '';
  const plural = known.length > 1 || known[0]?.isPlural ? 's' : '';
  const list = formatList(known.map(({ name }) => name));
  return `${capital(list)} modifié${feminine}${plural}`;
}
