/** Words too common to help a search, already folded. */
export const stopWords: ReadonlySet<string> = new Set(
  `au aux avec ce ces cet cette dans de des du elle elles en et eux il ils je la le les leur leurs lui ma mais me mes
   mon ne nos notre nous on ont ou par pas plus pour qu que qui sa se ses son sont sous sur ta te tes ton tu un une
   vos votre vous est entre`.split(/\s+/),
);

/**
 * Folds French text so that what people type meets what is written: lower case, œ → oe, æ → ae, no accents,
 * apostrophes and every other sign become spaces. « L’Œuvre » and « l oeuvre » fold to the same text.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words that a search compares: folded, without single letters and stop words. The index and the query share it. */
export function analyse(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word.length > 1 && !stopWords.has(word));
}
