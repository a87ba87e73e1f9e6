import type { Nodes, Root, Text } from 'mdast';
import { type BodyAdvice, isElement, offsetOf, proseComponents, typed } from './body-component.ts';
import { isBare } from './body-link.ts';
import { positionAt } from './characters.ts';
import { type IssueText, quote } from './issue.ts';
import { remainsIn } from './pasted-remains.ts';
import { type Slip, hidden, slipsIn } from './typing-slips.ts';
import { nodesOf, valueAt } from './tree.ts';

/** Advice about the text of a field, with its path. */
export type FieldAdvice = IssueText & { path: readonly PropertyKey[] };

/** The fields that hold words of the author, and are shown as typed: titles of sources are those of the documents. */
function* wordsOf(values: unknown): Generator<{ text: string; path: readonly PropertyKey[] }> {
  const under = (key: string) => {
    const list = valueAt(values, [key]);
    return Array.isArray(list) ? [...list.keys()].map((index) => [key, index]) : [];
  };
  const named = [['porteur'], ...under('partenaires'), ...under('lieux')].map((path) => [...path, 'nom']);
  for (const path of [['titre'], ['accroche'], ['resume'], ...named, ...under('inconnues')]) {
    const text = valueAt(values, path);
    if (typeof text === 'string') yield { text, path };
  }
}

/** Marks that only the text of the page gives a meaning to: a tag, a call by number, a link, bold. */
const mark = new RegExp(
  String.raw`</?(?:${Object.keys(proseComponents).join('|')})\b[^>]*>?|\[\d{1,2}\]|\[[^\][]+\]\([^)]*\)|\*\*`,
);

const onField = ({ code, received, expected, remedy, passage = '' }: Slip, path: FieldAdvice['path']): FieldAdvice => ({
  code,
  received,
  expected,
  remedy,
  passage,
  path,
});

/**
 * Advice on the fields of a front matter that are shown as typed: slips of typing, marks of a text, telephone numbers,
 * capitals.
 */
export function adviseOnFields(values: object): FieldAdvice[] {
  return [...wordsOf(values)].flatMap(({ text, path }) => {
    const key = path.at(-1);
    // A name may begin with « A » in another language.
    const slips = slipsIn(text, { isName: key === 'nom' || key === 'titre' }).filter(
      ({ code }) => key !== 'nom' || code !== 'typing-accent',
    );
    const [found] = mark.exec(text) ?? [];
    return [
      ...[...slips, ...remainsIn(text)].map((slip) => onField(slip, path)),
      ...(found ? [markIssue(found, path)] : []),
    ];
  });
}

const markIssue = (found: string, path: FieldAdvice['path']): FieldAdvice => ({
  code: 'mark-in-field',
  path,
  received: `${quote(found)}, que la page montre tel quel`,
  passage: found,
  expected: 'des mots seuls : les appels de sources, les liens et le gras vont dans le texte',
  remedy: 'retirez ce signe ; une source, un lien ou du gras vont dans le texte de la page',
});

/**
 * Slips of typing and remains of a document in a body, without its quotations, which are the words of others, its tags
 * and its addresses.
 */
export function slipsInBody(root: Root, body: string): BodyAdvice[] {
  const plain = withOwnWords(root, body);
  return [...slipsIn(body, { plain }), ...remainsIn(body, plain)].map(({ index, ...words }) => ({
    ...words,
    place: positionAt(body, index),
  }));
}

const blocks = new Set(['paragraph', 'heading', 'tableCell']);

/** The body with `hidden` instead of what is not words of its author, and line breaks between its blocks. */
function withOwnWords(root: Root, body: string): string {
  const units = Array.from<string>({ length: body.length }).fill('\n');
  for (const node of nodesOf(root))
    if (blocks.has(node.type)) units.fill(hidden, offsetOf(node), offsetOf(node) + typed(node, body).length);
  for (const node of nodesOf(root))
    if (node.type === 'break') units.fill('\n', offsetOf(node), offsetOf(node) + typed(node, body).length);
  for (const node of ownTexts(root, body))
    for (const [rank, unit] of typed(node, body).split('').entries()) units[offsetOf(node) + rank] = unit;
  return units.join('');
}

/** The texts of a node, except those of quotations and bare addresses. */
function* ownTexts(node: Nodes, body: string): Generator<Text> {
  if (node.type === 'text') yield node;
  const isQuoted = node.type === 'blockquote' || (isElement(node) && node.name === 'Citation');
  const isAddress = node.type === 'link' && isBare(node, body);
  if (isQuoted || isAddress || !('children' in node)) return;
  for (const child of node.children) yield* ownTexts(child, body);
}
