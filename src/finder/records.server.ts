import type { CustomRecord } from 'pagefind';
import { foldedWords, isSearchable, joinedNames, joinedTokensOf, tokensOf } from '#model/french.ts';
import { type Project, regionsOf } from '#model/project.ts';
import { remembered } from '#model/remembered.ts';
import { type Synonyms, equivalentTerms, placeTerms } from '#model/synonyms.ts';
import { projectPath, siteAddress } from '#text/addresses.ts';
import { phaseLabels, sectorLabels } from '#text/labels.ts';

/** A project as the search indexes it. */
export interface SearchRecord {
  /** Record for Pagefind, in folded words; `meta` holds the words of each field, under its name. */
  record: CustomRecord;
  /** Words of its names (title, places, organisations, sectors), as written. */
  names: readonly string[];
  /** Every word that finds the project, as written. */
  words: readonly string[];
}

/** Names that all the projects share: a search for one finds them all, ranked after any other match. */
const programme = 'France 2030, Banque des Territoires, pôles territoriaux d’industries culturelles et créatives';

/** Text of a body without its markup: component tags (except the texts they show), heading marks, link addresses. */
export function plainText(body: string): string {
  return body
    .replace(/<[^>]*>/g, (tag) =>
      Array.from(tag.matchAll(/(?:valeur|libelle|titre|sujet)="([^"]*)"/g), ([, text]) => ` ${text} `).join(''),
    )
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/[#*_>]|\[(?=[^\]]*\s)|(?<=\s[^[\]]*)\]/g, ' ');
}

/** A word that nobody can type: placed between two parts of a text, it prevents a phrase from matching across them. */
const gap = '___';

/**
 * Indexes the words of a project twice: as running text, so that a phrase is found only where it is written; and by
 * field (ranked in `src/finder/ranking.ts`), each with its codes, its names joined into one word, and its synonyms.
 */
export function searchRecord(project: Project, body: string, synonyms: Synonyms): SearchRecord {
  const parts = partsOf(project, body);
  const sectors = project.sectors.map((sector) => sectorLabels[sector]);
  const codes = project.places.flatMap(({ commune }) => [commune.departement.code, commune.code]);
  const folded = remembered(foldedWords);
  const also = (texts: readonly string[]) => equivalentTerms(texts.flatMap(folded), synonyms);
  const aliases = placeTerms(project, synonyms);
  const fields = {
    title: [...parts.title, ...also(parts.title), ...inOne(parts.title)],
    places: [...parts.places, ...codes, ...aliases, ...inOne([...parts.places, ...aliases])],
    summary: [...parts.summary, ...also(parts.summary), ...inOne(sectors)],
    near: also(parts.body),
    related: [programme],
  };
  // A field only tells where a word is: each word once, and none that is never looked for alone.
  const fold = (texts: readonly string[]) =>
    [...new Set([...texts.flatMap(folded), ...joined(texts)])].filter(isSearchable).join(' ');
  const meta = Object.fromEntries(Object.entries(fields).map(([field, texts]) => [field, fold(texts)]));
  const text = Object.values(parts).flat();
  const content = [...text.map((part) => folded(part).join(' ')), joined(text).join(' ')].join(` ${gap} `);
  return {
    record: { url: siteAddress(projectPath(project)), language: 'und', content, meta },
    names: [...parts.title, ...parts.places, ...sectors].flatMap(wordsOf),
    words: [...new Set([...text, ...Object.values(fields).flat()])].flatMap(wordsOf),
  };
}

/** Visible texts of a project’s page, by field. */
function partsOf(project: Project, body: string) {
  const organisations = [project.leadOrganisation, ...project.partners].flatMap((one) => (one ? [one.name] : []));
  const places = project.places.flatMap(({ name, commune }) => [name ?? '', commune.name, commune.departement.name]);
  return {
    title: [project.title],
    places: [...new Set([...regionsOf(project).map(({ name }) => name), ...places, ...organisations])],
    summary: [project.tagline, project.summary, ...project.sectors.map((sector) => sectorLabels[sector])],
    body: [
      plainText(body),
      ...project.phases.map(({ phase }) => phaseLabels[phase].name),
      ...new Set(project.sources.map(({ publisher }) => publisher)),
      ...namesIn(project.sources.map(({ title }) => title)),
    ],
  };
}

/** The names in titles of sources: words with a capital inside a title, which the page may not have otherwise. */
function namesIn(titles: readonly string[]): string[] {
  const names = titles.flatMap((title) =>
    [...title.matchAll(/(?<=[\s’'“«(:])\p{Lu}[\p{L}\p{N}-]+/gu)].map(([name]) => name),
  );
  return [...new Set(names)];
}

/** Names of several words, each joined into one. */
export const inOne = (names: readonly string[]) => names.flatMap(joinedNames);

const joined = (texts: readonly string[]) => texts.flatMap(joinedTokensOf).map(({ folded }) => folded);

/** The searchable words of a text, as written, and those that people also write as one. */
export function wordsOf(text: string): string[] {
  const tokens = tokensOf(text).filter(({ folded }) => isSearchable(folded));
  return [...tokens.map(({ written }) => written), ...joined([text])];
}
