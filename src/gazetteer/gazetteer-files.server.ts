import type { RegionIntroduction } from '#model/page.ts';
import type { Project } from '#model/project.ts';
import type { Region } from '#model/region.ts';
import type { Synonyms } from '#model/synonyms.ts';
import { codeFiles, communeFiles, departements } from './commune-files.server.ts';
import { namedPlaces, type PlaceText } from './named-places.server.ts';
import { nearbyFiles, placeList, townFiles } from './place-files.server.ts';

/** What the gazetteer is made from, besides the official list of communes. */
export interface GazetteerContent {
  /** In the order of the catalogue. */
  projects: readonly Project[];
  synonyms: Synonyms;
  introductionOf: (region: Region) => RegionIntroduction | undefined;
  /** The texts whose places are to be found, the most telling first. */
  texts: readonly PlaceText[];
}

/**
 * The published files under `lieux/`, by name: communes by a word of their name (`noms-412`) and by postal or INSEE code
 * (`591`), `departements`, `lieux` (what every search needs), the largest communes by their initial (`villes-m`), and
 * what projects are to the communes of each département (`proches-59`).
 */
export function gazetteerFiles({ projects, synonyms, introductionOf, texts }: GazetteerContent): Map<string, unknown> {
  const nearby = nearbyFiles(projects, namedPlaces(texts));
  return new Map<string, unknown>([
    ...communeFiles(),
    ...codeFiles(),
    ['departements', departements()],
    ['lieux', placeList(projects, synonyms, introductionOf)],
    ...[...townFiles()].map(([initial, rows]) => [`villes-${initial}`, rows] as const),
    ...[...nearby].map(([code, file]) => [`proches-${code}`, file] as const),
  ]);
}
