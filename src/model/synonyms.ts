import { commonForm, foldedWords } from './french.ts';
import { type Project, regionsOf } from './project.ts';
import { remembered } from './remembered.ts';

/** Words that people search for and that pages may not use. Editors maintain them in `content/synonymes.yaml`. */
export interface Synonyms {
  /** Sector code → what belongs to it, trades with their feminine: « couture », « couturier / couturière ». */
  sectors: Readonly<Record<string, readonly string[]>>;
  /** Region slug → abbreviations. */
  regions: Readonly<Record<string, readonly string[]>>;
  /** Name of a territory → codes of its départements. */
  territories: Readonly<Record<string, readonly string[]>>;
  /** Names of countries and towns outside France. */
  abroad: readonly string[];
  /** Groups of terms with the same meaning. */
  equivalents: readonly (readonly string[])[];
}

/** An empty set of synonyms. */
export const noSynonyms: Synonyms = { sectors: {}, regions: {}, territories: {}, abroad: [], equivalents: [] };

/** The forms of a name, masculine first: « couturier / couturière » has two, « couture » one. */
export const genderForms = (name: string): string[] => name.split('/').map((form) => form.trim());

/** The abbreviations of a project’s regions, and the territories that its départements belong to. */
export function placeTerms(project: Project, { regions, territories }: Synonyms): string[] {
  const departements = new Set(project.places.map(({ commune }) => commune.departement.code));
  const holds = (codes: readonly string[]) => codes.some((code) => departements.has(code));
  return [
    ...regionsOf(project).flatMap(({ slug }) => regions[slug] ?? []),
    ...Object.entries(territories).flatMap(([name, codes]) => (holds(codes) ? [name] : [])),
  ];
}

/** Every place name in the synonyms, whether or not a project is there. */
export function everyPlaceTerm({ regions, territories }: Synonyms): string[] {
  return [...Object.values(regions).flat(), ...Object.keys(territories)];
}

/** The equivalents of the terms that folded words contain, without those terms. */
export function equivalentTerms(words: readonly string[], { equivalents }: Synonyms): string[] {
  const said = stemmed(words);
  return equivalents.flatMap((group) => {
    const others = group.filter((term) => !said.includes(stemsOfTerm(term)));
    return others.length < group.length ? others : [];
  });
}

/** The stems of a term: every text is compared with every term. */
const stemsOfTerm = remembered((term) => stemmed(foldedWords(term)));

/** The stems of words, between spaces, so that a substring search finds whole words only. */
function stemmed(words: readonly string[]): string {
  return ` ${words.map(commonForm).join(' ')} `;
}
