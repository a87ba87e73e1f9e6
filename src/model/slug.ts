import { addressWords } from './french.ts';

/** Names that Windows refuses for a file. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Whether a text can be a file name, an id and a URL segment: lower case, no accent, hyphens, at most 80 characters,
 * and not a name that Windows reserves.
 */
export function isSlug(text: string): boolean {
  return text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !reserved.test(text);
}

/** The slug of a title: « Langu:IA » → `langu-ia`. Empty when the title has no Latin letter and no digit. */
export function slugFrom(title: string): string {
  const words = addressWords(title).map((one) => one.replace(/[^a-z0-9]/g, ''));
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
