import arrondissements from '@etalab/decoupage-administratif/data/arrondissements.json' with { type: 'json' };
import { largestCommunes } from '#gazetteer/place-files.server.ts';
import { communeRecords } from '#validation/communes.ts';
import { loadDictionary } from './spelling/dictionary.ts';

/** Inhabitants from which a commune is meant before the word: « Tours », « Rennes », « Cannes ». So are prefectures. */
const wellKnown = 20_000;

const prefectures = new Set(arrondissements.map(({ chefLieu }) => chefLieu));

const article = /^(?:L['’]|L[ae] |Les )/;

/**
 * The text of `src/geo/ordinary-names.json`: the names, among the largest communes, that are also common words, alone
 * (« Avion ») or without their article (« Le Port »). Throws without the dictionary.
 */
export async function ordinaryNamesFile(): Promise<string> {
  const dictionary = await loadDictionary('.');
  if (!dictionary) throw new Error('@cspell/dict-fr-fr is not installed: run npm ci, then this script again.');
  const known = new Set(
    communeRecords().flatMap(({ commune: { code, name }, population }) =>
      population >= wellKnown || prefectures.has(code) ? [name] : [],
    ),
  );
  const isOrdinary = (name: string) => {
    const bare = name.replace(article, '');
    return dictionary.has(bare.toLowerCase()) && (bare !== name || !known.has(name));
  };
  const names = [
    ...new Set(
      largestCommunes()
        .map(({ name }) => name)
        .filter(isOrdinary),
    ),
  ].sort();
  return `${JSON.stringify({ origin: 'Written by scripts/build-commune-points.ts: run it again rather than edit.', names }, null, 2)}\n`;
}
