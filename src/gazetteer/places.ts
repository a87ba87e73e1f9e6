import { foldedWords } from '#model/french.ts';
import { type CommuneRow, type Departements, departementOf } from './commune-rows.ts';

/** A region in the list of places: what it says of its projects, and the nearest project when it has none. */
export interface RegionRow {
  code: string;
  slug: string;
  name: string;
  /** With its preposition: « en Occitanie ». */
  where: string;
  /** How many projects it has, without a full stop: « 2 projets connus en Occitanie ». */
  sentence: string;
  nearest?: NearProject;
}

/** A project near a place. */
export interface NearProject {
  slug: string;
  title: string;
  /** As the crow flies, rounded. */
  kilometres: number;
}

/** The places that a search knows at once: `lieux/lieux.json`. */
export interface PlaceList {
  regions: readonly RegionRow[];
  departements: Departements;
  /** Other names: former regions, acronyms. Name → codes of départements, slug of a region, or nothing when abroad. */
  others: Readonly<Record<string, readonly string[] | string>>;
}

/**
 * One of the 2 000 largest communes, in `lieux/villes-m.json`, by initial. A mark before the name: it is
 * also a common word, and a place only when written as a name.
 */
export type TownRow = readonly [name: string, code: string];

/**
 * How a commune relates to projects: some are there (0), or in the same intercommunality (1), or one is the nearest (2);
 * then the kilometres to the first, 0 when unknown; then positions in the list of projects of the file, nearest first.
 * To the nearest, they are from the middle of the intercommunality when the point of the commune is unknown.
 */
export type NearbyRow = readonly [relation: 0 | 1 | 2, kilometres: number, ...projects: number[]];

/** What the projects are to the communes of a département: `lieux/proches-59.json`. */
export interface NearbyFile {
  projects: readonly { rank: number; slug: string; title: string }[];
  /** Positions of those in the département. */
  here: readonly number[];
  /** When there is none: the position of the nearest to the middle of the département, and the kilometres to it. */
  nearest?: readonly [project: number, kilometres: number];
  /** The different rows: many communes have the same. */
  rows: readonly NearbyRow[];
  /** For each commune, by its number in the département (512 for `59512`), its index in `rows`; −1 when it has none. */
  communes: readonly number[];
  /** What the text of a region or of the scheme says of a commune, by its code. */
  named: Readonly<Record<string, NamedPlace>>;
}

const numberOf = (code: string) => Number(code.slice(departementOf(code).length));

/** What the projects are to a commune. */
export const nearbyRow = ({ rows, communes }: NearbyFile, code: string): NearbyRow | undefined =>
  rows[communes[numberOf(code)] ?? -1];

/** Makes the rows of a file from those of its communes, by code. */
export function sharedRows(ofCommunes: ReadonlyMap<string, NearbyRow>): Pick<NearbyFile, 'rows' | 'communes'> {
  const rows = new Map([...ofCommunes.values()].map((row) => [row.join(), row]));
  const keys = [...rows.keys()];
  const communes: number[] = [];
  for (const [code, row] of ofCommunes) communes[numberOf(code)] = keys.indexOf(row.join());
  return { rows: [...rows.values()], communes: Array.from(communes, (index = -1) => index) };
}

/** A sentence that names a commune, and the page that it comes from. */
export interface NamedPlace {
  path: string;
  sentence: string;
}

/** A place that a query may name. */
export type GazetteerPlace =
  | { kind: 'region'; name: string; slug: string; code: string }
  | { kind: 'territory'; name: string; departements: readonly string[] }
  | CommunePlace
  | { kind: 'outside'; name: string };

/** A commune; `today` names the commune that it has merged into. */
export interface CommunePlace {
  kind: 'commune';
  name: string;
  today?: string | undefined;
  departement: string;
  /** INSEE code. */
  code: string;
  /** Whether it is one of the 2 000 largest. */
  isTown?: boolean;
}

/** Words that names are compared without: « Bourg-en-Bresse » and « bourg bresse » are the same. */
const minor = new Set('a au aux d de des du en et l la le les sous sur'.split(' '));

/** Whether a folded word says nothing of which place is meant. */
export const isMinor = (word: string): boolean => minor.has(word);

/** What places are compared by: the folded words of a name without its articles and prepositions. */
export function placeKey(words: readonly string[]): string {
  const kept = words.filter((word) => !isMinor(word));
  return (kept.length > 0 ? kept : words).join(' ');
}

/** Marks the names that are also common words in `TownRow`. */
export const ordinaryMark = '~';

const whereIs = (place: GazetteerPlace) => (place.kind === 'commune' ? place.departement : '');

/** Names of places → places, in the order that they are added. */
export class PlaceNames {
  #places = new Map<string, GazetteerPlace[]>();
  #joined = new Map<string, string>();
  #ordinary = new Set<string>();

  /** The places with a name, by its key, or by its words in one (`grandest`). */
  get(key: string): readonly GazetteerPlace[] {
    return this.#places.get(key) ?? this.#places.get(this.#joined.get(key) ?? '') ?? [];
  }

  /** The largest commune whose key has a beginning and is no common word. */
  beginningWith(start: string): GazetteerPlace | undefined {
    for (const [key, [place]] of this.#places)
      if (key.startsWith(start) && place?.kind === 'commune' && !this.isOrdinary(key)) return place;
    return undefined;
  }

  /** Every key. */
  get keys(): Iterable<string> {
    return this.#places.keys();
  }

  /** Whether a key is also a common word. */
  isOrdinary(key: string): boolean {
    return this.#ordinary.has(key);
  }

  /** The same names, to add others to. */
  copy(): PlaceNames {
    const names = new PlaceNames();
    names.#places = new Map([...this.#places].map(([key, places]) => [key, [...places]]));
    names.#joined = new Map(this.#joined);
    names.#ordinary = this.#ordinary;
    return names;
  }

  /** Adds a place under its name, unless the list already has it. */
  add(name: string, place: GazetteerPlace): void {
    const key = placeKey(foldedWords(name));
    const known = this.#places.get(key) ?? [];
    const isKnown = known.some(
      (one) => one.kind === place.kind && one.name === place.name && whereIs(one) === whereIs(place),
    );
    if (!isKnown) this.#places.set(key, [...known, place]);
    if (key.includes(' ')) this.#joined.set(key.replaceAll(' ', ''), key);
  }

  /** Adds the list of places that is known at once. */
  addList({ regions, departements, others }: PlaceList): void {
    for (const { name, slug, code } of regions) this.add(name, { kind: 'region', name, slug, code });
    for (const [name, where] of Object.entries(others)) {
      const region = regions.find(({ slug }) => slug === where);
      if (region) this.add(name, { kind: 'region', name: region.name, slug: region.slug, code: region.code });
      else if (typeof where === 'string') this.add(name, { kind: 'outside', name });
      else this.add(name, { kind: 'territory', name, departements: where });
    }
    for (const [code, [name]] of Object.entries(departements))
      if (!this.get(placeKey(foldedWords(name))).some(({ kind }) => kind === 'region'))
        this.add(name, { kind: 'territory', name, departements: [code] });
  }

  /** Adds the largest communes of a published file. */
  addTowns(rows: readonly TownRow[]): void {
    for (const [marked, code] of rows) {
      const name = marked.replace(ordinaryMark, '');
      this.add(name, { kind: 'commune', name, departement: departementOf(code), code, isTown: true });
      if (name !== marked) this.#ordinary.add(placeKey(foldedWords(name)));
    }
  }

  /** Adds the communes of a published file; those of an unknown département are outside the regions. */
  addRows(rows: readonly CommuneRow[], departements: Departements): void {
    for (const [name, code, today] of rows) {
      const departement = departementOf(code);
      if (!departements[departement]) this.add(name, { kind: 'outside', name });
      else this.add(name, { kind: 'commune', name, today: today || undefined, departement, code });
    }
  }
}
