import { type Criteria, noCriteria, writeCriteria } from '#model/criteria.ts';
import { type Project, projectFile } from '#model/project.ts';
import { type TableOrder, servedOrder, writeTableOrder } from '#model/table-order.ts';
import { gitHubPage } from './github.ts';
import type { Region } from '#model/region.ts';
import type { Sector } from '#model/sector.ts';
import { base, origin, repositoryUrl } from '#site.ts';

/** Address of a page or file of the site from the root of its host, base path included: `carte/` → `/carte/`. */
export function siteAddress(path = ''): string {
  return base + path.replace(/^\//, '');
}

/** The same address with the origin, for canonical links, feeds and shared links. */
export function absoluteAddress(path = ''): string {
  return new URL(siteAddress(path), origin).href;
}

/** Path of a project’s page, from the base path. */
export const projectPath = ({ slug }: Pick<Project, 'slug'>): string => `projets/${slug}/`;

/** Path of the list of projects, filtered by criteria. */
export function listPath(criteria: Partial<Criteria> = {}): string {
  const query = writeCriteria({ ...noCriteria, ...criteria }).toString();
  return `projets/${query && `?${query}`}`;
}

/** Path of the table of projects, filtered by criteria and sorted. */
export function tablePath(criteria: Partial<Criteria> = {}, order: TableOrder = servedOrder): string {
  const query = writeTableOrder(writeCriteria({ ...noCriteria, ...criteria }), order).toString();
  return `projets/tableau/${query && `?${query}`}`;
}

/** Path of the map with one region selected. */
export const mapPath = ({ slug }: Pick<Region, 'slug'>): string =>
  `carte/?${writeCriteria({ ...noCriteria, regions: [slug] })}`;

/** Path of a region’s page. */
export const regionPath = ({ slug }: Pick<Region, 'slug'>): string => `regions/${slug}/`;

/** Path of a sector’s page. */
export const sectorPath = (sector: Sector): string => `filieres/${sector}/`;

/** Path of the page of the news, or of one of its lines. */
export const newsPath = (anchor?: string): string => `nouveautes/${anchor ? `#${anchor}` : ''}`;

/** Path of a project’s motif. */
export const motifPath = ({ slug }: Pick<Project, 'slug'>): string => `motifs/${slug}.svg`;

/** Path of a sector’s motif. */
export const sectorMotifPath = (sector: Sector): string => `motifs/filieres/${sector}.svg`;

/** Path of the motif of the 404 page. */
export const brokenMotifPath = 'motifs/filieres/introuvable.svg';

/** Path of the card (PNG) that link previews of a page show: `projets/xpicc/` → `partage/projets/xpicc.png`. */
export const cardPath = (page: string): string => `partage/${page.replace(/(\.html|\/)$/, '') || 'accueil'}.png`;

/** Paths of the data files. */
export const dataPaths = {
  csv: 'donnees/projets.csv',
  excelCsv: 'donnees/projets.excel.csv',
  json: 'donnees/projets.json',
  geojson: 'donnees/projets.geojson',
  tableSchema: 'donnees/projets.schema.json',
  jsonSchema: 'donnees/projets.json-schema.json',
  regions: 'donnees/regions.geojson',
  catalogue: 'donnees/catalogue.jsonld',
} as const;

/** Paths of the feeds of every project, or of one region’s projects. */
export const feedPaths = (region?: Pick<Region, 'slug'>) => {
  const name = region ? `regions/${region.slug}` : 'projets';
  return { atom: `flux/${name}.atom`, json: `flux/${name}.json` };
};

/** Paths of the citation files of a project’s page, for reference managers. */
export const citationPaths = ({ slug }: Pick<Project, 'slug'>) => ({
  bibtex: `citer/${slug}.bib`,
  ris: `citer/${slug}.ris`,
  csl: `citer/${slug}.json`,
});

/** Address that lists the commits of a project’s file; `undefined` without a repository on GitHub. */
export function commitsAddress({ slug }: Pick<Project, 'slug'>): string | undefined {
  return gitHubPage(repositoryUrl, `commits/HEAD/${projectFile(slug)}`);
}

/** Paths of the forms that write the files of projects and regions, of the files to correct, of the form that withdraws one. */
export const formPaths = {
  form: 'contribuer/',
  /** `?fiche=` names the file. */
  correct: 'contribuer/corriger/',
  /** `field`: id of a field, where the correction begins. */
  correction: ({ slug }: Pick<Project, 'slug'>, field?: string): string =>
    `${formPaths.correct}?fiche=${slug}${field ? `#${field}` : ''}`,
  file: ({ slug }: Pick<Project, 'slug'>): string => `contribuer/fiches/${slug}.txt`,
  withdrawal: 'contribuer/retirer/',
  regionForm: 'contribuer/region/',
  introduction: ({ slug }: Pick<Region, 'slug'>): string => `contribuer/region/?region=${slug}`,
} as const;

/** Paths of the press files: the map of France or of a region, the motif of a project, an archive of everything. */
export const pressPaths = {
  map: (region?: Pick<Region, 'slug'>) => {
    const name = `presse/cartes/${region?.slug ?? 'france'}`;
    return { svg: `${name}.svg`, png: `${name}.png` };
  },
  motif: ({ slug }: Pick<Project, 'slug'>): string => `presse/motifs/${slug}.png`,
  mosaic: { svg: 'presse/mosaique.svg', png: 'presse/mosaique.png' },
  preview: 'presse/cartes/apercu.png',
  archive: 'presse/poles-creatifs-presse.zip',
} as const;
