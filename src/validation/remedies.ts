import type { z } from 'zod';
import { foldedWords } from '#model/french.ts';
import { isSlug, slugFrom } from '#model/slug.ts';
import { communeRemedy } from '#validation/commune-remedy.ts';
import { secured } from './safe-url.ts';
import { amount } from './value-kinds.ts';
import { nearest, nearestId } from './nearest.ts';
import { guessAmount, guessDate, readYear } from './typed-guesses.ts';
import { readAmount, readDate, readNumber } from './typed-values.ts';

/**
 * The remedy for the value behind a zod issue: what its author probably meant, or how to find the right value.
 * `undefined` when the expectation says enough.
 */
export function remedyFor(value: unknown, zodIssue: z.core.$ZodIssue): string | undefined {
  const field = String(zodIssue.path.findLast((key) => typeof key === 'string'));
  const guess = typeof value === 'string' ? suggestion(value, zodIssue, field) : undefined;
  const known = Object.hasOwn(remedies, field) ? remedies[field] : undefined;
  if (value === null) return 'écrivez sa valeur à la suite, ou retirez la ligne si elle est inconnue';
  const unit = field === 'montant' ? unitRemedy(value) : undefined;
  return guess ?? unit ?? shapeRemedy(value, zodIssue, field) ?? known;
}

const write = (value: string | number | undefined) => (value === undefined ? undefined : `écrivez « ${value} »`);

/** What to write instead of a text, guessed from what its author probably meant. */
function suggestion(value: string, zodIssue: z.core.$ZodIssue, field: string): string | undefined {
  if (zodIssue.code === 'invalid_value')
    return write(meant(value, field) ?? nearest(value, zodIssue.values.map(String)));
  const ofOurs = zodIssue.code === 'custom' ? zodIssue.params : undefined;
  if (ofOurs?.['code'] === 'source-unknown')
    return (
      write(nearestId(value, ofOurs['choices'])) ??
      'citez une source qui dit ce fait, ou ajoutez-la à la liste « sources »'
    );
  if (ofOurs?.['code'] === 'slug-invalid') return isSlug(slugFrom(value)) ? write(slugFrom(value)) : undefined;
  if (field === 'commune') return communeRemedy(value);
  if (/^(date|consultee_le|verifie_le)$/.test(field)) {
    const date = readDate(value) ?? guessDate(value);
    // A `z.iso.date` field (`invalid_format`) needs a full day: do not suggest a month or a year.
    if (zodIssue.code === 'invalid_format') return date?.length === 10 ? write(date) : undefined;
    const year = readYear(value);
    return write(date) ?? (year && `écrivez "${year}", ou le mois si la source le donne`);
  }
  if (/^(url|site|archive)$/.test(field)) {
    const address = secured(value);
    return address && `essayez ${address}`;
  }
  if (zodIssue.code !== 'invalid_type' || !/^(number|int)$/.test(zodIssue.expected)) return undefined;
  return field === 'montant' ? amountRemedy(value) : write(readNumber(value));
}

/** What to write instead of an amount in words, and of what says that it is a ceiling. */
function amountRemedy(value: string): string | undefined {
  const read = readAmount(value);
  const guess = read ? undefined : guessAmount(value);
  if (!read) return guess === undefined ? undefined : `si c’est le montant exact, ${write(guess)}`;
  const nature = read.isCeiling ? ', et dessous « montant_nature: plafond-possible »' : '';
  return unitRemedy(read.amount) ?? `${write(read.amount)}${nature}`;
}

/** The remedy for an amount that is too small to be in euros; `undefined` for any other. */
function unitRemedy(number: unknown): string | undefined {
  if (typeof number !== 'number' || amount.safeParse(number).success || number <= 0) return undefined;
  return `dites l’unité : « ${number * 1e6} » pour des millions d’euros, « ${number * 1e3} » pour des milliers`;
}

/** Words, folded, that people write instead of the code of an organisation type. */
const typeWords: Readonly<Record<string, string>> = {
  'formation-recherche': 'ecole universite lycee campus formation laboratoire institut',
  collectivite: 'ville commune mairie agglomeration metropole departement region communaute',
  entreprise: 'societe sas sarl studio start-up startup entreprises',
  'etablissement-public': 'musee etablissement epcc epci',
  groupement: 'cluster federation reseau syndicat',
};

function meant(value: string, field: string): string | undefined {
  if (field !== 'type') return undefined;
  const [word = ''] = foldedWords(value);
  return Object.keys(typeWords).find((code) => typeWords[code]?.split(' ').includes(word));
}

/** The first key of each item of a list, or of the fields nested in a field. */
const firstKeys: Readonly<Record<string, string>> = {
  lieux: 'commune',
  porteur: 'nom',
  partenaires: 'nom',
  phases: 'phase',
  sources: 'id',
};

/** The remedy for a value of the wrong shape: how to write the list or the nested fields expected in its place. */
function shapeRemedy(value: unknown, zodIssue: z.core.$ZodIssue, field: string): string | undefined {
  if (zodIssue.code !== 'invalid_type' || !/^(array|object)$/.test(zodIssue.expected)) return undefined;
  const [isText, isOfFields] = [
    typeof value === 'string',
    zodIssue.path[0] === field && Object.hasOwn(firstKeys, field),
  ];
  const key = isOfFields ? firstKeys[field] : undefined;
  const first = `${key}: ${key === 'nom' && isText ? String(value) : '…'}`;
  if (key && typeof zodIssue.path.at(-1) === 'number') return `écrivez « - ${first} »`;
  if (key && zodIssue.expected === 'object') return `allez à la ligne et écrivez, en retrait : « ${first} »`;
  if (key) return `allez à la ligne et écrivez, en retrait, un tiret par élément : « - ${first} »`;
  if (isText && field === 'inconnues') return `allez à la ligne et écrivez, en retrait : « - ${String(value)} »`;
  if (isText && field === 'preuves') return `allez à la ligne et écrivez, en retrait : « lieux: [${String(value)}] »`;
  const items = isText ? String(value).split(/[,;\n]/) : [];
  const list = items.map((item) => item.trim()).filter(Boolean);
  return zodIssue.expected === 'array' && list.length > 0 ? `écrivez [${list.join(', ')}]` : undefined;
}

/** Remedies by field, for those whose expectation does not explain how to find the value. */
const remedies: Readonly<Record<string, string>> = {
  confirmation: 'écrivez « directe » si une source le dit lauréat, « indirecte » si vous le déduisez',
  secteurs: 'choisissez le code le plus proche ; content/README.md les explique',
  type: 'choisissez le plus proche, ou retirez la ligne si vos sources ne le disent pas',
  phase: 'écrivez « ami-2023 » pour l’appel à manifestation d’intérêt, « aap-2025 » pour l’appel à projets',
  statut: 'écrivez « laureat », ou « candidat » tant que le résultat n’est pas connu',
  lecture: 'écrivez « entiere », ou « partielle » si vous n’avez pu lire qu’une partie',
  commune: 'cherchez la commune par son nom sur insee.fr et recopiez son code entre guillemets',
  url: 'ouvrez la page dans votre navigateur et recopiez son adresse entière',
  site: 'ouvrez le site dans votre navigateur et recopiez son adresse, ou retirez la ligne',
  date: 'vérifiez l’année, le mois et le jour, ou retirez la ligne si la date est inconnue',
  consultee_le: 'écrivez le jour où vous avez lu la source',
  verifie_le: 'écrivez le jour où vous avez vérifié la fiche',
  inconnues: 'écrivez une chose inconnue par ligne, après un tiret, sans point final',
  latitude: 'recopiez la latitude et la longitude de la mairie ou du centre de la commune, dans cet ordre',
  longitude: 'recopiez la latitude et la longitude de la mairie ou du centre de la commune, dans cet ordre',
  montant: 'écrivez le nombre seul, ou retirez la ligne si le montant est inconnu',
  montant_nature: 'écrivez « plafond-possible » si c’est peut-être un maximum, ou retirez la ligne',
  extrait: 'coupez-le par « […] », ou retirez la ligne',
  archive: 'recopiez l’adresse de la copie archivée, ou retirez la ligne',
  source: 'ajoutez la source à la liste « sources », ou corrigez l’identifiant',
};
