import { distance } from 'fastest-levenshtein';

/** What a name sounds like, roughly: double letters, silent endings and spellings of one sound do not count. */
function soundOf(key: string): string {
  return key
    .replaceAll('ph', 'f')
    .replace(/e?au/g, 'o')
    .replace(/qu|k|c(?=[aou])/g, 'k')
    .replaceAll('y', 'i')
    .replaceAll('h', '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?:ie|[estxz]+)$/, (end) => (end === 'ie' ? 'i' : ''));
}

/**
 * The key of a place nearest to what was typed, or `undefined`: at most one edit from six letters, two from nine, or
 * the same sound. Spaces do not count; the first letter is right.
 */
export function nearestKey(typed: string, keys: Iterable<string>): string | undefined {
  const word = typed.replaceAll(' ', '');
  if (word.length < 6 || word.length > 40 || /\d/.test(word)) return undefined;
  const sound = soundOf(word);
  const limit = word.length < 9 ? 1 : 2;
  let best: { key: string; edits: number } | undefined;
  for (const key of keys) {
    const name = key.replaceAll(' ', '');
    if (name[0] !== word[0] || Math.abs(name.length - word.length) > 3) continue;
    const edits = editsBetween(word, name, sound, limit);
    if (edits <= limit && (!best || edits < best.edits)) best = { key, edits };
  }
  return best?.key;
}

/** Edits between two names; swapped letters and the same sound count less than one edit. */
function editsBetween(word: string, name: string, sound: string, limit: number): number {
  const edits = distance(word, name);
  if (edits === 2 && word.length === name.length && [...word].sort().join() === [...name].sort().join()) return 0.9;
  if (edits > 3 || edits === 0) return edits;
  const ofSounds = distance(sound, soundOf(name));
  if (ofSounds === 0) return 0.8;
  return ofSounds === 1 && limit === 2 ? Math.min(edits, 1.5) : edits;
}
