import * as z from 'zod';
import { isSlug } from '#model/slug.ts';
import { deceptiveWords, isDeceptive } from './characters.ts';
import { mendCharacters } from './mend-characters.ts';
import type { IssueCode } from './issue-code.ts';
import { isSafeUrl, withAsciiHost } from './safe-url.ts';

/** The expectation of a field in French, after « Il faut ». Next to the schema, so that both change together. */
const expected = (sentence: string) => ({ error: sentence });

/** Schema of a line of text of at most `length` characters. */
export const line = (length: number) =>
  z
    .string(expected(`un texte de ${length} signes au plus`))
    .overwrite(mendCharacters)
    .trim()
    .min(1, `un texte non vide, de ${length} signes au plus`)
    .max(length, { error: ({ input }) => `${length} signes au plus (${String(input).length} reçus) : raccourcissez` })
    .regex(/^[^\n\t]*$/, 'un texte d’une seule ligne, sans tabulation')
    .refine((text) => !isDeceptive(text), { error: deceptiveWords.expected, params: deceptiveWords });

/**
 * Schema of a text of one or more paragraphs, at most `length` characters in all; returns its paragraphs. `words` are
 * attached before the transform: after a change of type, they would lose their examples.
 */
export const paragraphs = (length: number, words: z.GlobalMeta) =>
  z
    .string(expected(`un texte de ${length} signes au plus, en un ou plusieurs paragraphes`))
    .max(length, { error: ({ input }) => `${length} signes au plus (${String(input).length} reçus) : raccourcissez` })
    .meta(words)
    .transform((text) =>
      text
        .trim()
        .split(/\n{2,}/)
        .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim()),
    )
    .pipe(z.array(line(length)).min(1, 'au moins un paragraphe'));

/** Schema of a full date that exists, ISO 8601: `2026-11-23`. */
export const day = z.iso.date('une date qui existe, écrite année-mois-jour, comme 2026-11-23');

/** Schema of the day of the last check of a page or of a region. `page`: in French, with its article. */
export const checkedOn = (page: string) =>
  day.meta({
    title: 'Vérifiée le',
    description: `Le dernier jour où ${page} a été comparée à ses sources.`,
    examples: ['2026-11-23'],
  });

/** Schema of a date as precise as its source, ISO 8601: `2026-11-23`, `2026-11` or `2026`. */
export const date = z
  .string(expected('une date comme 2026-11-23, 2026-11 ou "2026", l’année seule entre guillemets'))
  .refine((value) => z.iso.date().safeParse(value).success || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value), {
    error: 'une date qui existe, comme 2026-11-23, 2026-11 ou "2026"',
    params: { code: 'date-invalid' satisfies IssueCode },
  });

/** Whether an address contains a user, a password or a port. */
function hasMore(input: unknown): boolean {
  if (typeof input !== 'string' || !URL.canParse(input)) return false;
  const { username, password, port } = new URL(input);
  return `${username}${password}${port}` !== '';
}

/** Schema of an address that may be linked to (see `isSafeUrl`); gives it with the name of its host in ASCII. */
export const url = z
  .string(expected('une adresse complète qui commence par https://'))
  .trim()
  .refine((value) => isSafeUrl(value) && !/\s/.test(value), {
    error: ({ input }) =>
      `une adresse complète qui commence par https://${hasMore(input) ? ', sans identifiant ni port' : ''}`,
    params: { code: 'url-unsafe' satisfies IssueCode },
  })
  .overwrite(withAsciiHost);

/** Smallest plausible aid, in euros: below, the unit is missing (« 1,5 » for 1.5 million). */
const smallestAmount = 1000;

/** Schema of an aid in euros. */
export const amount = z
  .number(expected('un nombre d’euros, sans espace ni symbole, comme 100000'))
  .positive('un montant positif')
  .refine((value) => value <= 0 || value >= smallestAmount, {
    error: 'un montant en euros, écrit en entier, comme 1500000 pour 1,5 million',
    params: { code: 'amount-unit' satisfies IssueCode },
  });

/** Schema of a slug, as in file names and former addresses: `cite-digitale-2030`. */
export const slug = z.string(expected('un nom en minuscules sans accent, avec des tirets')).refine(isSlug, {
  error: 'un nom de 80 signes au plus, en minuscules sans accent, chiffres et tirets, comme cite-digitale-2030',
  params: { code: 'slug-invalid' satisfies IssueCode },
});

/** Schema of the id of a source in its file. */
export const sourceId = z
  .string(expected('l’identifiant d’une source de cette fiche, entre guillemets s’il est un nombre'))
  .refine(isSlug, {
    error: 'un identifiant en minuscules sans accent, chiffres et tirets, comme drac-hdf',
    params: { code: 'slug-invalid' satisfies IssueCode },
  });

/** Schema of a list without repeated values. */
export function unique<Item extends z.ZodType>(item: Item) {
  return z.array(item).refine((items) => new Set(items).size === items.length, {
    error: 'des valeurs toutes différentes',
    params: { code: 'value-repeated' satisfies IssueCode },
  });
}
