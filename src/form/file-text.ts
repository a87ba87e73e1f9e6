import { Document, isMap, isPair, isScalar, parseDocument } from 'yaml';
import type { FormFolder } from './form-folder.ts';
import { mendCharacters } from '#validation/mend-characters.ts';
import { splitFile } from '#validation/front-matter.ts';
import { type Field, fieldGuide } from '#validation/field-guide.ts';

/** The front matter of a file before any check, with the French keys of the schema. */
export type FileValues = Readonly<Record<string, unknown>>;

/**
 * Writes a file of a folder, without validation; values are mended, and empty ones left out. `original`: the text of
 * the file that it corrects, whose unchanged parts stay as typed, comments included.
 */
export function fileText(folder: FormFolder, values: FileValues, body: string, original?: string): string {
  const parts = original === undefined ? undefined : splitFile(original);
  const text = mendCharacters(body).trim();
  const filled = withoutEmpty(values) as Values;
  const guide = guides[folder];
  if (!parts) return `---\n${write(new Document(ordered(filled, guide)))}---\n\n${text}\n`;
  const document = parseDocument(parts.yaml);
  const changed = change({ document, guide }, [], document.toJS() as unknown, filled);
  const head = changed ? write(document) : parts.yaml;
  return `---\n${head}---\n${text === parts.body.trim() ? parts.body : `\n${text}\n`}`;
}

type Values = Record<string, unknown>;
type Path = readonly (string | number)[];

const guides: Readonly<Record<FormFolder, readonly Field[]>> = {
  projets: fieldGuide('projets'),
  regions: fieldGuide('regions'),
};

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isValues(value) && Object.keys(value).length === 0);

/** Mends texts and removes empty fields, then the objects and lists that contained nothing else. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((item) => !isEmpty(item));
  if (!isValues(value)) return typeof value === 'string' ? mendCharacters(value).trim() : value;
  const entries = Object.entries(value).map(([key, item]) => [key, withoutEmpty(item)] as const);
  return Object.fromEntries(entries.filter(([, item]) => !isEmpty(item)));
}

/** Sorts the keys of a value in the order of the schema; unknown ones come last. */
function ordered(value: unknown, fields: readonly Field[]): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, fields));
  if (!isValues(value)) return value;
  const rank = rankIn(fields);
  const keys = Object.keys(value).sort((a, b) => rank(a) - rank(b));
  return Object.fromEntries(keys.map((key) => [key, ordered(value[key], fieldsOf(fields, key))]));
}

const nameOf = ({ path }: Field) => path.split('.').at(-1);
const fieldsOf = (fields: readonly Field[], key: string) => fields.find((one) => nameOf(one) === key)?.fields ?? [];
const rankIn = (fields: readonly Field[]) => (key: string) => {
  const rank = fields.findIndex((one) => nameOf(one) === key);
  return rank < 0 ? fields.length : rank;
};

/** A document that is corrected, and the fields of its folder. */
interface Corrected {
  document: Document;
  guide: readonly Field[];
}

/** Changes only the parts of a document that differ between `before` and `after`. Returns whether anything changed. */
function change(file: Corrected, path: Path, before: unknown, after: unknown): boolean {
  if (isSame(before, after)) return false;
  if (isValues(before) && isValues(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].map((key) => changeKey(file, [...path, key], before[key], after[key])).includes(true);
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length && after.some(isValues)) {
    return after.map((item, index) => change(file, [...path, index], before[index], item)).includes(true);
  }
  place(file, path, after);
  return true;
}

function changeKey(file: Corrected, path: Path, before: unknown, after: unknown): boolean {
  if (isEmpty(before) && isEmpty(after)) return false;
  if (isEmpty(after)) return remove(file, path);
  if (before !== undefined) return change(file, path, before, after);
  place(file, path, after);
  moveToRank(file, path);
  return true;
}

/** Writes a value at a path, its fields in the order of the schema. */
function place({ document, guide }: Corrected, path: Path, value: unknown): void {
  document.setIn(path, document.createNode(ordered(value, guideAt(guide, path))));
}

/** Removes a field. The comment that opens the file stays. */
function remove({ document }: Corrected, path: Path): boolean {
  const [first, second] = (isMap(document.contents) ? document.contents.items : []).map(({ key }) => key);
  if (path.length === 1 && isScalar(first) && first.value === path[0] && isScalar(second))
    second.commentBefore ??= first.commentBefore ?? null;
  return document.deleteIn(path);
}

/** Moves an added field to its place in the schema: before the first field that comes after it. */
function moveToRank({ document, guide }: Corrected, path: Path): void {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return;
  const rank = rankIn(guideAt(guide, path.slice(0, -1)));
  const added = parent.items.pop();
  const isLater = (item: unknown) =>
    isPair(item) && isScalar(item.key) && rank(String(item.key.value)) > rank(String(path.at(-1)));
  const index = parent.items.findIndex(isLater);
  if (added) parent.items.splice(index < 0 ? parent.items.length : index, 0, added);
}

const guideAt = (guide: readonly Field[], path: Path) =>
  path.reduce<readonly Field[]>((fields, key) => (typeof key === 'number' ? fields : fieldsOf(fields, key)), guide);

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Writes lists of codes on one line, lists of sentences one a line, texts without folding, and double quotes where quotes are needed. */
function write(document: Document): string {
  for (const list of lists(document.contents)) list.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

type List = { items: unknown[]; flow?: boolean };

/** The new lists of plain values in a document; those of the original file stay as typed. */
function lists(node: unknown): List[] {
  if (isPair(node)) return lists(node.value);
  const items = (node as { items?: unknown[] } | null)?.items;
  if (!items) return [];
  const isNew = !(node as { range?: unknown }).range;
  if (!items.every(isScalar)) return items.flatMap(lists);
  return isNew && !items.some(({ value }) => String(value).includes(' ')) ? [node as List] : [];
}
