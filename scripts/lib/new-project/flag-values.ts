import { officialTowns } from '#form/official-communes.ts';
import { townsNamed } from '#form/commune-search.ts';
import { type SourceValues, readAmount, readDate, readPoint, sourceIdFor, townName } from './answers.ts';
import { todayInParis } from '../today.ts';
import type { Values } from './draft.ts';
import { townsMeant } from './towns-meant.ts';

/** What is wrong with a flag: the field that it fills, and the words of a issue. */
export interface Wrong {
  field: string;
  /** Rank of the answer among those of its flag, from 0. */
  rank?: number | undefined;
  /** Whether it was not answered. */
  isMissing?: boolean;
  received: string;
  expected: string;
  remedy: string;
}

const pieces = (text: string) => text.split('|').map((piece) => piece.trim());

/** Codes separated by commas or spaces, from one flag or several. */
export const readCodes = (texts: readonly string[]) => texts.flatMap((text) => text.split(/[\s,]+/).filter(Boolean));

/** « Titre | Éditeur | https://… | date | lue le »: a title may hold bars, so that the address is what is looked for. */
export function readSources(texts: readonly string[]): SourceValues[] {
  return texts.reduce<SourceValues[]>((sources, text) => {
    const all = pieces(text);
    const found = all.findIndex((piece) => /^[a-z]+:\/\//i.test(piece));
    const at = found < 0 ? Math.min(2, all.length) : found;
    const [url = '', date = '', consultedOn = ''] = all.slice(at);
    const editeur = at > 1 ? (all[at - 1] ?? '') : '';
    const titre = all.slice(0, Math.max(1, at - 1)).join(' | ');
    const ids = sources.map(({ id }) => id);
    const id = sourceIdFor(editeur, readDate(date), ids);
    const consultee_le = readDate(consultedOn) || todayInParis();
    return [...sources, { id, titre, editeur, url, date: readDate(date), consultee_le }];
  }, []);
}

/** The id of a source that is named by its rank (« 2 ») or by its id; the first when it is not named. */
const sourceNamed = (text: string, sources: readonly SourceValues[]) =>
  text === '' ? sources[0]?.id : (sources[Number(text) - 1]?.id ?? text);

/** « ami-2023 | laureat | 2023-10-26 | 100 000 | drac-hdf » */
export function readPhase(text: string, sources: readonly SourceValues[]): Values {
  const [phase, statut, date = '', amount = '', source = ''] = pieces(text);
  return { phase, statut, date: readDate(date), montant: readAmount(amount), source: sourceNamed(source, sources) };
}

/** « lieux | drac-hdf, 2 »: a fact and the sources that say it. */
export function readEvidence(texts: readonly string[], sources: readonly SourceValues[]): Values {
  return Object.fromEntries(
    texts.map((text) => {
      const [fact = '', named = ''] = pieces(text);
      return [fact, readCodes([named]).map((one) => sourceNamed(one, sources))];
    }),
  );
}

/** « Nom | type | https://site » */
export function readOrganisation(text: string): Values {
  const [nom, type, site] = pieces(text);
  return { nom, type, site };
}

/** « Plaine Images | Roubaix (59) | 50.69, 3.182 »; the point of the commune where none is given. */
export function readPlace(text: string, rank: number): { values: Values; wrong?: Wrong } {
  const all = pieces(text);
  const given = all.length > 1 ? readPoint(all.at(-1) ?? '') : undefined;
  const named = given ? all.slice(0, -1) : all;
  const query = named.at(-1) ?? '';
  const nom = named.slice(0, -1).join(' | ');
  const [town, ...homonyms] = townsNamed(officialTowns(), query);
  const wrongly = (received: string, expected: string, remedy: string) => ({
    values: { nom, commune: query },
    wrong: { field: 'lieux', rank, received, expected, remedy },
  });
  if (!town) {
    const near = townsMeant(query).slice(0, 5).map(townName);
    const remedy = near.length > 0 ? `est-ce ${near.join(', ')} ?` : 'écrivez son nom en entier, ou son code INSEE';
    return wrongly(`« ${query} »`, 'le nom d’une commune d’aujourd’hui, ou son code INSEE', remedy);
  }
  if (homonyms.length > 0) {
    const choices = [town, ...homonyms].slice(0, 8).map(townName).join(', ');
    return wrongly(`« ${query} »`, 'le nom d’une seule commune, avec son département', `choisissez : ${choices}`);
  }
  const point = given ?? town.point;
  if (point) return { values: { nom, commune: town.code, ...point } };
  const remedy = `ajoutez-les : --lieu "${[...named, '50.69, 3.182'].join(' | ')}"`;
  return wrongly(
    `« ${query} », sans coordonnées connues`,
    'la latitude et la longitude de la mairie ou du centre',
    remedy,
  );
}
