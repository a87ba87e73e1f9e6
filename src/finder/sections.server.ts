import type { Nodes, RootContent } from 'mdast';
import { headingIds } from '#model/anchors.ts';
import { sentencesOf } from '#text/sentences.ts';
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

/** Characters of no writing: they enclose the id of a source where a text calls it. */
const [open, close] = ['\uE000', '\uE001'];
const call = new RegExp(`${open}([^${close}]*)${close}`, 'g');

/** Longest sentence that is shown whole, in characters. */
const longest = 200;

/** The first sentence of the running text; of a block or a component (« Divergence ») when there is none. */
function firstSentence(nodes: readonly RootContent[]): Pick<Section, 'sentence' | 'sourceIds'> {
  const isText = ({ type }: RootContent) => type === 'paragraph' || type === 'list';
  const passages = [...nodes.filter(isText), ...nodes].flatMap(passagesOf);
  const passage = passages.find((one) => one.type === 'paragraph');
  const whole = passage ? withCalls(passage).replace(/\s+/gu, ' ').trim() : '';
  const [first = ''] = sentencesOf(whole.replace(call, ''));
  const ofPassage = callsOf(whole);
  const ofSentence = ofPassage.filter(({ at }) => at <= first.length);
  const isOnly = ofSentence.length === 0 && new Set(ofPassage.map(({ id }) => id)).size === 1;
  return {
    sentence: shortened(first),
    sourceIds: [...new Set((isOnly ? ofPassage : ofSentence).map(({ id }) => id))],
  };
}

/** The sources that a text calls, each with its position in the text without calls. */
function callsOf(text: string): { id: string; at: number }[] {
  let calls = 0;
  return Array.from(text.matchAll(call), ({ 0: whole, 1: id = '', index }) => {
    const at = index - calls;
    calls += whole.length;
    return { id, at };
  });
}

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
