import { partIds } from '#model/anchors.ts';
import { fold, stemsOf } from '#model/french.ts';
import { type Question, anyHeading } from '#model/questions.ts';
import { slugFrom } from '#model/slug.ts';
import type { Source } from '#model/source.ts';
import { sectors } from '#model/sector.ts';
import { type Synonyms, genderForms } from '#model/synonyms.ts';
import { sectorLabels } from '#text/labels.ts';
import { typeset } from '#text/typography.ts';
import { type AnswersFile, usualId } from './answers.ts';
import { type Section, sectionsOf } from './sections.server.ts';

/** A page that the search may find. */
export interface SearchedPage {
  /** From the base path: `dispositif/`. */
  path: string;
  title: string;
  /** What it says, in a sentence: shown when its text does not begin with one. */
  description?: string | undefined;
  /** Its text as written, and the sources of this text, when it has a file. */
  body?: string | undefined;
  sources?: readonly Source[] | undefined;
  /** Other words that find it. */
  terms?: readonly string[] | undefined;
}

/** A page or a section to publish, with what the browser does not need: its heading as typed, its whole text. */
interface Entry {
  page: string;
  heading: string;
  path: string;
  title: string;
  sentence: string;
  text: string;
  sources: readonly Source[];
}

/** Builds the published answers. A question whose page or heading does not exist is left out. */
export function answersFile(
  pages: readonly SearchedPage[],
  questions: readonly Question[],
  { sectors: named }: Pick<Synonyms, 'sectors'>,
): AnswersFile {
  const entries = pages.flatMap((page) => entriesOf(page, questions));
  const addresses = [...new Set(entries.flatMap(({ sources }) => sources.map(({ url }) => url)))];
  const publishers = new Map(entries.flatMap(({ sources }) => sources.map(({ url, publisher }) => [url, publisher])));
  return {
    sources: addresses.map((url) => [publishers.get(url) ?? '', url]),
    entries: entries.map(({ path, title, sentence, text, sources }) => {
      const shown = stemsOf(`${title} ${sentence}`);
      const words = stemsOf(text).filter((stem) => !shown.includes(stem));
      const isUsual = path.endsWith(`#${usualId(title)}`);
      const address = isUsual ? path.replace(/#.*/, '#') : path;
      const called = new Set(sources.map(({ url }) => addresses.indexOf(url)));
      return [address, title, sentence, words.sort().join(' '), ...called] as const;
    }),
    questions: questions.flatMap(({ path, heading = '', phrasings }) => {
      const index = entries.findIndex((entry) => entry.page === path && fold(entry.heading) === fold(heading));
      return index < 0 ? [] : [[index, [...new Set(phrasings.map(stemsOfPhrasing))].join('|')] as const];
    }),
    sectors: Object.fromEntries(
      sectors.map((sector) => [sector, foldedForms([sectorLabels[sector], ...(named[sector] ?? [])]).join('|')]),
    ),
  };
}

const nothing: Section = { sentence: '', sourceIds: [], text: '', isSourced: false };

/**
 * A page, then its sections. As every search loads them, a section that cites nothing, which is about the site rather
 * than its subject, is published only when it answers a question, without its text: otherwise its heading finds the page.
 */
function entriesOf(page: SearchedPage, questions: readonly Question[]): Entry[] {
  const { path, title, description = '', body = '', sources = [], terms = [] } = page;
  const slug = path.split('/').at(-2) ?? '';
  const ofPage = questions.filter((question) => question.path === path);
  const asked = ofPage.flatMap(({ heading }) => heading ?? []);
  const isAnyAsked = ofPage.some(({ phrasings }) => phrasings.some((phrasing) => phrasing.includes(anyHeading)));
  const isKept = ({ heading = '', isSourced }: Section) =>
    isSourced || isAnyAsked || asked.some((one) => fold(one) === fold(heading));
  const entry = ({ heading = '', id, sentence, text, sourceIds, isSourced }: Section): Entry => ({
    page: path,
    heading,
    path: id === undefined ? path : `${path}#${id}`,
    title: typeset(heading || title),
    sentence: typeset(sentence || description),
    text: isSourced ? text : '',
    sources: sourceIds.flatMap((called) => sources.find((source) => source.id === called) ?? []),
  });
  const sections = sectionsOf(body, slug);
  const [opening, named] = [
    sections.filter(({ id }) => id === undefined),
    sections.filter(({ id }) => id !== undefined),
  ];
  const passages = [description, ...terms, ...opening.map(({ text }) => text)];
  const headings = named.filter((section) => !isKept(section)).map(({ heading = '' }) => heading);
  // Parts that the layout writes, as « Contact »: they answer with what the page says of itself.
  const parts = asked.filter((heading) => partIds(slug).includes(slugFrom(heading)));
  return [
    { ...entry({ ...nothing, ...opening[0] }), text: [...passages, ...headings].join(' . ') },
    ...named.filter(isKept).map(entry),
    ...[...new Set(parts)].map((heading) => entry({ ...nothing, heading, id: slugFrom(heading) })),
  ];
}

const stemsOfPhrasing = (phrasing: string): string =>
  [...stemsOf(phrasing), ...(phrasing.includes(anyHeading) ? [anyHeading] : [])].join(' ');

/** The forms of names, folded; a feminine only where its stems differ. */
function foldedForms(names: readonly string[]): string[] {
  const forms = names.flatMap(genderForms).map(fold);
  return [...new Map(forms.toReversed().map((form) => [stemsOf(form).join(' '), form])).values()].reverse();
}
