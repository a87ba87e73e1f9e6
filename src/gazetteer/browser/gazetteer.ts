import { fetchJson } from '#ui/browser/fetch-file.ts';
import {
  type CodeRows,
  type CommuneRow,
  type Departements,
  codePart,
  departementOf,
  initialOfName,
  isCommon,
  partOfWord,
} from '../commune-rows.ts';
import { type NearbyFile, type GazetteerPlace, type PlaceList, PlaceNames, type TownRow } from '../places.ts';
import { PlaceGuess, lengthOf, preferTowns, runsOf } from './guess-places.ts';
import { type PlaceReading, type QueryWord, type Reading, isFiller, readPlaces } from '../read-places.ts';

/** Maximum number of files of names that are fetched for a query. */
const fileLimit = 4;

/** The gazetteer as the browser reads it: what is known at once, then the files that a query needs. */
export class Gazetteer {
  #folder: string;
  #files = new Map<string, Promise<unknown>>();

  /** `folder`: address of the published files. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Loads what every query needs. Rejects when it cannot be loaded; a later call then tries again. */
  load(): Promise<PlaceList> {
    return this.#file('lieux');
  }

  /**
   * Reads the places of a query. `isKnown`: whether the search knows a word, which then is no misspelt name; `isPlain`:
   * whether it says something else than a name. Rejects when a file cannot be loaded.
   */
  async read(
    words: readonly QueryWord[],
    isKnown: (word: QueryWord) => Promise<boolean>,
    isPlain: (word: QueryWord) => boolean = () => false,
  ): Promise<Reading> {
    const [list, towns] = await Promise.all([
      this.load(),
      Promise.all(townFiles(words.filter((word) => !isPlain(word))).map((name) => this.#file<TownRow[]>(name))),
    ]);
    const names = new PlaceNames();
    names.addList(list);
    names.addTowns(towns.flat());
    const postal = words.findIndex(({ written }) => /^\d{5}$/.test(written));
    if (postal >= 0) return this.#readPostal(words, postal, list, isKnown);
    const reading = readPlaces(words, names, list.departements);
    const others = await Promise.all(reading.rest.map(async (word) => ((await isKnown(word)) ? [] : [word])));
    const unknown = others.flat();
    if (unknown.length === 0) return reading;
    const areRead = ({ rest }: PlaceReading) => !unknown.some((word) => rest.includes(word));
    const runs = runsOf(words, reading, unknown);
    const near = names.copy();
    near.addRows(await this.#rowsFor(unknown), list.departements);
    const again = readPlaces(words, near, list.departements);
    // Beside a known place, another word is no village: « combien a touché Annecy » is not about La Touche.
    const isMore = reading.spans.length > 0 && again.spans.length > reading.spans.length;
    const exact = !isMore && lengthOf(again) > lengthOf(reading) ? preferTowns(again, words, names) : reading;
    if (areRead(exact)) return exact;
    // Nor is it a misspelt village, or a commune that it only begins: « argent pour Arles » is not about Argenteuil.
    const guess = new PlaceGuess(words, exact);
    const misspelt = runs.filter(({ length }) => length > 1 || exact === reading);
    if (exact.spans.length > 0) return (await guess.misspelt(misspelt, names)) ?? exact;
    return (
      guess.begun(runs, names, 4) ??
      (await guess.misspelt(misspelt, names)) ??
      guess.begun(runs, near, 6) ??
      (await guess.misspelt(misspelt, near)) ??
      exact
    );
  }

  /** What the projects are to the communes of a département. */
  nearby(departement: string): Promise<NearbyFile> {
    return this.#file<NearbyFile>(`proches-${departement}`);
  }

  /** Reads the communes of a postal code, or the one of them that is named beside it, then those of other codes. */
  async #readPostal(
    words: readonly QueryWord[],
    at: number,
    { departements }: PlaceList,
    isKnown: (word: QueryWord) => Promise<boolean>,
  ): Promise<Reading> {
    const code = words[at]?.written ?? '';
    const rows = (await this.#postalRows(codePart(code)))[code] ?? [];
    const others = words.toSpliced(at, 1);
    if (rows.length === 0) return { ...(await this.read(others, isKnown)), unknownPostalCode: code };
    const names = new PlaceNames();
    names.addRows(rows, departements);
    const named = readPlaces(others, names, departements);
    if (named.spans.length > 0) return named;
    const around = await this.read(others, isKnown);
    // « Lyon 69007 »: the name is that of the city, whose arrondissement has the code.
    const isThere = (place: GazetteerPlace) =>
      place.kind === 'commune' && rows.some(([, insee]) => departementOf(insee) === place.departement);
    const codes = around.spans.filter(({ isCode }) => isCode);
    const isAround = around.spans.every((span) => codes.includes(span) || span.places.some(isThere));
    const places = rows.map((row) => placeOf(row, departements));
    const spans = [{ places, from: at, to: at + 1, isCode: true }, ...codes];
    return { ...around, spans, rest: isAround ? around.rest : named.rest };
  }

  /** The communes of a file of postal codes. Rejects when it holds something else, which would make any code unknown. */
  async #postalRows(part: string): Promise<CodeRows> {
    const rows = await this.#file<CodeRows>(part);
    if (!Object.keys(rows).every((code) => code.startsWith(part))) throw new Error(`${part}.json has no postal codes.`);
    return rows;
  }

  /** The communes of the files of some words. */
  async #rowsFor(words: readonly QueryWord[]): Promise<readonly CommuneRow[]> {
    const parts = words.flatMap(({ folded }) => (isCommon(folded) ? [] : (partOfWord(folded) ?? [])));
    const files = [...new Set(parts)].slice(0, fileLimit).map((part) => this.#file<CommuneRow[]>(part));
    return (await Promise.all(files)).flat();
  }

  /** Fetches a file once. Rejects when it cannot be loaded; a later call then tries again. */
  #file<Value>(name: string): Promise<Value> {
    const known = this.#files.get(name) as Promise<Value> | undefined;
    if (known) return known;
    const loading = fetchJson<Value>(`${this.#folder}${name}.json`);
    loading.catch(() => this.#files.delete(name));
    this.#files.set(name, loading);
    return loading;
  }
}

/** The files of the large communes whose names the words of a query may begin. */
const townFiles = (words: readonly QueryWord[]) => [
  ...new Set(
    words.flatMap((word) =>
      /^[a-z]/.test(word.folded) && !isFiller(word) ? `villes-${initialOfName(word.folded)}` : [],
    ),
  ),
];

const placeOf = ([name, code, today]: CommuneRow, departements: Departements): GazetteerPlace =>
  departements[departementOf(code)]
    ? { kind: 'commune', name, today, departement: departementOf(code), code }
    : { kind: 'outside', name };
