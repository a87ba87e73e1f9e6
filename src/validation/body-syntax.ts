import { mailRemedy, namedLink } from './body-link.ts';
import { positionAt } from './characters.ts';
import type { Issue } from './issue.ts';

/** The error of the parser on a text that it cannot read: the rule broken, the reason in English, the place. */
export interface SyntaxFault {
  ruleId: string;
  reason: string;
  source?: string;
  place?: Point | { start: Point };
}

interface Point {
  line: number;
  column: number;
  offset?: number | undefined;
}

/** The place where a text becomes unreadable, and the remedy. */
type SyntaxIssue = Pick<Issue, 'line' | 'column' | 'code' | 'expected' | 'remedy'>;

/** Components without content: their tag closes itself. */
const selfClosing = new Set(['Source', 'Chiffre']);

const expected = 'une balise bien formée et refermée, ou aucun « < » ni « { » (pour les écrire : \\< et \\{)';

/** Explains a parser error in French, located at the wrong tag. */
export function explainSyntax(body: string, fault: SyntaxFault): SyntaxIssue {
  const { ruleId, reason, source, place } = fault;
  const point = (place && ('start' in place ? place.start : place)) ?? { line: 1, column: 1 };
  // Report an unclosed tag where it opens: only the parser’s message gives that place.
  const [, name, line, column] = /closing tag for `<([^`>]*)>` \((\d+):(\d+)/.exec(reason) ?? [];
  if (name !== undefined) {
    const open = { line: Number(line), column: Number(column) };
    const tag = tagAt(body, indexOf(body, open));
    const words = addressRemedy(tag) ?? ({ code: 'tag-unclosed', remedy: remedyOfOpening(name, tag) } as const);
    return { ...open, expected, ...words };
  }
  if (source === 'micromark-extension-mdx-expression')
    return { ...lineAndColumn(point), code: 'expression', expected, remedy: 'retirez l’accolade, ou écrivez \\{' };
  const near = body.lastIndexOf('<', point.offset ?? indexOf(body, point));
  const start = unbalancedBefore(body, near) ?? Math.max(0, near);
  return { ...positionAt(body, start), expected, ...tagRemedy(tagAt(body, start), ruleId) };
}

const lineAndColumn = ({ line, column }: Point) => ({ line, column });

/** The index of a line and column in a body. */
const indexOf = (body: string, { line, column }: Point) =>
  body.split('\n', line - 1).reduce((sum, one) => sum + one.length + 1, column - 1);

/** The text from a « < » to the next « > » on the same line, 500 characters at most. */
const tagAt = (body: string, start: number) => /^<[^>\n]*>?/.exec(body.slice(start, start + 500))?.[0] ?? '';

const quotes = (text: string) => text.match(/"/g)?.length ?? 0;

/**
 * The index of the last component tag before `index` if one of its quotes is unclosed: the quote runs on to the next
 * tag, and the parser blames that one.
 */
function unbalancedBefore(body: string, index: number): number | undefined {
  const opened = [...body.slice(0, index).matchAll(/<[A-Z]\w*\s[^<>\n]*>/g)].at(-1);
  return opened && quotes(opened[0]) % 2 === 1 ? opened.index : undefined;
}

function remedyOfOpening(name: string, tag: string): string {
  if (selfClosing.has(name)) return `écrivez ${tag.replace(/\s*>$/, '')} />`;
  const isOfHtml = /^[a-z]/.test(name);
  return isOfHtml ? 'retirez la balise' : `ajoutez </${name}> sur sa propre ligne, après ce qu’elle contient`;
}

/** The remedy for an address between « < » and « > »: a link in Markdown, but not in MDX. */
function addressRemedy(tag: string): Pick<Issue, 'code' | 'remedy'> | undefined {
  const [, address] = /^<((?:https?:\/\/|www\.)[^\s>]+)/i.exec(tag) ?? [];
  if (address) return { code: 'address-bare', remedy: namedLink(address) };
  return /^<[^\s<>]+@[^\s<>]+>/.test(tag) ? { code: 'address-bare', remedy: mailRemedy } : undefined;
}

function tagRemedy(tag: string, ruleId: string): Pick<Issue, 'code' | 'remedy'> {
  const address = addressRemedy(tag);
  if (address) return address;
  if (tag.startsWith('<!')) return { code: 'comment', remedy: 'retirez le commentaire' };
  if (ruleId === 'unexpected-closing-slash' || tag.startsWith('</'))
    return { code: 'tag-unopened', remedy: 'retirez cette balise, que rien n’ouvre' };
  const quoted = withStraightQuotes(tag);
  if (quoted) return { code: 'attribute-quotes', remedy: `écrivez ${quoted}, avec des guillemets droits` };
  if (/=\s*(?:"[^"]*"|'[^']*')[^\s/>]/.test(tag))
    return { code: 'attribute-quotes', remedy: 'dans une valeur, écrivez « et » ou ’ à la place de " et \'' };
  if (quotes(tag) % 2 === 1) return { code: 'attribute-quotes', remedy: 'refermez les guillemets de la balise' };
  if (!/^<\/?[A-Za-z]/.test(tag)) return { code: 'tag-malformed', remedy: 'écrivez \\< à la place de <' };
  return {
    code: 'tag-malformed',
    remedy: tag.endsWith('>') ? 'corrigez ou retirez la balise' : 'terminez la balise par />, ou écrivez \\<',
  };
}

/**
 * Rewrites with straight quotes the attributes of a tag that lack them: `id="drac"` for `id=”drac”`, `id=« drac »` or
 * `id=drac`. Empty when none does.
 */
function withStraightQuotes(tag: string): string {
  const attributes = tag.matchAll(
    /\s([\p{L}_][\p{L}\w:-]*)\s*=\s*(?:"[^"]*"|'[^']*'|(?:\\"|&quot;|[“”„«»])\s*(.*?)\s*(?:\\"|&quot;|[“”„«»"])(?=[\s/>]|$)|[‘’`](.*?)[‘’`'](?=[\s/>]|$)|([^\s"'{>]+))/gu,
  );
  return [...attributes]
    .flatMap(([, name, double, single, bare]) => {
      const value = double ?? single ?? bare?.replace(/\/$/, '');
      return value === undefined ? [] : [`${name}="${value}"`];
    })
    .join(' ');
}
