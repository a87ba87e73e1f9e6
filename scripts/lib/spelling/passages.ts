import type { ContentFile } from '#validation/content-file.ts';
import { nodesOf } from '#validation/tree.ts';

/** A text of a file that editors wrote. */
export interface Passage {
  text: string;
  /** Index in the file from which to look for its words. */
  start: number;
  /** Keys of the field; absent in the body. */
  path?: readonly PropertyKey[];
}

/** Fields that hold sentences of editors (`ours`), and those that hold names of others. */
const ours = new Set(['titre', 'accroche', 'resume', 'description', 'libelle', 'detail', 'texte']);
const others = new Set(['nom', 'editeur', 'titre']);

interface Leaf {
  value: string;
  path: readonly PropertyKey[];
}

function leavesOf(value: unknown, path: readonly PropertyKey[] = []): Leaf[] {
  if (typeof value === 'string') return [{ value, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    leavesOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const isOfSource = ({ path }: Leaf) => path[0] === 'sources';

/**
 * The texts of a file that editors wrote and that `isDoubtful` selects, without sources, code, addresses and
 * attributes. `isDoubtful` runs first, because locating a text costs more than reading it.
 */
export function passagesOf(
  { values, locate, text = '', body = '', bodyOffset = 0, root }: ContentFile,
  isDoubtful: (text: string) => boolean,
): Passage[] {
  if (!locate) return [];
  const doubtful = leavesOf(values).filter(
    (leaf) => !isOfSource(leaf) && ours.has(String(leaf.path.at(-1))) && isDoubtful(leaf.value),
  );
  const isBodyDoubtful = isDoubtful(body.replace(/<[^>]*>|\]\([^)]*\)/g, ' '));
  if (doubtful.length === 0 && !isBodyDoubtful) return [];
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const inFields = doubtful.map(({ value, path }) => {
    const { line, column } = locate(path);
    return { text: value, path, start: (starts[line - 1] ?? 0) + column - 1 };
  });
  const offset = starts[bodyOffset] ?? text.length;
  return [...inFields, ...(isBodyDoubtful ? passagesOfBody(root, offset) : [])];
}

/** Returns none when the body cannot be parsed, which validation already reports. */
function passagesOfBody(root: ContentFile['root'], offset: number): Passage[] {
  return [...(root ? nodesOf(root) : [])].flatMap((node) =>
    node.type === 'text' ? [{ text: node.value, start: offset + (node.position?.start.offset ?? 0) }] : [],
  );
}

/** Names of organisations, places and documents in a file: editors must not correct their words. */
export function namesOf({ values }: ContentFile): string[] {
  return leavesOf(values)
    .filter((leaf) => (isOfSource(leaf) || leaf.path.length > 1) && others.has(String(leaf.path.at(-1))))
    .map(({ value }) => value);
}
