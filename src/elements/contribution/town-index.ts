import { type Departements, type Town, type TownRow, townsOfPart } from '#domain/town.ts';
import { fetchJson } from '../fetch-file.ts';
import { inTime } from '../in-time.ts';

const asked = new Map<string, Promise<unknown>>();

/** A file of the index, asked for once unless it did not come. */
async function fileOf<Value>(address: string): Promise<Value | null> {
  const file = asked.get(address) ?? fetchJson<Value>(address);
  asked.set(address, file);
  const value = await inTime(file as Promise<Value>);
  if (value === null) asked.delete(address);
  return value;
}

/** The towns whose names have a word that begins with two letters, or `null` when they do not come. */
export async function townsOf(folder: string, part: string): Promise<Town[] | null> {
  const [rows, departements] = await Promise.all([
    fileOf<TownRow[]>(`${folder}${part}.json`),
    fileOf<Departements>(`${folder}departements.json`),
  ]);
  return rows && departements && townsOfPart(rows, departements);
}
