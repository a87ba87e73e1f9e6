import { type IssueText, quote } from './issue.ts';
import { type Slip, hidden } from './typing-slips.ts';

interface Remains extends Omit<IssueText, 'received'> {
  /** Matches every occurrence: must have the flag `g`. */
  pattern: RegExp;
  /** What the passage is, after its quotation. */
  says: string;
}

const blank = String.raw`[ \u00a0\u202f]`;
const startOfLine = String.raw`(?<=(?:^|\n)[${hidden} ]*)`;
const endOfLine = String.raw`(?=[${hidden} ]*(?:\n|$))`;

const kinds: readonly Remains[] = [
  {
    code: 'page-remains',
    // A line alone; or « Page 2 sur 3 » anywhere, since a PDF may give its text on one line.
    pattern: new RegExp(
      [
        String.raw`${startOfLine}page ?\d{1,3}(?:${blank}?(?:sur|/|de)${blank}?\d{1,3})?${endOfLine}`,
        String.raw`${startOfLine}\d{1,3}${blank}?/${blank}?\d{1,3}${endOfLine}`,
        String.raw`${startOfLine}contacts?(?: de)? presse(?:${blank}?:.*|${endOfLine})`,
        String.raw`(?<=[.!?»] )page \d{1,3} sur \d{1,3}(?!\d)`,
      ].join('|'),
      'gi',
    ),
    says: ', qui semble venir de la mise en page d’un document',
    expected: 'le texte seul',
    remedy: 'effacez ce passage',
  },
  {
    code: 'phone-number',
    pattern: new RegExp(
      String.raw`(?<![\d.,/+-])(?:\+33${blank}?(?:\(0\)${blank}?)?|0)[1-9](?:[\s.-]?\d{2}){4}(?![\d-])`,
      'g',
    ),
    says: ' semble un numéro de téléphone',
    expected: 'un texte sans coordonnées',
    remedy: 'effacez-le : les coordonnées restent sur le site du projet',
  },
];

/**
 * What is left in a text from the document that it was copied from, or from its contacts: the first passage of each
 * kind. `plain`: the text with `hidden` instead of what is not words.
 */
export function remainsIn(text: string, plain: string = text): Slip[] {
  return kinds.flatMap(({ pattern, says, ...words }) => {
    const [found] = plain.matchAll(pattern);
    if (!found) return [];
    const passage = found[0].replaceAll(hidden, '').trim();
    return [{ ...words, index: found.index, passage, received: `${quote(passage)}${says}` }];
  });
}
