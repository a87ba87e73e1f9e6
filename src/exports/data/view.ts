import { type Criteria, isWhole } from '#model/criteria.ts';
import { foldedWords } from '#model/french.ts';
import type { DataSet } from './data-set.ts';
import { type FormatName, columnsIn, formats } from './formats.ts';

/** A list of projects as a reader narrowed and sorted it. */
export interface ExportedList {
  criteria: Criteria;
  /** Ranks of the projects in the published file, in the order of the list. */
  ranks: readonly number[];
  /** Absolute address that shows the list. */
  url: string;
}

/** A file to save. */
export interface ViewFile {
  name: string;
  mediaType: string;
  text: string;
}

const nameLength = 80;

/** The criteria as a part of a file name: `occitanie-jeu`; empty for the whole list. */
function askedName({ query, regions, sectors, phases, sort }: Criteria): string {
  const order = sort && sort !== 'pertinence' ? [`tri-${sort}`] : [];
  const parts = [...foldedWords(query), ...regions, ...sectors, ...phases, ...order];
  return parts.join('-').slice(0, nameLength).replace(/-$/, '');
}

/**
 * Writes a view of the list as a file, in the format of the published one. Formats with room for it state that the file
 * is a selection, and which one. Throws when a rank is not in the data.
 */
export function viewFile(data: DataSet, { criteria, ranks, url }: ExportedList, name: FormatName): ViewFile {
  const { extension, mediaType, write } = formats[name];
  const { projets: all, ...about } = data;
  const projets = ranks.map((rank) => {
    const project = all[rank];
    if (!project) throw new Error(`The data have no project of rank ${rank}.`);
    return project;
  });
  const selection = { url, nombre: projets.length, sur: all.length };
  const view = isWhole(criteria) ? data : { ...about, selection, projets };
  const asked = askedName(criteria);
  return {
    name: `poles-creatifs-projets${asked && `-${asked}`}.${extension}`,
    mediaType,
    text: write(view, columnsIn(all)),
  };
}
