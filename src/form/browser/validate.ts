import '#validation/without-eval.ts';
import { type ProjectValues, projectText } from '../project-text.ts';
import { type Commune, regionOfDepartement } from '#model/place.ts';
import { projectFile } from '#model/project.ts';
import { adviseOn } from '#validation/advice.ts';
import { adviceWords, answerWords, isNamed, rereadWords, takenWords } from '../answer-words.ts';
import { communeByCode, knowCommune } from '#validation/communes-in-browser.ts';
import { type ContentFile, readContentFile } from '#validation/content-file.ts';
import type { KnownFiles } from '#validation/content-folder.ts';
import { factsOf } from '#validation/facts.ts';
import { readFrontMatter, splitFile } from '#validation/front-matter.ts';
import { valueAt } from '#validation/tree.ts';
import type { Issue } from '#validation/issue.ts';
import type { IssueCode } from '#validation/issue-code.ts';
import { rules } from '#validation/rules.ts';
import { fetchJson, inTime } from '#ui/browser/fetch-file.ts';

export { communeByCode, knowCommune };

/** What a person proposes. */
export interface Proposed {
  slug: string;
  values: ProjectValues;
  body: string;
  /** The text of the file that it corrects. */
  original?: string | undefined;
  /** `2026-11-23`. */
  today: string;
}

/** What is wrong in an answer, or deserves another look: where, and in words. */
export interface Fault {
  code: IssueCode;
  /** Keys of the front matter; `texte` for the body, `fiche` for the name of the file, `relue` for a new reading. */
  path: readonly PropertyKey[];
  message: string;
  /** Whether the message says which answer it is about. */
  isNamed?: boolean;
  /** Line of the text, from 1, when it is about the body. */
  line?: number;
}

/** A file and what is said of it. */
export interface Checked {
  text: string;
  faults: Fault[];
  /** What deserves another look, and stops nothing. */
  advice: Fault[];
  /** The file as it was read. */
  content: ContentFile;
}

/** The front matter and the text of a file. Throws when it has no front matter that can be read. */
export function readFile(text: string): { values: Record<string, unknown>; body: string } {
  const { values, body } = readFrontMatter(text);
  return { values: values as Record<string, unknown>, body: body.trim() };
}

/** The file that is proposed, byte for byte, and what validation says of it. */
export function checkProposed({ slug, values, body, original, today }: Proposed): Checked {
  const text = projectText(values, sameLines(body, original), original);
  const file = projectFile(slug);
  const content = readContentFile('projets', file, text);
  const { issues } = content;
  const faults = issues
    .filter((issue) => !isConsequence(issue, issues))
    .flatMap(inFull)
    .map((one) => (isMendedByReading(one, content.values, today) ? reread : fault(one, text)));
  // A field has one fault at a time: the first.
  const isFirst = ({ path, line }: Fault, index: number) =>
    line !== undefined || faults.findIndex((other) => String(other.path) === String(path)) === index;
  const advice = adviseOn({ ...content, file }).flatMap((issue) => {
    const { code, path = ['texte'] } = issue;
    const line = issue.path ? undefined : lineOfBody(issue, text);
    const message = adviceWords(issue, line);
    return message === undefined ? [] : [{ code, path, message, ...(line !== undefined && { line }) }];
  });
  return { text, faults: faults.filter(isFirst), advice, content };
}

/** A text that did not change has the ends of lines of its file. */
function sameLines(body: string, original = ''): string {
  const before = splitFile(original)?.body ?? '';
  return before.replaceAll('\r\n', '\n').trim() === body.trim() ? before : body;
}

/** Coordinates that are missing with the commune come with it, as the name of the file does with the title. */
const isConsequence = ({ code, path = [] }: Issue, issues: readonly Issue[]) =>
  (code === 'file-name' && issues.some((other) => other.path?.[0] === 'titre' && other.code === 'field-missing')) ||
  (code === 'field-missing' &&
    path[0] === 'lieux' &&
    (path[2] === 'latitude' || path[2] === 'longitude') &&
    issues.some((other) => other.path?.[1] === path[1] && other.path?.[2] === 'commune'));

/** An empty result is reported as each of the answers that it lacks. */
const inFull = (issue: Issue): Issue[] =>
  issue.code === 'field-missing' && String(issue.path) === 'phases'
    ? ['phase', 'statut', 'source'].map((key) => ({ ...issue, path: ['phases', 0, key] }))
    : [issue];

/** A day that follows the check of the file, and not this one: it is the check that is to be made again. */
const isMendedByReading = ({ code, path = [] }: Issue, values: unknown, today: string) =>
  code === 'date-after-check' && String(valueAt(values, path)) <= today;

const reread: Fault = { code: 'date-after-check', path: ['relue'], message: rereadWords, isNamed: true };

function fault(issue: Issue, text: string): Fault {
  const { code, path, field } = issue;
  const message = answerWords(issue);
  if (path) return { code, path, message, isNamed: isNamed(issue) };
  if (field !== 'texte') return { code, path: ['fiche'], message };
  return { code, path: ['texte'], message, isNamed: isNamed(issue), line: lineOfBody(issue, text) };
}

/** The line of the text as one types it, which begins at its first word. */
function lineOfBody({ line }: Issue, text: string): number {
  const body = splitFile(text)?.body ?? '';
  const start = text.length - body.trimStart().length;
  return line - text.slice(0, start).split('\n').length + 1;
}

/**
 * Has validation know the commune of a code that was typed without its name, where the list of communes did not come: its
 * département says its region. The check of the project’s files knows them all.
 */
export function trustCommune(code: string): Commune | undefined {
  const departement = code.slice(0, code.startsWith('97') ? 3 : 2);
  const regionCode = regionOfDepartement(departement);
  if (!/^(\d{5}|2[AB]\d{3})$/.test(code) || !regionCode || communeByCode(code)) return communeByCode(code);
  const commune = { code, name: code, departement: { code: departement, name: departement }, regionCode };
  knowCommune(commune);
  return commune;
}

let known: Promise<KnownFiles | null> | undefined;

/**
 * What the file that is proposed breaks with those that exist (`address`: where that is said of them); nothing when they cannot be known.
 * `corrected`: the slug of the file that it replaces.
 */
export async function checkAmong(
  address: string,
  { slug, today }: Pick<Proposed, 'slug' | 'today'>,
  { text, content }: Checked,
  corrected: string | undefined,
): Promise<Fault[]> {
  known ??= inTime(fetchJson<KnownFiles>(address));
  const files = await known;
  if (!files) known = undefined;
  if (!files) return [];
  const others = files.facts.filter((one) => !one.isProject || one.slug !== corrected);
  const file = projectFile(slug);
  if (others.some((one) => one.file === file))
    return [{ code: 'address-taken', path: ['fiche'], message: takenWords, isNamed: true }];
  const published = files.published.map((path) => ({ path, line: 0 }));
  // Told last, the file that is proposed is the one that takes what another has.
  const facts = [...others, factsOf(file, 'projets', content)];
  return rules
    .flatMap(({ check }) => check(facts, { today, published }))
    .filter((issue) => issue.file === file)
    .map((issue) => fault(issue, text));
}
