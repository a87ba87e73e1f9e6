import type { Change, ChangedFacts } from '#model/history.ts';
import { type ChangeLine, factLines } from './fact-changes.ts';
import { formatSome } from './format.ts';
import { typeset } from './typography.ts';

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

const capital = (text: string) => `${text.slice(0, 1).toLocaleUpperCase('fr')}${text.slice(1)}`;

/** Maximum numbers of names in a sentence and in a title, and of characters of an unknown name. */
const limits = { sentence: 8, title: 3, unknownName: 40 } as const;

/** Which fields changed, without their values: « Porteur, sources et texte modifiés »; nothing without fields. */
function fieldsLine(changed: readonly string[]): ChangeLine[] {
  if (changed.length === 0) return [];
  const known = changed.map((field) =>
    Object.hasOwn(fields, field) ? fields[field]! : { name: `« ${field.slice(0, limits.unknownName)} »` },
  );
  const feminine = known.every(({ isFeminine }) => isFeminine) ? 'e' : '';
  const plural = known.length > 1 || known[0]?.isPlural ? 's' : '';
  const names = known.map(({ name }) => name);
  return [{ topics: names, text: `${capital(formatSome(names, limits.sentence))} modifié${feminine}${plural}` }];
}

/**
 * A change in words, the most important first, typeset: « Fiche créée », « Montant : inconnu → 50 000 € »; one line
 * names the facts whose values are not given: « Accroche et texte modifiés ».
 */
export function changeLines({ isCreation, fields: changed, facts = {} }: Omit<Change, 'at'>): ChangeLine[] {
  const lines: ChangeLine[] = isCreation ? [{ topics: ['nouvelle fiche'], text: 'Fiche créée' }] : [];
  const said = (Object.keys(factLines) as (keyof ChangedFacts)[]).flatMap((key) => {
    const pair = facts[key];
    // The type of a pair is that of its key, which TypeScript does not follow in a loop.
    const ofFact = pair ? (factLines[key] as (pair: unknown) => ChangeLine[])(pair) : [];
    lines.push(...ofFact);
    return ofFact.length > 0 ? [key as string] : [];
  });
  return [...lines, ...fieldsLine(changed.filter((field) => !said.includes(field)))].map(({ topics, text }) => ({
    topics,
    text: typeset(text),
  }));
}

/** What a change is about, in a few words: « montant », « nouvelle fiche », « montant, sources et 2 autres ». */
export function changeTopics(change: Omit<Change, 'at'>): string {
  return formatSome([...new Set(changeLines(change).flatMap(({ topics }) => topics))], limits.title);
}
