import type { Nodes } from 'mdast';
import { type Content, type Inline, type Marks, plain, tidy } from '#form/rich-text/content.ts';
import { parseBody } from '#validation/parse-body.ts';

/** What a page shows of a block: its kind, and each sign with its emphasis and link. */
export interface ShownBlock {
  kind: string;
  signs: string[];
}

const marksOf = ({ strong, emphasis, href }: Marks) =>
  `${strong ? 'b' : ''}${emphasis ? 'i' : ''}${href === undefined ? '' : `→${href}`}`;

/** Emphasis of blanks cannot be seen. */
function signsOf(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((one) => {
    if (one.kind === 'break') return ['⏎'];
    if (one.kind === 'source') return [`<${one.id}>`];
    return [...one.text.replace(/\s+/g, ' ')].map((sign) => (sign === ' ' ? ' ' : `${sign}${marksOf(one)}`));
  });
}

/** The words of a block on one line, blanks joined. */
const joined = (signs: readonly string[]) =>
  signs.filter((sign, rank) => sign !== ' ' || (signs[rank - 1] ?? ' ') !== ' ');

/** What a rich field shows of a content. */
export function shownBlock(content: Content | undefined): ShownBlock[] {
  if (!content) return [];
  const one = (kind: string, inlines: readonly Inline[]): ShownBlock[] => {
    const signs = joined(signsOf(tidy(inlines)));
    return signs.length > 0 ? [{ kind, signs }] : [];
  };
  if (content.kind === 'paragraph') return one('paragraph', content.inlines);
  if (content.kind === 'heading') return one(`heading ${content.level}`, content.inlines);
  return content.items
    .filter((inlines) => tidy(inlines).length > 0)
    .flatMap((inlines, rank) => one(content.start === undefined ? 'item' : `item ${content.start + rank}`, inlines));
}

function inlinesOfTree(node: Nodes, marks: Marks, body: string): Inline[] | undefined {
  if (node.type === 'text') return [{ kind: 'text', text: node.value, ...marks }];
  if (node.type === 'break') return [{ kind: 'break', ...marks }];
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
    const [id] = node.attributes;
    if (node.name !== 'Source' || typeof id?.value !== 'string') return undefined;
    return [{ kind: 'source', id: id.value, ...marks }];
  }
  if (!('children' in node)) return undefined;
  const inside = {
    strong: marks.strong || node.type === 'strong',
    emphasis: marks.emphasis || node.type === 'emphasis',
    href: node.type === 'link' ? node.url : marks.href,
  };
  // A bare address is words that the page links.
  const isBare = node.type === 'link' && body[node.position?.start.offset ?? 0] !== '[';
  const parts = node.children.map((child) => inlinesOfTree(child, isBare ? marks : inside, body));
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** What the page shows of a text; `undefined` when the parser refuses it, or when it holds more than a rich field shows. */
export function shownIn(text: string): ShownBlock[] | undefined {
  let nodes: Nodes[];
  try {
    nodes = parseBody(text).children;
  } catch {
    return undefined;
  }
  const blocks = nodes.map((node): ShownBlock[] | undefined => {
    const items = node.type === 'list' ? node.children : [node];
    const parts = items.map((one, rank) => {
      if (one.type === 'listItem' && one.children.some(({ type }) => type !== 'paragraph')) return undefined;
      const inlines = inlinesOfTree(one, plain, text);
      if (!inlines) return undefined;
      const start = node.type === 'list' && node.ordered ? ` ${(node.start ?? 1) + rank}` : '';
      const kind =
        one.type === 'heading' ? `heading ${one.depth}` : node.type === 'list' ? `item${start}` : 'paragraph';
      const signs = joined(signsOf(tidy(inlines)));
      return signs.length > 0 ? [{ kind, signs }] : [];
    });
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  });
  return blocks.every((block) => block !== undefined) ? blocks.flat() : undefined;
}

const pieces = [
  ...'aé1.)(*_-+#>[]<{}&!~`|=:\\"\' \n',
  '\n\n',
  '\n- ',
  '\n1. ',
  '## ',
  '**',
  '](https://a.fr)',
  '<Source id="a" />',
  '🎭',
  '\u00a0',
  '\t',
  '  \n',
  'mot',
  ' mot ',
  '&amp;',
  '\r\n',
  'https://a.fr/b_c',
  'import ',
  '---',
  '2023. ',
  '[1]',
  '« ',
  ' »',
];

/** Texts of random signs, most of which Markdown reads; always the same ones. */
export function randomTexts(count: number): string[] {
  let seed = 7;
  const below = (limit: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * limit);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + below(12) }, () => pieces[below(pieces.length)]).join(''),
  );
}
