import type { Nodes, RootContent } from 'mdast';
import { headingIds } from '#model/anchors.ts';
import { parseBody } from '#validation/parse-body.ts';
import { nodesOf, plainTextOf } from '#validation/tree.ts';

/** A section of a text: what a heading opens, or what comes before the first one. */
export interface Section {
  /** As typed; absent before the first heading, as its id. */
  heading?: string | undefined;
  id?: string | undefined;
  /** Its first sentence, as plain text; empty when it says nothing. */
  sentence: string;
  /** The sources that this sentence calls, else the only one that its paragraph calls. */
  sourceIds: readonly string[];
  /** Its text, without its heading. */
  text: string;
  /** Whether it calls a source. */
  isSourced: boolean;
}

/** The sections of the body of a file, in order. `slug`: its name. Throws on a body that validation refuses. */
export function sectionsOf(body: string, slug: string): Section[] {
  const root = parseBody(body);
  const idOf = headingIds(slug);
  const headings = [...nodesOf(root)].filter(({ type }) => type === 'heading');
  const ids = new Map(headings.map((heading) => [heading, idOf(plainTextOf(heading))]));
  const parts: { opening?: Nodes; nodes: RootContent[] }[] = [{ nodes: [] }];
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) parts.push({ opening: node, nodes: [] });
    else parts.at(-1)?.nodes.push(node);
  }
  return parts
    .filter(({ opening, nodes }) => opening ?? nodes.length > 0)
    .map(({ opening, nodes }) => ({
      ...(opening && { heading: plainTextOf(opening), id: ids.get(opening) }),
      ...firstSentence(nodes),
      text: nodes.flatMap(passagesOf).map(plainTextOf).join('\n'),
      isSourced: nodes.some((node) => withCalls(node).includes(open)),
    }));
}

/** The paragraphs, headings and cells of a node. */
function passagesOf(node: Nodes): Nodes[] {
  const isPassage = (one: Nodes) => ['paragraph', 'heading', 'tableCell'].includes(one.type);
  return [...nodesOf(node)].filter(isPassage);
}

/** Characters of no writing: they enclose the id of a source where a text calls it, or stand for it. */
const [open, close, called] = ['\uE000', '\uE001', '\uE002'];
const call = new RegExp(`${open}([^${close}]*)${close}`, 'g');

/** A sentence ends with its mark and what it calls, before a space and a capital, a guillemet or a figure. */
const sentence = /^.*?[.!?…]\uE002*(?=\s+[\p{Lu}«“\d]|\s*$)/su;

/** Longest sentence that is shown whole, in characters. */
const longest = 200;

/** The first sentence of the running text; of a block or a component (« Divergence ») when there is none. */
function firstSentence(nodes: readonly RootContent[]): Pick<Section, 'sentence' | 'sourceIds'> {
  const isText = ({ type }: RootContent) => type === 'paragraph' || type === 'list';
  const passages = [...nodes.filter(isText), ...nodes].flatMap(passagesOf);
  const passage = passages.find((one) => one.type === 'paragraph');
  const whole = passage ? withCalls(passage).replace(/\s+/gu, ' ').trim() : '';
  const [first = whole] = sentence.exec(whole.replace(call, (id) => called.repeat(id.length))) ?? [];
  const ofSentence = calledIn(whole.slice(0, first.length));
  const ofPassage = calledIn(whole);
  const text = whole.slice(0, first.length).replace(call, '').trim();
  return {
    sentence: shortened(text),
    sourceIds: ofSentence.length > 0 || ofPassage.length > 1 ? ofSentence : ofPassage,
  };
}

const calledIn = (text: string) => [...new Set(Array.from(text.matchAll(call), ([, id = '']) => id))];

/** The words of a passage, with the ids of its sources where it calls them. */
function withCalls(node: Nodes): string {
  if (node.type === 'mdxJsxTextElement' && node.name === 'Source')
    return node.attributes.map(({ value }) => (typeof value === 'string' ? `${open}${value}${close}` : '')).join('');
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(withCalls).join('') : '';
}

/** Cuts a long sentence after one of its words. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\s,;:(«]+\S*$/u, '')} …`;
}
