/** Where a word was found: a field of `src/finder/records.server.ts`, or the body. */
export type Field = 'title' | 'places' | 'summary' | 'body' | 'near' | 'related';

/** What a field is worth. Each is more than the next can earn by an exact word. */
const worth: Readonly<Record<Field, number>> = { title: 64, places: 16, summary: 4, body: 1, near: 0.4, related: 0.1 };

/** A project that a word or a phrase finds. */
export interface WordHit {
  /** The fields where it stands. */
  fields: readonly string[];
  /** Whether the page says it, rather than a code, an acronym or another way of saying it. */
  isWritten: boolean;
  /** Whether the word stands as asked or in another of its forms, rather than at the beginning of a longer one. */
  isExact: boolean;
  /** The engine’s own score: how often and how rare. It parts what fields leave equal. */
  score: number;
}

/** A project that a whole query finds. */
export interface RankedHit {
  points: number;
  score: number;
  /** Whether the page says none of it. */
  isRelated: boolean;
}

/** What a hit is worth by its best field. What is not written counts a little less there. */
function pointsOf({ fields, isExact, isWritten }: WordHit): number {
  const here = isWritten ? [...fields, 'body'] : fields;
  const best = (Object.keys(worth) as Field[]).find((field) => here.includes(field)) ?? 'related';
  return worth[best] * (isExact ? 2 : 1) * (isWritten ? 1 : 0.75);
}

/** The projects that every part of a query finds, each with what its parts are worth. Key: any id. */
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

/** Order of relevance: points, then the engine’s score, then the catalogue’s order (keys are ranks). */
export function byRelevance([a, one]: readonly [number, RankedHit], [b, other]: readonly [number, RankedHit]): number {
  return other.points - one.points || other.score - one.score || a - b;
}
