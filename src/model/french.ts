import { remembered } from './remembered.ts';

/**
 * Words too common to help a search, folded. « son » is not among them: here it means the sector (sound) as often as
 * the possessive.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `au autour aux avec ce ces cet cette comme dans de des du elle elles en et eux il ils je la le les leur leurs lui ma mais me
   mes mon ne nos notre nous on ont ou par pas plus pour qu que qui sa se ses sont sous sur ta te tes ton tu un une vers
   vos votre vous est entre`.split(/\s+/),
);

/** Filler words of queries, folded. They count only when the query has no other words. */
export const weakWords: ReadonlySet<string> = new Set(
  `cherche combien existe existent fiche fiches laureat laureats mairie porteur porteurs projet projets quel quelle
   quelles quels quoi region tous tout toute toutes ville`.split(/\s+/),
);

/** A word of a text: as written, folded for comparison (`folded`), and its position. */
export interface Token {
  written: string;
  folded: string;
  /** UTF-16 index in the text of its first unit; `end` is the index after its last one. */
  start: number;
  end: number;
}

/** Signs of an amount, which multiply its number: « 50 k€ », « 1,2 million », « 50000 € ». */
const multiples: readonly [unit: RegExp, factor: number][] = [
  [/^k/i, 1e3],
  [/^(?:md|milliard)/i, 1e9],
  [/^m/i, 1e6],
  [/^(?:€|euro)/i, 1],
];

const grouped = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+`;
const amount = String.raw`(?<![\p{L}\p{N}.,])(?:${grouped}|\d+)(?:[.,]\d{1,3})?[ \u00a0\u202f]?(?:[kK]€|[mM][dD]?€|€|euros?|millions?|milliards?)(?!\p{L})`;

const thousands = String.raw`(?<![\p{L}\p{N}])${grouped}(?!\d)`;
const run = String.raw`[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]+`;

/**
 * In order: an amount (`1,2 M€`), a rank (`n° 3`), an acronym with dots or `&` (`I.A.`, `R&D`), a number with spaces
 * between thousands (`398 850`), any run of letters and digits.
 */
const word = new RegExp(
  [
    amount,
    String.raw`(?<![\p{L}\p{N}])[nN][°º][ \u00a0\u202f]?\d+`,
    String.raw`\p{L}(?:[.&]\p{L})+(?![\p{L}\p{N}])\.?`,
    thousands,
    run,
  ].join('|'),
  'gu',
);

/** An acronym with dots, a number with spaces between thousands, any run of letters and digits. */
const plainWord = new RegExp([String.raw`\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?`, thousands, run].join('|'), 'gu');

/** The digits of an amount (`1,2 M€` → `1200000`), or `undefined`. */
function digitsOf(written: string): string | undefined {
  const [, number = '', unit = ''] = /^(\d+(?:[.,]\d+)?)(\p{L}+€?|€)$/u.exec(written.replace(/\s/g, '')) ?? [];
  const factor = multiples.find(([pattern]) => pattern.test(unit))?.[1];
  return factor && new RegExp(`^${amount}$`, 'u').test(written)
    ? String(factor === 1 ? parseInt(number) : Math.round(Number(number.replace(',', '.')) * factor))
    : undefined;
}

/** Abbreviated words, with their full forms. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
]);

/** Folds a word so that typed and written forms compare equal: lower case, œ → oe, æ → ae, no accent, st → saint. */
const foldWord = remembered((written) => {
  const folded = written
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return abbreviations.get(folded) ?? folded;
});

/** Apostrophes that Unicode classifies as letters. */
const letterApostrophes = /[ʹ-ˈ]/g;

/** The words of a text, in order. Apostrophes and hyphens separate words: « L’Œuvre » has `l` and `oeuvre`. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.replace(letterApostrophes, "'").matchAll(word), ({ 0: written, index }) => ({
    written,
    folded: digitsOf(written) ?? foldWord(written),
    start: index,
    end: index + written.length,
  })).filter(({ folded }) => folded !== '');
}

/** All the folded words of a text, to compare with an exact phrase. */
export function foldedWords(text: string): string[] {
  return tokensOf(text).map(({ folded }) => folded);
}

/** Folds a name for comparison: without accents, case or punctuation. */
export const fold = (name: string): string => foldedWords(name).join(' ');

/** The folded words of a text for an address, where signs only separate: « n° 1 » has `n` and `1`. */
export function addressWords(text: string): string[] {
  return Array.from(text.replace(letterApostrophes, "'").matchAll(plainWord), ([written]) => foldWord(written)).filter(
    Boolean,
  );
}

/** Whether a folded word is worth a search: neither a single letter nor a stop word. */
export function isSearchable(folded: string): boolean {
  return folded.length > 1 && !stopWords.has(folded);
}

/**
 * Compounds that people also write as one word, each as one token: `Langu:IA` → `languia`, `Saint-Étienne` →
 * `saintetienne`.
 */
export function joinedTokensOf(text: string): Token[] {
  return Array.from(
    text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[-‐‑:·\]][\p{L}\p{N}\p{M}]+)+/gu),
    ({ 0: written, index: start }) => ({
      written,
      folded: foldedWords(written).join(''),
      start,
      end: start + written.length,
    }),
  );
}

/**
 * A name of several words written as one, with and without its article: « La Cité du Faire » → `lacitedufaire`,
 * `citedufaire`.
 */
export function joinedNames(name: string): string[] {
  const words = foldedWords(name);
  const bare = words.slice(words.findIndex((word) => isSearchable(word)));
  const names = [words, bare].filter(({ length }) => length > 1 && length <= longestName);
  return [...new Set(names.map((name) => name.join('')))];
}

/** Maximum number of words in a name that is also searched as one word. */
export const longestName = 6;

/** Endings that vary with gender and number, each with a common replacement. All are tried, once each, in order. */
const endings: readonly [ending: RegExp, form: string][] = [
  [/eaux?$/, 'el'],
  [/(?<=..)aux$/, 'al'],
  [/(?<=u)x$/, ''],
  [/(?<=[^s])s$/, ''],
  [/trice$/, 'teu'],
  [/(?<=..)euse$/, 'eu'],
  [/(?<=..)eur$/, 'eu'],
  [/(?<=..)e+$/, ''],
  [/(?<=[ao]i)s$/, ''],
  [/(?<=[eo])(l|n|t)\1$/, '$1'],
  [/(?<=.)if$/, 'iv'],
  [/(?<=.)iqu$/, 'ic'],
];

/** The stem that the forms of a folded word share: « créatif », « créatives » → `creativ`. Not for display. */
export const commonForm = remembered((folded) => {
  if (folded.length < 4 || /\d/.test(folded)) return folded;
  return endings.reduce((form, [ending, replacement]) => form.replace(ending, replacement), folded);
});

/** The stem of a folded word or number; `undefined` for a word that is not worth a search. */
export function stemOf(folded: string): string | undefined {
  return isSearchable(folded) || /^\d$/.test(folded) ? commonForm(folded) : undefined;
}

/** The stems of a text, in order, each once. */
export function stemsOf(text: string): string[] {
  return [...new Set(foldedWords(text).flatMap((folded) => stemOf(folded) ?? []))];
}
