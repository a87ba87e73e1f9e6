import { motifFacts, projectMotif } from '#motif/motif.ts';
import type { SchemePage } from '#model/page.ts';
import type { CoverageByRegion } from '#model/coverage.ts';
import type { Project } from '#model/project.ts';
import { motifSvg } from '#motif/motif-svg.ts';
import { dataFiles } from '../data/files.ts';
import { dataDate } from '../data/record.ts';
import { mapFiles, mosaicFiles, motifFiles, withMotif } from '../maps/press-files.ts';
import { colours } from '#pictures/site-colours.ts';
import { motifPath } from '#text/addresses.ts';
import { pressFigures } from './figures.ts';
import { type KitFile, pressArchive } from './archive.ts';
import { figuresFile, readMeFile, shortTextFile } from './texts.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** The motif of each project, in the SVG that the site publishes. */
const drawings = (projects: readonly Project[]): KitFile[] =>
  withMotif(projects).map((project) => ({
    name: motifPath(project),
    path: motifPath(project),
    content: encode(motifSvg(projectMotif(motifFacts(project)), colours)),
  }));

/** The pictures of the kit: `presse/cartes/x.png` on the site is `cartes/x.png` in the archive. */
async function picturesOf(
  projects: readonly Project[],
  coverage: CoverageByRegion,
  scheme: SchemePage,
): Promise<KitFile[]> {
  const pictures: KitFile[] = [];
  const files = [
    ...mosaicFiles(scheme, projects, colours),
    ...mapFiles(projects, coverage, colours),
    ...motifFiles(projects, colours),
  ];
  // In sequence: drawing one takes every core, and drawing all at once would fill the memory.
  for (const { path, bytes } of files)
    pictures.push({ name: path.replace(/^presse\//, ''), path, content: await bytes() });
  return pictures;
}

/** Every file for the press, in the order of the archive. */
async function makeKit(
  projects: readonly Project[],
  coverage: CoverageByRegion,
  scheme: SchemePage,
): Promise<KitFile[]> {
  return [
    { name: 'LISEZ-MOI.txt', content: encode(readMeFile(dataDate(projects))) },
    ...scheme.shortTexts.map((text) => ({
      name: `textes/dispositif-${text.words}-mots.txt`,
      content: encode(shortTextFile(scheme, text)),
    })),
    { name: 'textes/chiffres.txt', content: encode(figuresFile(pressFigures(scheme, projects), scheme)) },
    ...dataFiles(projects).map(({ path, text }) => ({ name: path, path, content: encode(text) })),
    ...(await picturesOf(projects, coverage, scheme)),
    ...drawings(projects),
  ];
}

async function makeFiles(projects: readonly Project[], coverage: CoverageByRegion, scheme: SchemePage) {
  const kit = await makeKit(projects, coverage, scheme);
  return { kit, archive: await pressArchive(kit, dataDate(projects)) };
}

// Cached, because both the page and the archive need the files.
const made = new WeakMap<readonly Project[], ReturnType<typeof makeFiles>>();

/** The files for the press, and an archive of all of them as one ZIP. */
export function pressFiles(
  projects: readonly Project[],
  coverage: CoverageByRegion,
  scheme: SchemePage,
): ReturnType<typeof makeFiles> {
  const files = made.get(projects) ?? makeFiles(projects, coverage, scheme);
  made.set(projects, files);
  return files;
}
