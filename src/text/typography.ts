import { widenSpaces } from './number.ts';

const space = '\u00a0';

const months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const dateSpaces = new RegExp(
  `(?<=\\b(?:1er|\\d{1,2})) (?=(?:${months})\\b)|(?<=\\b(?:${months})) (?=\\d{4}\\b)`,
  'gu',
);

/**
 * French spacing for a text as people type it: the ordinary spaces of « ; ! ? : % € n° » and of numbers become
 * non-breaking, as those that would leave an article or a number alone at the end of a line; straight apostrophes
 * become typographic, and narrow no-break spaces ordinary ones. It never adds a space, so that `Langu:IA`, `23:59` and
 * addresses stay whole (richtypo 8 writes « Langu :IA » and « 23 :59 »). It also converts a leading space, because the
 * text may follow a link. Idempotent.
 */
export function typeset(text: string): string {
  return (
    widenSpaces(text)
      .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
      .replace(/(?<=\S|^) (?=[;!?:»](?:\s|$|[»,.;)]))/gu, space)
      .replace(/« (?=\S)/gu, `«${space}`)
      .replace(/ (?=—)/gu, space)
      .replace(/(?<=\d) (?=\d{3}(?!\d))/gu, space)
      .replace(/(?<=\d) (?=h\b)|(?<=\d\sh) (?=\d{2}\b)/gu, space)
      .replace(dateSpaces, space)
      .replace(/(?<=\d) (?=(?:%|€|M€|m²|hectares?|millions?|milliards?)(?!\p{L}))/gu, space)
      .replace(/(?<=(?:^|[\s(«])(?:n°|p\.|M\.|art\.)) (?=\S)/gu, space)
      .replace(/(?<=(?:^|[\s(«’])(?:le|la|les|un|une|du|des|au|aux|\d{1,3})) (?=[\p{L}\d]|$)/gu, space)
      // In a name (« La Réunion »), the space is part of what is copied, exported and searched.
      .replace(/(?<=(?:^|[\s(«])(?:Le|La|Les|Un|Une|Du|Des|Au|Aux)) (?=\p{Ll})/gu, space)
      .replace(/(?<=\bFrance) (?=2030\b)|(?<=\bsur) (?=\d)|(?<=\bCC) (?=BY\b)|(?<=\bCC\sBY) (?=\d)/gu, space)
  );
}

/** A text in guillemets; those that it contains become “ ”, as French nests quotations. */
export const quotation = (text: string): string => `« ${text.replace(/«\s*/g, '“').replace(/\s*»/g, '”')} »`;
/** Binds short words and numbers to the next word, so that no line of a title ends with one. */
export const withoutShortEnds = (title: string): string =>
  title
    .replace(/(?<![\p{L}-])(à|au|aux|de|des|du|en|et|la|le|les|un|une) /giu, `$1${space}`)
    .replace(/(?<![\p{L}\d-])(\d+) (?=\p{L})/gu, `$1${space}`);

/** A title, typeset; no line of it ends with an article, a preposition or a number. */
export const typesetTitle = (title: string): string => withoutShortEnds(typeset(title));

/** Whether a title is short enough to be set larger, at 12 characters or fewer. */
export const isShortTitle = (title: string): boolean => title.length <= 12;
