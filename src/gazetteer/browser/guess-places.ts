import { inTime } from '#ui/browser/fetch-file.ts';
import { type GazetteerPlace, PlaceNames, isMinor, placeKey } from '../places.ts';
import { type PlaceReading, type QueryWord, type Reading, readPlaces } from '../read-places.ts';

/** Number of words that name places. */
export const lengthOf = ({ spans }: PlaceReading): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

const keyOf = (run: readonly QueryWord[]) => placeKey(run.map(({ folded }) => folded));

/** Puts before a small commune the large one whose name begins with its own: « Saint-Ouen » is that of Seine. */
export function preferTowns(reading: PlaceReading, words: readonly QueryWord[], names: PlaceNames): PlaceReading {
  const spans = reading.spans.map((span) => {
    const key = keyOf(words.slice(span.from, span.to));
    const town = names.get(key).length === 0 && key.includes(' ') ? names.beginningWith(`${key} `) : undefined;
    return town ? { ...span, places: [town, ...span.places] } : span;
  });
  return { ...reading, spans };
}

/** The words that may name a place that is not known yet: unknown ones with their neighbours, then alone. */
export function runsOf(
  words: readonly QueryWord[],
  { spans, rest }: PlaceReading,
  unknown: readonly QueryWord[],
): QueryWord[][] {
  const [first] = unknown;
  if (!first) return [];
  const isNamed = (at: number) => spans.some(({ from, to }) => from <= at && at < to);
  const [start, end] = [words.indexOf(first), words.indexOf(unknown.at(-1)!)];
  let [from, to] = [start, end];
  const isPart = (at: number) =>
    words[at] !== undefined && (isNamed(at) || rest.includes(words[at]) || isMinor(words[at].folded));
  while (isPart(from - 1)) from--;
  while (isPart(to + 1)) to++;
  while (isMinor(words[from]?.folded ?? '')) from++;
  const runs = [words.slice(from, to + 1), words.slice(start, end + 1)];
  return runs[0]?.length === runs[1]?.length ? runs.slice(0, 1) : runs;
}

/** Guesses of the places that words of a query name, beside those that other words name exactly. */
export class PlaceGuess {
  #words: readonly QueryWord[];
  #exact: PlaceReading;

  /** `words`: those of the query; `exact`: what is read without guessing. */
  constructor(words: readonly QueryWord[], exact: PlaceReading) {
    this.#words = words;
    this.#exact = exact;
  }

  /** The reading where one of the runs begins the name of a commune, the largest of them, with `shortest` letters. */
  begun(runs: readonly QueryWord[][], names: PlaceNames, shortest: number): Reading | undefined {
    for (const run of runs) {
      const key = keyOf(run);
      const place = key.length >= shortest && !names.isOrdinary(key) ? names.beginningWith(key) : undefined;
      if (place) return { ...this.#with(run, [place]), isGuess: true };
    }
    return undefined;
  }

  /** The reading where one of the runs is the misspelt name of a place. Its script is loaded only then. */
  async misspelt(runs: readonly QueryWord[][], names: PlaceNames): Promise<Reading | undefined> {
    for (const run of runs) {
      const near = await inTime(import('../near-name.ts'));
      const key = near?.nearestKey(keyOf(run), names.keys);
      const places = key === undefined || names.isOrdinary(key) ? [] : names.get(key);
      const from = run.map(({ written }) => written).join(' ');
      if (places[0]) return { ...this.#with(run, places), isGuess: true, corrected: { from, to: places[0].name } };
    }
    return undefined;
  }

  #with(run: readonly QueryWord[], places: readonly GazetteerPlace[]): PlaceReading {
    const from = this.#words.indexOf(run[0]!);
    const to = from + run.length;
    const beside = this.#exact.spans.filter((span) => span.to <= from || span.from >= to);
    const spans = [...beside, { places, from, to }].sort((a, b) => a.from - b.from);
    const others = this.#words.filter((_, at) => !spans.some((span) => span.from <= at && at < span.to));
    return { spans, rest: readPlaces(others, new PlaceNames(), {}).rest };
  }
}
