import { type Departements, type Town, type TownRow, townsOfPart } from '../commune-search.ts';
import { fetchJson, inTime, isAbsent } from '#ui/browser/fetch-file.ts';

const asked = new Map<string, Promise<unknown>>();

/** A file of the index, asked for once unless it did not come. */
async function fileOf<Value>(address: string, absent?: Value): Promise<Value | null> {
  const file = asked.get(address) ?? fetchJson<Value>(address).catch((error) => orThrow(error, absent));
  asked.set(address, file);
  const value = await inTime(file as Promise<Value>);
  if (value === null) asked.delete(address);
  return value;
}

/** What stands for a file that the site does not have; any other failure is one. */
function orThrow<Value>(error: unknown, absent: Value | undefined): Value {
  if (absent !== undefined && isAbsent(error)) return absent;
  throw error;
}

/** The towns whose names have a word that begins with two letters, or `null` when they do not come. */
export async function townsOf(folder: string, part: string): Promise<Town[] | null> {
  const [rows, departements] = await Promise.all([
    // No town has a word that begins so: there is no file.
    fileOf<TownRow[]>(`${folder}${part}.json`, []),
    fileOf<Departements>(`${folder}departements.json`),
  ]);
  return rows && departements && townsOfPart(rows, departements);
}
