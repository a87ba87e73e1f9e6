/** The abbreviations that the site explains, with their meaning and the id of their glossary entry. */
export const abbreviations = {
  AMI: { meaning: 'appel à manifestation d’intérêt', entry: 'ami' },
  AAP: { meaning: 'appel à projets', entry: 'aap' },
  ICC: { meaning: 'industries culturelles et créatives', entry: 'icc' },
  TAL: { meaning: 'traitement automatique des langues', entry: 'tal' },
} as const;

/** An abbreviation that the site explains. */
export type Abbreviation = keyof typeof abbreviations;

/** Splits a text around its abbreviations, in order: « Le TAL » → `['Le ', { abbreviation: 'TAL' }]`. */
export function splitAtAbbreviations(text: string): (string | { abbreviation: Abbreviation })[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(${Object.keys(abbreviations).join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
  return text
    .split(pattern)
    .filter((part) => part !== '')
    .map((part) => (isAbbreviation(part) ? { abbreviation: part } : part));
}

/** Whether a word is an abbreviation that the site explains. */
function isAbbreviation(word: string): word is Abbreviation {
  return Object.hasOwn(abbreviations, word);
}
