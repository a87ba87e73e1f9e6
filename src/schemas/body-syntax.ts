import type { Problem } from './problem.ts';

/** Components that hold nothing: their tag closes itself. */
const selfClosing = new Set(['Source', 'Chiffre']);

/** Where a text stops being readable, and what to do. */
type Told = Pick<Problem, 'line' | 'column' | 'expected' | 'remedy'>;

const expected = 'une balise bien formée et refermée, ou aucun « < » ni « { » (pour les écrire : \\< et \\{)';

/** What a parser says of a text that it cannot read (`line:column: message`, in English), told in French. */
export function tellSyntax(body: string, message: string): Told {
  const [, line = '1', column = '1', words = ''] = /^(\d+):(\d+): ([\s\S]*)$/.exec(message) ?? [];
  // A tag that nothing closes is told where it opens, which parsers say among their words.
  const [, name, openLine, openColumn] = /closing tag for `<([^`>]*)>` \((\d+):(\d+)/.exec(words) ?? [];
  const at = { line: Number(openLine ?? line), column: Number(openColumn ?? column) };
  const tag = tagAt(body, at);
  const remedy = name === undefined ? remedyOfTag(tag, words) : remedyOfOpening(name, tag);
  return { ...at, expected, remedy };
}

/** The text from the last « < » up to a place, to the « > » that follows, on one line. */
function tagAt(body: string, { line, column }: { line: number; column: number }): string {
  const text = body.split('\n')[line - 1] ?? '';
  const start = Math.max(0, text.lastIndexOf('<', column - 1));
  return /^<[^>]*>?/.exec(text.slice(start))?.[0] ?? '';
}

function remedyOfOpening(name: string, tag: string): string {
  if (selfClosing.has(name)) return `écrivez ${tag.replace(/\s*>$/, '')} />`;
  const isOfHtml = /^[a-z]/.test(name);
  return isOfHtml ? 'retirez la balise' : `ajoutez </${name}> sur sa propre ligne, après ce qu’elle contient`;
}

function remedyOfTag(tag: string, words: string): string {
  const [, address] = /^<(https?:\/\/[^\s>]+)/.exec(tag) ?? [];
  const [, attribute, value] = /\s([a-z]+)=([^"'{\s/>]+)/.exec(tag) ?? [];
  if (address) return `écrivez [le nom du site](${address})`;
  if (tag.startsWith('<!')) return 'retirez le commentaire';
  if (tag.startsWith('</')) return 'retirez cette balise, que rien n’ouvre';
  if (attribute) return `mettez la valeur entre guillemets : ${attribute}="${value}"`;
  if ((tag.match(/"/g) ?? []).length % 2 === 1) return 'refermez les guillemets de la balise';
  if (words.includes('expression')) return 'retirez l’accolade, ou écrivez \\{';
  return 'corrigez ou retirez la balise';
}
