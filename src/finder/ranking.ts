/** Where a word was found: a field of `src/finder/records.server.ts`, or the body. */
export type RankedField = 'title' | 'places' | 'summary' | 'body' | 'near' | 'related';

/** Points of a match in each field. Any match in a field earns more than an exact match in the next one. */
const worth: Readonly<Record<RankedField, number>> = {
  title: 64,
  places: 16,
  summary: 4,
  body: 1,
  near: 0.4,
  related: 0.1,
};

/** A project that matches a word or a phrase. */
export interface WordHit {
  /** The fields that contain it. */
  fields: readonly string[];
  /** Whether the page contains it, rather than only a code, an acronym or a synonym. */
  isWritten: boolean;
  /** Whether a whole word matches, as typed or inflected, rather than the beginning of a longer one. */
  isExact: boolean;
  /** The engine’s own score, from frequency and rarity. It breaks ties between equal points. */
  score: number;
}

/** A project that matches a whole query. */
export interface RankedHit {
  points: number;
  score: number;
  /** Whether the page contains none of the query. */
  isRelated: boolean;
}

/** Points of a hit in its best field, slightly reduced when the page does not contain the word. */
function pointsOf({ fields, isExact, isWritten }: WordHit): number {
  const here = isWritten ? [...fields, 'body'] : fields;
  const best = (Object.keys(worth) as RankedField[]).find((field) => here.includes(field)) ?? 'related';
  return worth[best] * (isExact ? 2 : 1) * (isWritten ? 1 : 0.75);
}

/** Projects that match every part of a query, with the sums of points and scores. Key: any id. */
export function rankHits<Key>(parts: readonly ReadonlyMap<Key, WordHit>[]): Map<Key, RankedHit> {
  const [first = new Map<Key, WordHit>(), ...others] = parts;
  const ranked = new Map<Key, RankedHit>();
  for (const key of first.keys()) {
    const hits = [first, ...others].flatMap((part) => part.get(key) ?? []);
    if (hits.length < parts.length) continue;
    const points = hits.reduce((sum, hit) => sum + pointsOf(hit), 0);
    const score = hits.reduce((sum, hit) => sum + hit.score, 0);
    ranked.set(key, { points, score, isRelated: hits.every(({ isWritten }) => !isWritten) });
  }
  return ranked;
}

/** Order of relevance: points, then the engine’s score, then the order of the catalogue (keys are ranks). */
export function byRelevance([a, one]: readonly [number, RankedHit], [b, other]: readonly [number, RankedHit]): number {
  return other.points - one.points || other.score - one.score || a - b;
}
