import fc from 'fast-check';

/** Ordinary and hostile fragments of bodies, which may follow each other in any order. */
const fragments = [
  'Un mot', ' ', ' ', '\n', '\n', '\n\n', '\n\n', '. ', ' : ', ' — ', '’', '"', "'", '\\', '*', '**', '_', '~', '~~', '`', '``', '```\n',
  '#', '## ', '- ', '* ', '1. ', '3) ', '2023. ', '> ', '---\n', '===\n', '| a | b |\n', '| - | - |\n', '|', '\t', '    ', '  \n',
  '[', ']', '(', ')', '![', '[x](/x)', '[x](javascript:x)', '[x][a]', '[a]: /x\n', '[a]: javascript:x\n', '[^1]', '[^1]: note\n',
  'https://exemple.fr', 'https://exemple.fr/a_b?c=d&e', 'http://exemple.fr', 'www.exemple.fr', 'a@b.fr', '@pole@b.fr', '/page', ':8080',
  '<', '>', '/>', '</', '<b>', '</b>', '<br />', '<!-- x -->', '<Source id="drac" />', '<Source id=”drac” />', '<Source id={x} />',
  '<Axes>', '</Axes>', '<Axes>\n\n', '\n\n</Axes>', '<Encadre titre="x">', '</Encadre>', '<Source {...x} />', 'id="drac"',
  '{', '}', '{x}', '{/* x */}', '\\{', '\\<', 'import x from "y"', 'export const x = 1', 'import ', 'export ',
  '&amp;', '&lt;', '&#123;', '&#64;', '&nbsp;', '&copy', '\u00a0', '3*2', '[ ] ', '[x] ', '+', '$x$', ':::', '^', 'é', '🎭',
  '(/a{b})', '"a{b}"', '[x](/x "a{b}")', '- [ ] ', 'a|b\n-|-\n', '\u2028', 'contact\\@b.fr', '[', '](https://exemple.fr)', '😀*',
]; // prettier-ignore

/** Bodies of 1 to 12 random fragments; a seed always gives the same ones. */
export const sampleBodies = (seed: number, count: number): string[] =>
  fc.sample(
    fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
    { seed, numRuns: count },
  );
