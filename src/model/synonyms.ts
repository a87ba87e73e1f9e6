import { commonForm, foldedWords } from './french.ts';
import { type Project, regionsOf } from './project.ts';

/** Words that people search and that pages may not use, kept by editors in `content/synonymes.yaml`. */
export interface Synonyms {
  /** Sector code → terms. */
  sectors: Readonly<Record<string, readonly string[]>>;
  /** Region slug → abbreviations. */
  regions: Readonly<Record<string, readonly string[]>>;
  /** Name of a territory → codes of its départements. */
  territories: Readonly<Record<string, readonly string[]>>;
  /** Terms that say the same thing. */
  equivalents: readonly (readonly string[])[];
}

/** No synonym at all. */
export const noSynonyms: Synonyms = { sectors: {}, regions: {}, territories: {}, equivalents: [] };

/** The abbreviations of a project’s regions, and the territories that its départements belong to. */
export function placeTerms(project: Project, { regions, territories }: Synonyms): string[] {
  const departements = new Set(project.places.map(({ commune }) => commune.departement.code));
  const holds = (codes: readonly string[]) => codes.some((code) => departements.has(code));
  return [
    ...regionsOf(project).flatMap(({ slug }) => regions[slug] ?? []),
    ...Object.entries(territories).flatMap(([name, codes]) => (holds(codes) ? [name] : [])),
  ];
}

/** Every name of a place that editors gave, whether a project is there or not. */
export function everyPlaceTerm({ regions, territories }: Synonyms): string[] {
  return [...Object.values(regions).flat(), ...Object.keys(territories)];
}

/** What people search when they search a project’s sectors. */
export function sectorTerms(project: Pick<Project, 'sectors'>, { sectors }: Synonyms): string[] {
  return project.sectors.flatMap((sector) => sectors[sector] ?? []);
}

/** The other ways of saying what a text says. */
export function equivalentTerms(text: string, { equivalents }: Synonyms): string[] {
  const said = formsOf(text);
  return equivalents.flatMap((group) => {
    const others = group.filter((term) => !said.includes(formsOf(term)));
    return others.length < group.length ? others : [];
  });
}

/** A text as the common forms of its words, between spaces: one text says another when it holds it. */
function formsOf(text: string): string {
  return ` ${foldedWords(text).map(commonForm).join(' ')} `;
}
