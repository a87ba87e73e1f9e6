import { commonForm, foldedWords } from './french.ts';
import { type Project, regionsOf } from './project.ts';

/** Words that people search and that pages may not use, kept by editors in `content/synonymes.yaml`. */
export interface Synonyms {
  /** Sector code → terms. */
  sectors: Readonly<Record<string, readonly string[]>>;
  /** Region slug → abbreviations and former names. */
  regions: Readonly<Record<string, readonly string[]>>;
  /** Terms that say the same thing. */
  equivalents: readonly (readonly string[])[];
}

/** No synonym at all. */
export const noSynonyms: Synonyms = { sectors: {}, regions: {}, equivalents: [] };

/** The abbreviations and former names of a project’s regions. */
export function regionTerms(project: Project, { regions }: Synonyms): string[] {
  return regionsOf(project).flatMap(({ slug }) => regions[slug] ?? []);
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
