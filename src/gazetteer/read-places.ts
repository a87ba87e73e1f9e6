import { type Token, foldedWords, stopWords, weakWords } from '#model/french.ts';
import type { Departements } from './commune-rows.ts';
import { type GazetteerPlace, type PlaceNames, isMinor, placeKey } from './places.ts';

/** A word of a query, as typed and as compared. */
export type QueryWord = Pick<Token, 'written' | 'folded'>;

/** Words of a query that name a place. */
export interface PlaceSpan {
  /** What they may name, the likeliest first. */
  places: readonly GazetteerPlace[];
  /** Positions of its words; `to` is exclusive. */
  from: number;
  to: number;
  /** Whether it is a postal code. */
  isCode?: boolean;
}

/** The places of a query, and its words that name none and say something else. */
export interface PlaceReading {
  spans: readonly PlaceSpan[];
  rest: readonly QueryWord[];
}

/** What a query says of places. */
export interface Reading extends PlaceReading {
  /** Whether the name is unfinished or misspelt: something else may be meant. */
  isGuess?: boolean;
  /** A misspelt name, as typed and as written. */
  corrected?: { from: string; to: string };
  /** Five digits that are no postal code. */
  unknownPostalCode?: string;
}

/** Words around the name of a place in a query. */
const around = new Set(
  `agglo agglomeration alentours autour chez commune communaute communes creatif creatifs creative creatives culturelle
   culturelles departement existe existent habite il industrie industries metropole moi pays pole poles pres proche proches
   proximite region t territoire urbaine y`.split(/\s+/),
);

/** Whether a word says nothing beside a place. */
export const isFiller = ({ folded }: QueryWord) =>
  folded.length === 1 || isMinor(folded) || stopWords.has(folded) || weakWords.has(folded) || around.has(folded);

/** Longest name, in words. */
const longest = 8;

/** Articles within the words that hold them: « au Havre ». */
const contracted: Readonly<Record<string, string>> = { au: 'le', aux: 'les' };

/** Whether a word that is also a common one is written as a name: with a capital, or after the article of the name. */
function isName({ written }: QueryWord, before: QueryWord | undefined, places: readonly GazetteerPlace[]): boolean {
  const article = contracted[before?.folded ?? ''] ?? before?.folded;
  return /^\p{Lu}/u.test(written) || places.some(({ name }) => foldedWords(name)[0] === article);
}

/** Reads the places that a query names: the longest names, narrowed by the département or region beside them. */
export function readPlaces(words: readonly QueryWord[], names: PlaceNames, departements: Departements): PlaceReading {
  const spans: PlaceSpan[] = [];
  for (let from = 0; from < words.length; from++) {
    const span = spanAt(words, from, names);
    if (!span) continue;
    spans.push(span);
    from = span.to - 1;
  }
  const free = words.map((_, index) => !spans.some((span) => span.from <= index && index < span.to));
  const codes = words.flatMap(({ folded }, at) => (free[at] ? codeSpan(folded.toUpperCase(), at, departements) : []));
  const isAlone =
    spans.length === 0 && words.every((word, at) => isFiller(word) || codes.some(({ from }) => from === at));
  const narrowed = narrow([...spans, ...codes], departements).filter((span) => isAlone || !codes.includes(span));
  const rest = words.filter((word, at) => free[at] && !isFiller(word) && !isOfPlace(word, at, spans, codes));
  // A place said twice is one.
  return { spans: [...new Map(narrowed.map((span) => [span.places[0], span])).values()], rest };
}

function spanAt(words: readonly QueryWord[], from: number, names: PlaceNames): PlaceSpan | undefined {
  const first = words[from];
  if (!first || isMinor(first.folded)) return undefined;
  for (let to = Math.min(words.length, from + longest); to > from; to--) {
    const part = words.slice(from, to);
    if (isMinor(part.at(-1)?.folded ?? '')) continue;
    const key = placeKey(part.map(({ folded }) => folded));
    const places = names.get(key);
    if (places.length === 0) continue;
    if (names.isOrdinary(key) && part.length === 1 && !isName(first, words[from - 1], places)) continue;
    return { places, from, to };
  }
  return undefined;
}

/** The département of a code (`93`, `2A`). */
function codeSpan(code: string, at: number, departements: Departements): PlaceSpan[] {
  const [name] = departements[code] ?? [];
  return name ? [{ places: [{ kind: 'territory', name, departements: [code] }], from: at, to: at + 1 }] : [];
}

/** Whether a number is part of a place beside it: an arrondissement (« Lyon 3e »), or its département (« Arles 13 »). */
function isOfPlace(
  { folded }: QueryWord,
  at: number,
  spans: readonly PlaceSpan[],
  codes: readonly PlaceSpan[],
): boolean {
  const isBeside = spans.some(({ to, places }) => to === at && places.some(({ kind }) => kind === 'commune'));
  return (isBeside && /^\d{1,2}(?:er?|e|eme|ieme)?$/.test(folded)) || codes.some(({ from }) => from === at);
}

/** Keeps the communes that another place of the query contains, and leaves out what contains them. */
function narrow(spans: readonly PlaceSpan[], departements: Departements): PlaceSpan[] {
  const containers = new Set<PlaceSpan>();
  const narrowed = spans.map((span) => {
    if (containers.has(span)) return span;
    let { places } = span;
    for (const other of spans) {
      const inside = places.filter((place) => other.places.some((one) => contains(one, place, departements)));
      if (other === span || inside.length === 0) continue;
      containers.add(other);
      places = inside;
    }
    return places === span.places ? span : { ...span, places };
  });
  return narrowed.filter((_, index) => !containers.has(spans[index]!));
}

function contains(outer: GazetteerPlace, inner: GazetteerPlace, departements: Departements): boolean {
  if (inner.kind !== 'commune') return false;
  if (outer.kind === 'territory') return outer.departements.includes(inner.departement);
  return outer.kind === 'region' && departements[inner.departement]?.[1] === outer.code;
}
