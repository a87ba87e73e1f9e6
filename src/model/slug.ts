import { foldedWords } from './french.ts';

/** Names that Windows cannot give to a file. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether a text can be a file name, an id and an address part: lower case, no accent, hyphens, at most 80 characters. */
export function isSlug(text: string): boolean {
  return text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !reserved.test(text);
}

/** The slug that a title gives: « Langu:IA » → `langu-ia`. Empty when the title has neither letter nor digit of ours. */
export function slugFrom(title: string): string {
  const words = foldedWords(title).map((one) => one.replace(/[^a-z0-9]/g, ''));
  const whole = words.filter(Boolean).join('-');
  const slug =
    whole.length <= 80
      ? whole
      : whole
          .slice(0, 81)
          .replace(/-[^-]*$/, '')
          .slice(0, 80);
  return reserved.test(slug) ? `projet-${slug}` : slug;
}
