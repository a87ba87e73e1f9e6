import '#ui/browser/old-browsers.ts';
import '#validation/without-eval.ts';
import { departementOf } from '#gazetteer/commune-rows.ts';
import { type FormFolder, formFile } from '../form-folder.ts';
import { namingAnswers, titleOfFile } from '../file-kinds.ts';
import { type FileValues, fileText } from '../file-text.ts';
import { regionOfDepartement } from '#model/place.ts';
import { answerWords, isNamed, renamedTakenWords, takenWords, unnamedWords } from '../answer-words.ts';
import { communeByCode, knowCommune } from '#validation/communes-in-browser.ts';
import { type ContentFile, readContentFile } from '#validation/content-file.ts';
import type { KnownFiles } from '#validation/facts.ts';
import { type Facts, factsOf } from '#validation/facts.ts';
import { readFrontMatter, splitFile } from '#validation/front-matter.ts';
import type { Issue } from '#validation/issue.ts';
import type { IssueCode } from '#validation/issue-code.ts';
import { noFuture, rules } from '#validation/folder-rules.ts';
import type { Original } from './filled-form.ts';
import { today } from './today.ts';
import { fetchJson, inTime } from '#ui/browser/fetch-file.ts';

export { knowCommune, titleOfFile };

/** The file that a person proposes, as the form gives it. */
export interface Proposed {
  folder: FormFolder;
  slug: string;
  values: FileValues;
  body: string;
  /** The text of the file that the proposal corrects. */
  original?: string | undefined;
}

/** An issue or advice about an answer: its place and its message. */
export interface Fault {
  code: IssueCode;
  /** Keys of the front matter, or `texte` for the body, `fiche` for the file name. */
  path: readonly PropertyKey[];
  message: string;
  /** Whether the message names the answer that it is about. */
  isNamed?: boolean;
  /** Line of the body, from 1, when the fault is in the body. */
  line?: number;
  /** The words that it is about, as the page shows them. */
  passage?: string | undefined;
}

/** A proposed file, with its faults. */
export interface Checked {
  text: string;
  faults: Fault[];
  content: ContentFile;
}

/** Reads the front matter and the body of a file. Throws a `FrontMatterError` when the front matter is unreadable. */
export function readFile(text: string): { values: Record<string, unknown>; body: string } {
  const { values, body } = readFrontMatter(text);
  return { values: values as Record<string, unknown>, body: body.trim() };
}

/** Writes the proposed file, byte for byte, and validates it. */
export function checkProposed({ folder, slug, values, body, original }: Proposed): Checked {
  return checkText({ folder, slug }, fileText(folder, values, body, original));
}

/** Writes and validates an existing project with other former names; nothing else of its file changes. */
export function checkRenamed({ slug, values, body, text }: Original, formerSlugs: readonly string[]): Checked {
  const folder = 'projets';
  return checkText({ folder, slug }, fileText(folder, { ...values, anciens: formerSlugs }, body, text));
}

/** Validates the text of a file. */
function checkText({ folder, slug }: Pick<Proposed, 'folder' | 'slug'>, text: string): Checked {
  const unnamed = { path: [namingAnswers[folder]], message: unnamedWords[folder], isNamed: true };
  const file = formFile(folder, slug);
  const content = readContentFile(folder, file, text);
  const { issues } = content;
  const faults = issues
    .filter((issue) => !isConsequence(issue, issues))
    .flatMap(inFull)
    .map((one) => (one.code === 'file-name' && slug === '' ? { ...unnamed, code: one.code } : fault(one, text)));
  // Report the first fault of each field, and every fault of the body.
  const isFirst = ({ path, line }: Fault, index: number) =>
    line !== undefined || faults.findIndex((other) => String(other.path) === String(path)) === index;
  return { text, faults: faults.filter(isFirst), content };
}

/**
 * Whether an issue follows from another: the commune fills in the coordinates, the title gives the file name, and the text
 * its summary.
 */
const isConsequence = ({ code, path = [] }: Issue, issues: readonly Issue[]) =>
  (code === 'file-name' && issues.some((other) => other.path?.[0] === 'titre' && other.code === 'field-missing')) ||
  (code === 'field-missing' && path[0] === 'resume' && issues.some((other) => other.code === 'body-empty')) ||
  (code === 'field-missing' &&
    path[0] === 'lieux' &&
    (path[2] === 'latitude' || path[2] === 'longitude') &&
    issues.some((other) => other.path?.[1] === path[1] && other.path?.[2] === 'commune'));

/** Splits the absence of any result into an issue for each answer that a result needs. */
const inFull = (issue: Issue): Issue[] =>
  issue.code === 'field-missing' && String(issue.path) === 'phases'
    ? ['phase', 'source'].map((key) => ({ ...issue, path: ['phases', 0, key] }))
    : [issue];

function fault(issue: Issue, text: string): Fault {
  const { code, path, field, passage } = issue;
  const message = answerWords(issue);
  if (path) return { code, path, message, isNamed: isNamed(issue) };
  if (field !== 'texte') return { code, path: ['fiche'], message };
  return { code, path: ['texte'], message, isNamed: isNamed(issue), line: lineOfBody(issue, text), passage };
}

/** Converts the line of an issue in the file to a line in the form, where the body begins at its first word. */
export function lineOfBody({ line }: Issue, text: string): number {
  const body = splitFile(text)?.body ?? '';
  const start = text.length - body.trimStart().length;
  return line - text.slice(0, start).split('\n').length + 1;
}

/**
 * Registers a commune whose code was typed without its name, because the list of communes could not be loaded: its
 * département gives its region. The check of the repository knows the official list.
 */
export function trustCommune(code: string): void {
  const departement = departementOf(code);
  const regionCode = regionOfDepartement(departement);
  if (!/^(\d{5}|2[AB]\d{3})$/.test(code) || !regionCode || communeByCode(code)) return;
  knowCommune({ code, name: code, departement: { code: departement, name: departement }, regionCode });
}

let known: Promise<KnownFiles | null> | undefined;

/**
 * Checks the proposed file against the existing ones and today’s date. `address`: of the facts about the existing ones,
 * without which only dates are checked; `replaced`: slugs of the files that the proposal replaces.
 */
export async function checkAmong(
  address: string,
  { folder, slug }: Pick<Proposed, 'folder' | 'slug'>,
  { text, content }: Checked,
  replaced: readonly string[],
): Promise<Fault[]> {
  known ??= inTime(fetchJson<KnownFiles>(address));
  const files = await known;
  if (!files) known = undefined;
  const file = formFile(folder, slug);
  const own = factsOf(file, folder, content);
  if (!files) return noFuture.check([own], { today: today(), published: [] }).map((issue) => fault(issue, text));
  const before = replaced.map((one) => formFile(folder, one));
  const others = files.facts.filter((one) => !before.includes(one.file));
  // The rules would report a former name at the file that has it, and not at the proposed one.
  const isHeld = (one: Facts) => folder === 'projets' && one.formerSlugs.some(({ value }) => value === slug);
  const message = replaced.length > 0 ? renamedTakenWords : takenWords[folder];
  if (others.some((one) => one.file === file || isHeld(one)))
    return [{ code: 'address-taken', path: ['fiche'], message, isNamed: true }];
  const published = files.published.map((path) => ({ path, line: 0 }));
  // The proposed file is last, so that the rules report it and not the file that it conflicts with.
  const facts = [...others, own];
  return rules
    .flatMap(({ check }) => check(facts, { today: today(), published }))
    .filter((issue) => issue.file === file)
    .map((issue) => fault(issue, text));
}
