import type { CustomRecord } from 'pagefind';
import { foldedWords, isSearchable, joinedTokensOf, tokensOf } from '#domain/french.ts';
import { type Project, regionsOf } from '#domain/project.ts';
import { type Synonyms, equivalentTerms, regionTerms, sectorTerms } from '#domain/synonyms.ts';
import { projectPath, siteAddress } from '#text/addresses.ts';
import { phaseLabels, sectorLabels } from '#text/labels.ts';

/** A project as the search knows it. */
export interface SearchRecord {
  /** What Pagefind indexes: folded words, those of a field in `meta` under the field’s name. */
  record: CustomRecord;
  /** Every word that finds the project, as written. */
  words: readonly string[];
}

/** Text of a body without its marks: components, headings, links’ addresses. */
export function plainText(body: string): string {
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/[#*_>[\]]/g, ' ');
}

/** A word that nobody searches: between two parts of a text, it keeps a phrase from running across. */
const gap = 'zzzz';

/**
 * A project’s words twice: as running text, so that a phrase is found where it is written and nowhere else; and by field
 * (the ranks of `src/domain/ranking.ts`), each with its codes and the other ways of saying what it says.
 */
export function searchRecord(project: Project, body: string, synonyms: Synonyms): SearchRecord {
  const parts = partsOf(project, body);
  const codes = project.places.flatMap(({ commune }) => [commune.departement.code, commune.code]);
  const also = (texts: readonly string[]) => equivalentTerms(texts.join(' . '), synonyms);
  const fields = {
    title: [...parts.title, ...also(parts.title)],
    places: [...parts.places, ...codes, ...regionTerms(project, synonyms)],
    summary: [...parts.summary, ...also(parts.summary)],
    near: also(parts.body),
    related: sectorTerms(project, synonyms),
  };
  const fold = (texts: readonly string[]) => [...texts.flatMap(foldedWords), ...joined(texts)].join(' ');
  const meta = Object.fromEntries(Object.entries(fields).map(([field, texts]) => [field, fold(texts)]));
  const text = Object.values(parts).flat();
  const content = [...text.map((part) => foldedWords(part).join(' ')), joined(text).join(' ')].join(` ${gap} `);
  return {
    record: { url: siteAddress(projectPath(project)), language: 'und', content, meta },
    words: [...text, ...Object.values(fields).flat()].flatMap(wordsOf),
  };
}

/** What the page of a project says, by field. */
function partsOf(project: Project, body: string) {
  const organisations = [project.carrier, ...project.partners].flatMap((one) => (one ? [one.name] : []));
  const places = project.places.flatMap(({ name, commune }) => [name ?? '', commune.name, commune.departement.name]);
  return {
    title: [project.title],
    places: [...new Set([...regionsOf(project).map(({ name }) => name), ...places, ...organisations])],
    summary: [project.tagline, project.summary, ...project.sectors.map((sector) => sectorLabels[sector])],
    body: [plainText(body), ...project.phases.map(({ phase }) => phaseLabels[phase].name)],
  };
}

const joined = (texts: readonly string[]) => texts.flatMap(joinedTokensOf).map(({ folded }) => folded);

/** The words of a text that are worth a search, as written, and those that people also write in one. */
function wordsOf(text: string): string[] {
  const tokens = tokensOf(text).filter(({ folded }) => isSearchable(folded));
  return [...tokens.map(({ written }) => written), ...joined([text])];
}
