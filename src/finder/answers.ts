import { commonForm, longestName, stemOf, stemsOf, weakWords } from '#model/french.ts';
import { anyHeading } from '#model/questions.ts';
import type { Sector } from '#model/sector.ts';
import { type AskedWord, parseQuery, searchable } from './query.ts';

/** `pagefind/answers.json`: what the search can answer besides projects, whatever their number. */
export interface AnswersFile {
  sources: readonly (readonly [publisher: string, url: string])[];
  /**
   * Pages, each before its sections. Paths are from the base path; one that ends with `#` goes on with the `usualId` of
   * the title; the sentence may be empty; `words`: the stems of the text that its title and its sentence do not have;
   * `sources`: indexes in `sources`.
   */
  entries: readonly (readonly [path: string, title: string, sentence: string, words: string, ...sources: number[]])[];
  /** For each question, the index of its entry and its phrasings as stems, separated by bars. */
  questions: readonly (readonly [entry: number, phrasings: string])[];
  /** Sector → its names, its trades and what belongs to it, folded, separated by bars. */
  sectors: Readonly<Record<string, string>>;
}

/** A page or a section of one, as an answer or a result. */
export interface AnswerEntry {
  /** From the base path, with the anchor of a section: `dispositif/#qui-fait-quoi`. */
  path: string;
  title: string;
  /** Its first sentence; empty when it has none. */
  sentence: string;
  /** The sources that the sentence calls. */
  sources: readonly { publisher: string; url: string }[];
}

/** An entry with the stems of its title, its sentence and the rest of its text. */
interface IndexedEntry extends AnswerEntry {
  fields: readonly [title: ReadonlySet<string>, sentence: ReadonlySet<string>, text: ReadonlySet<string>];
}

/** A way to ask for an entry. */
interface Phrasing {
  entry: IndexedEntry;
  /** Whether it is the title of the entry, and no question of the editors. */
  isTitle: boolean;
  stems: ReadonlySet<string>;
  /** Those that the query must have. */
  needed: readonly string[];
  /** Stems of the other phrasings of the same question: the query may have them. */
  related: ReadonlySet<string>;
}

/** The answers, ready for queries. */
export interface PreparedAnswers {
  entries: readonly IndexedEntry[];
  phrasings: readonly Phrasing[];
  /** Stems of a name, a trade or an activity → its sectors. */
  topics: ReadonlyMap<string, readonly Sector[]>;
  /** The stems of every question and page. */
  stems: ReadonlySet<string>;
}

/** Stems of the words that people put around a question. They count only in a phrasing that has no others. */
const fillers: ReadonlySet<string> = new Set([
  ...[...weakWords].map(commonForm),
  ...stemsOf(
    `ai ait alors annee avez avoir bonjour ca cela chacun chaque cherche chercher comment complet connaitre creatif
     culture culturel dispositif dit donc etait ete etes etre fait faire faut filiere france icc ici info information
     jour koi merci officiel page peut peux plait pole pourquoi pourrais pouvez programme puis quand quoi sait savez
     savoir secteur site suis svp territorial trouve trouver veux voir voudrais ya`,
  ),
]);

/** Whether a folded word is one that people put around what they look for. */
export const isAside = (folded: string): boolean => fillers.has(stemOf(folded) ?? '');

/** A year narrows no question that does not say it: « candidater 2026 ». */
const year = /^(?:19|20)\d\d$/;

/** The stems that count: those of fillers only when there are no others. */
function strongStems(stems: readonly string[]): readonly string[] {
  const strong = stems.filter((stem) => !fillers.has(stem));
  return strong.length > 0 ? strong : stems;
}

/** The id that a heading has, unless it ends with a number or holds rare signs. */
export const usualId = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/gu, '-');

/** Prepares the published answers. */
export function prepareAnswers({ sources, entries: published, questions, sectors }: AnswersFile): PreparedAnswers {
  const entries = published.map(([path, title, sentence, words, ...called]): IndexedEntry => {
    const fields = [title, sentence].map((text) => new Set(stemsOf(text)));
    const [ofTitle = new Set(), ofSentence = new Set()] = fields;
    return {
      path: path.endsWith('#') ? path + usualId(title) : path,
      title,
      sentence,
      sources: called
        .flatMap((index) => (sources[index] ? [sources[index]] : []))
        .map(([publisher, url]) => ({ publisher, url })),
      fields: [ofTitle, ofSentence, new Set(words.split(' ').filter(Boolean))],
    };
  });
  const titles = entries.map((entry) => phrasingOf(entry, [...entry.fields[0]]));
  const isPage = ({ entry }: Phrasing) => !entry.path.includes('#');
  const phrasings = [
    ...titles.filter(isPage),
    ...questions.flatMap(([index, typed]) => questionPhrasings(entries, index, typed)),
    ...titles.filter((one) => !isPage(one)),
  ].filter(({ stems }) => stems.size > 0);
  return {
    entries,
    phrasings,
    topics: topicNames(sectors),
    stems: new Set(
      [...phrasings.map(({ stems }) => stems), ...entries.flatMap(({ fields }) => fields)].flatMap((all) => [...all]),
    ),
  };
}

function phrasingOf(entry: IndexedEntry, stems: readonly string[], related?: readonly string[]): Phrasing {
  const needed = strongStems(stems);
  return { entry, isTitle: related === undefined, stems: new Set(stems), needed, related: new Set(related) };
}

/** The phrasings of a question; one with `anyHeading` asks for each section of the page. */
function questionPhrasings(entries: readonly IndexedEntry[], index: number, typed: string): Phrasing[] {
  const asked = entries[index];
  if (!asked) return [];
  const phrasings = typed.split('|').map((phrasing) => phrasing.split(' '));
  const related = phrasings.flat();
  const sections = entries.filter(({ path }) => path.startsWith(`${asked.path}#`));
  return phrasings.flatMap((stems) => {
    if (!stems.includes(anyHeading)) return [phrasingOf(asked, stems, related)];
    const around = stems.filter((stem) => stem !== anyHeading);
    return sections.map((section) => phrasingOf(section, [...around, ...section.fields[0]], related));
  });
}

/** Each name by its stems, and by its words joined into one. */
function topicNames(sectors: AnswersFile['sectors']): Map<string, Sector[]> {
  const names = new Map<string, Sector[]>();
  for (const [sector, forms] of Object.entries(sectors))
    for (const form of forms.split('|'))
      for (const name of new Set([stemsOf(form).join(' '), commonForm(form.replaceAll(' ', ''))]))
        names.set(name, [...new Set([...(names.get(name) ?? []), sector as Sector])]);
  return names;
}

/** How a word of a query is taken when it is not one of the phrasing. */
export interface QuestionReading {
  /** Whether it means something else (a place): it is then never a filler. */
  isElsewhere?: ((folded: string) => boolean) | undefined;
  /**
   * Whether the site does not know a word. With it, known words may be beside the question, at most twice as many as its
   * own, and unknown ones that are less than half of the query; without it, none may.
   */
  isStrange?: (folded: string) => boolean;
}

/**
 * The entry that answers a query: a question of the editors, or the title of a page, a section, a term. Every word that
 * counts in the phrasing is in the query, in any order and form; the query has nothing else but fillers and words of the
 * same question. The phrasing with the most words wins.
 */
export function questionFor(
  text: string,
  { phrasings }: PreparedAnswers,
  { isElsewhere = () => false, isStrange }: QuestionReading = {},
): { entry: AnswerEntry; isTitle: boolean } | undefined {
  const { tokens, phrases } = parseQuery(text);
  const asked = new Map<string, string>();
  for (const folded of [...tokens.map((token) => token.folded), ...phrases.flat()]) {
    const stem = stemOf(folded);
    if (stem !== undefined) asked.set(stem, folded);
  }
  const strong = [...asked.keys()].filter((stem) => !fillers.has(stem)).length;
  const answers = phrasings.flatMap(({ entry, isTitle, stems, needed, related }) => {
    if (!needed.every((stem) => asked.has(stem))) return [];
    const others = [...asked].filter(([stem]) => !stems.has(stem));
    const isFiller = (stem: string) => fillers.has(stem) || related.has(stem) || year.test(stem);
    const beside = others.filter(([stem, folded]) => !isFiller(stem) || isElsewhere(folded));
    const said = asked.size - others.length;
    const isNear =
      isStrange &&
      beside.length <= 2 * (strong - beside.length) &&
      beside.filter(([, folded]) => isStrange(folded)).length * 2 < strong;
    const isAsked = beside.length === 0 || isNear;
    return isAsked ? [{ entry, isTitle, said, unsaid: stems.size - said }] : [];
  });
  const [best] = answers.toSorted((a, b) => b.said - a.said || a.unsaid - b.unsaid);
  const isAsked = answers.some(({ entry, isTitle }) => entry === best?.entry && !isTitle);
  return best && { entry: best.entry, isTitle: !isAsked };
}

/** What a query names of the sectors: names, trades, activities. */
export interface Topics {
  /** The sectors of each, those of the first before those of the next. */
  sectors: readonly (readonly Sector[])[];
  /** Their names, as typed. */
  names: readonly string[];
  /** The other words worth a search. */
  rest: readonly AskedWord[];
}

/** The sectors that a query names outside quotes, in any form; the longest names win. */
export function topicsFor(text: string, { topics }: PreparedAnswers): Topics {
  const { tokens } = parseQuery(text);
  const sectors: (readonly Sector[])[] = [];
  const named: string[] = [];
  const rest: AskedWord[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const names = lengths.map((length) => tokens.slice(at, at + length));
    const name = names.find((words) => sectorsOf(words, topics));
    if (!name) {
      rest.push(...tokens.slice(at, at + 1));
      continue;
    }
    sectors.push(sectorsOf(name, topics)!);
    named.push(name.map(({ written }) => written).join(' '));
    at += name.length - 1;
  }
  return { sectors, names: named, rest: searchable(rest) };
}

/** Numbers of words in a name, longest first. */
const lengths = Array.from({ length: longestName }, (_, index) => longestName - index);

function sectorsOf(words: readonly AskedWord[], topics: PreparedAnswers['topics']): readonly Sector[] | undefined {
  const stems = words.map(({ folded }) => stemOf(folded));
  if (stems[0] === undefined || stems.at(-1) === undefined) return undefined;
  const joined = commonForm(words.map(({ folded }) => folded).join(''));
  return topics.get(stems.filter((stem) => stem !== undefined).join(' ')) ?? topics.get(joined);
}

/** The sectors of a name that a query begins, from its fourth letter: « coutur ». */
export function topicBegun(text: string, { topics }: PreparedAnswers): Topics {
  const { tokens } = parseQuery(text);
  const { folded: last = '' } = tokens.at(-1) ?? {};
  const begun = [...tokens.slice(0, -1).flatMap(({ folded }) => stemOf(folded) ?? []), last].join(' ');
  const name = begun.length > 3 ? [...topics.keys()].find((key) => key.startsWith(begun)) : undefined;
  return { sectors: name === undefined ? [] : [topics.get(name)!], names: [], rest: [] };
}
