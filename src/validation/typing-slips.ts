import type { IssueCode } from './issue-code.ts';
import { type IssueText, quote } from './issue.ts';

/** A slip of typing in a text, and its index there. */
export type Slip = IssueText & { index: number };

/** Stands for what is not a text to judge: a tag, an address. As long as what it hides, so that indexes stay. */
export const hidden = '\ufffc';

interface Rule {
  code: IssueCode;
  /** Matches every occurrence: must have the flag `g`. */
  pattern: RegExp;
  expected: string;
  mend: (found: string) => string;
  /** Names what a reader could not see in a quotation, between the words around it. */
  between?: string;
  /** Added to the remedy. */
  note?: string;
}

const blanks = String.raw`[ \u00a0\u202f]`;
const startOfSentence = String.raw`(?<=(?:^|\n)\ufffc*|[.!?…:]["»”)]?\s|[«“(–—]\s?)`;
/** A word in lower case before « A » and a name, unless the letter numbers it: « situé A Rennes », but « bâtiment A ». */
const insideSentence = String.raw`(?<=\p{Ll}\p{Ll} )(?<!(?:annexe|b[âa]timent|bloc|cat[ée]gorie|classe|escalier|groupe|hall|lettre|ligne|lot|niveau|option|phase|plan|point|porte|salle|s[ée]rie|studio|type|vitamine|zone) )`;
/** Words that follow « A » as a verb, such as past participles: « A reçu un prix ». */
const afterVerb = String.raw`(?:\p{Ll}*(?:é|és|ée|u|i|is|it|int|ert)|pour)(?![\p{L}’'-])`;
/** Names of places and groups that begin with « A » in another language. */
const foreign = '(?:Coruña|Guarda|Filetta|Cappella)(?!\\p{L})';
const word = String.raw`\p{Lu}[\p{Lu}’'-]*`;
/** Four words in capitals or more, or two that are a whole line: a heading. */
const capitals = String.raw`(?<![\p{L}\p{N}])${word}(?: ${word}){3,}(?![\p{L}\p{N}])|(?=\p{Lu})(?<=(?:^|\n)\ufffc*)${word}(?: ${word})+(?=\ufffc*(?:\n|$))`;

const rules: readonly Rule[] = [
  {
    code: 'typing-accent',
    pattern: new RegExp(
      `${startOfSentence}A(?=${blanks}(?:côté|(?!${afterVerb}|${foreign})\\p{L}))|` +
        `${insideSentence}A(?=${blanks}(?!${foreign})\\p{Lu}\\p{Ll})`,
      'gu',
    ),
    expected: '« À » avec son accent, comme « à »',
    mend: () => 'À',
  },
  {
    code: 'typing-space-double',
    pattern: new RegExp(`(?<=\\S)${blanks}{2,}(?=\\S)`, 'gu'),
    expected: 'une seule espace entre deux mots',
    mend: (found) => /[\u00a0\u202f]/.exec(found)?.[0] ?? ' ',
    between: 'plusieurs espaces de suite',
  },
  {
    code: 'typing-space-before',
    pattern: new RegExp(`(?<=[^\\s|])${blanks}+(?=(?:,|\\.(?!\\.))(?:\\s|${hidden}|$))`, 'gu'),
    expected: 'une virgule ou un point juste après le mot',
    mend: () => '',
  },
  {
    code: 'typing-space-missing',
    pattern: /(?<=\p{L}{2}),(?=\p{L}{2})|(?<=\p{Ll}{2}[)»”]?)\.(?=\p{Lu}[\p{Ll}’ ])/gu,
    expected: 'une espace après une virgule ou un point',
    mend: (found) => `${found} `,
  },
  {
    code: 'typing-dots',
    pattern: /(?<![./])\.\.(?![./])/g,
    expected: 'un point, ou des points de suspension « … »',
    mend: () => '.',
  },
  {
    code: 'typing-capitals',
    pattern: new RegExp(capitals, 'gu'),
    expected: 'des minuscules, que tout le monde lit mieux',
    mend: inLowerCase,
    note: ' ; un sigle garde ses capitales',
  },
];

const linkWords = new Set('à au aux d de des du en et l la le les ou par pour sur un une'.split(' '));

/** Whether words in capitals are a phrase: sigles have no link word and no long word. */
const isPhrase = (text: string) =>
  text.split(/[ ’'-]/).some((word) => word.length > 5 || linkWords.has(word.toLocaleLowerCase('fr')));

/** Words in capitals as names are written: « VILLE DE ROUBAIX » → « Ville de Roubaix ». */
function inLowerCase(text: string): string {
  return text
    .toLocaleLowerCase('fr')
    .replace(/\p{L}+/gu, (word, index: number) =>
      index > 0 && linkWords.has(word) ? word : word.charAt(0).toLocaleUpperCase('fr') + word.slice(1),
    );
}

const address = /https?:\/\/\S+|www\.\S+|\S{1,64}@\S+/gi;

/** How to read a text: `plain` is the same text where `hidden` stands for what is not to be judged. */
export interface SlipOptions {
  plain?: string;
  /** Whether the text is a title or a name, which may not be in capitals even when it is short. */
  isName?: boolean;
}

/**
 * The slips of typing of a text: accents of capitals, spaces, dots, capitals. Each kind once, at its first place, with
 * the number of the others.
 */
export function slipsIn(text: string, { plain = text, isName = false }: SlipOptions = {}): Slip[] {
  const judged = plain.replace(address, (found) => hidden.repeat(found.length));
  const isInCapitals = isName && / /.test(text.trim()) && !/\p{Ll}/u.test(text);
  return rules.flatMap((rule): Slip[] => {
    const ofCapitals = rule.code === 'typing-capitals';
    const found = ofCapitals && isInCapitals ? [{ 0: judged, index: 0 }] : [...judged.matchAll(rule.pattern)];
    const slips = found.filter(({ 0: words }) => !ofCapitals || isPhrase(words));
    return slips[0] ? [explain(text, rule, slips[0].index, slips[0][0], slips.length - 1)] : [];
  });
}

/** Tags, the pieces of one at both ends, addresses of links and marks of emphasis: what a page does not show. */
const unshown = /<[^<>]*>|^[^<>]*\/>|<[^<>]*$|\[(?=[^\][]*\]\()|\]\([^()\s]*\)|\*+|\\(?=[!-/:-@[-`{-~])/g;

/** Quotes the words around a slip on its line, as typed then mended. `others`: the number of slips of this kind after it. */
function explain(
  text: string,
  { code, expected, mend, between, note = '' }: Rule,
  index: number,
  found: string,
  others: number,
): Slip {
  const end = index + found.length;
  const around = (start: number, last: number) => text.slice(Math.max(0, start), last).replace(unshown, '');
  const [, before = ''] = /(\S{0,40}[^\S\n]*)$/.exec(around(index - 200, index)) ?? [];
  const [after = ''] = /^[^\S\n]*\S{0,40}/.exec(around(end, end + 200)) ?? [];
  const words = (middle: string) => `${before}${middle}${after}`.trim().replaceAll('\n', ' ');
  const [passage, mended] = [words(text.slice(index, end)), words(mend(text.slice(index, end)))];
  const what = between ? `${between} entre ${quote(before.trim())} et ${quote(after.trim())}` : quote(passage);
  return {
    code,
    index,
    passage,
    received: `${what}${others > 0 ? `, et ${others} fois de plus` : ''}`,
    expected,
    remedy: between ? 'n’en gardez qu’une' : `écrivez ${quote(mended)}${note}`,
  };
}
