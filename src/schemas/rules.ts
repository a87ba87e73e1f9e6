import { partIds } from '#domain/anchors.ts';
import { regions } from '#domain/region.ts';
import { sectors } from '#domain/sector.ts';
import { type Facts, type Found, fold, foundProblem } from './facts.ts';
import type { Problem } from './problem.ts';
import { nearest } from './nearest.ts';

/** What rules know besides the files. */
export interface Surroundings {
  /** The day in Paris, ISO 8601: the command reads the clock, no rule does. */
  today: string;
  /** Paths that were published (`projets/xpicc/`), each with its line in `publishedFile`. */
  published: readonly { path: string; line: number }[];
}

/** A rule that one file cannot break alone. */
export interface Rule {
  /** What holds, in a few words. */
  name: string;
  check: (files: readonly Facts[], surroundings: Surroundings) => Problem[];
}

/** The paths that the site has published, one a line, from the project’s root. */
export const publishedFile = 'content/adresses.txt';

/** Tells each thing that a former one has the key of; `keysOf` gives the keys of a file. */
function repeated<Thing>(
  files: readonly Facts[],
  thingsOf: (facts: Facts) => readonly { key: string; thing: Thing }[],
  tell: (facts: Facts, thing: Thing, other: string) => Problem,
): Problem[] {
  const owners = new Map<string, string>();
  return files.flatMap((facts) =>
    thingsOf(facts).flatMap(({ key, thing }) => {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, facts.file);
      return owner === undefined || owner === facts.file ? [] : [tell(facts, thing, owner)];
    }),
  );
}

const projectsOf = (files: readonly Facts[]) => files.filter(({ isProject }) => isProject);

const titles: Rule = {
  name: 'two projects have two titles',
  check: (files) =>
    repeated(
      projectsOf(files),
      ({ title }) => (title && fold(title.value) ? [{ key: fold(title.value), thing: title }] : []),
      ({ file }, title, other) =>
        foundProblem(file, title, {
          code: 'title-taken',
          expected: `un titre qu’aucune autre fiche ne porte, accents et majuscules mis à part (${other} le porte)`,
          remedy: 'complétez le titre par ce qui distingue le projet, ou retirez la fiche en double',
        }),
    ),
};

const carriers: Rule = {
  name: 'a carrier has one project at a place',
  check: (files) =>
    repeated<Found>(
      projectsOf(files),
      ({ carrier, places }) =>
        carrier
          ? places.map(({ commune, name }) => ({ key: `${fold(carrier.value)}|${commune}|${name}`, thing: carrier }))
          : [],
      ({ file }, carrier, other) =>
        foundProblem(file, carrier, {
          code: 'project-taken',
          expected: `un porteur et un lieu qui ne sont pas déjà ceux d’une autre fiche (${other})`,
          remedy: 'si ce sont deux projets, nommez le lieu de chacun par « nom » ; sinon, gardez une seule fiche',
        }),
    ).filter(({ file }, index, all) => all.findIndex((one) => one.file === file) === index),
};

const future: Rule = {
  name: 'nothing was done after today',
  check: (files, { today }) =>
    files.flatMap(({ file, days }) =>
      days
        .filter(({ value }) => /^\d{4}-\d{2}-\d{2}$/.test(value) && value > today)
        .map((day) =>
          foundProblem(file, day, {
            code: 'date-future',
            expected: `un jour passé : nous sommes le ${today}`,
            remedy: 'corrigez l’année, le mois ou le jour',
          }),
        ),
    ),
};

const addresses: Rule = {
  name: 'an address belongs to one project',
  check: (files) => {
    const projects = projectsOf(files);
    const owners = new Map(projects.map(({ slug, file }) => [slug, file]));
    return projects.flatMap(({ file, formerSlugs }) =>
      formerSlugs.flatMap((former) => {
        const owner = owners.get(former.value);
        if (owner === undefined) owners.set(former.value, file);
        // The schema tells a former address given twice in one file.
        if (owner === undefined || (owner === file && !file.endsWith(`/${former.value}.mdx`))) return [];
        const expected = `une adresse qu’aucune autre fiche ne porte ni n’a portée (${owner} la porte déjà)`;
        return [
          foundProblem(file, former, { code: 'address-taken', expected, remedy: 'retirez-la d’une des deux fiches' }),
        ];
      }),
    );
  },
};

/** Pages that are no file of content/, but those of regions and sectors. */
const sitePages = [
  '',
  'projets/',
  'regions/',
  'filieres/',
  'carte/',
  'integrer/',
  'integrer/carte/',
  'recherche/',
  'contribuer/',
  'plan-du-site/',
];

/** Every page of the site by its address, former ones included, with the fragments that its address may have. */
function pagesOf(files: readonly Facts[]): Map<string, ReadonlySet<string>> {
  const others = [
    ...sitePages,
    ...regions.map(({ slug }) => `regions/${slug}/`),
    ...sectors.map((sector) => `filieres/${sector}/`),
  ];
  return new Map([
    ...others.map((address) => [address, new Set(partIds(''))] as const),
    ...files.flatMap(({ slug, address, anchors, formerSlugs }) => {
      const sources = anchors.includes('source-1') ? ['sources'] : [];
      const ids = new Set([...partIds(slug), ...sources, ...anchors]);
      return [[address, ids] as const, ...formerSlugs.map(({ value }) => [`projets/${value}/`, ids] as const)];
    }),
  ]);
}

const published: Rule = {
  name: 'a published address still answers',
  check: (files, { published: paths }) => {
    const pages = pagesOf(files);
    const lost = paths.filter(({ path }) => /^[^.]+\/$/.test(path) && !pages.has(path.replace(/^\//, '')));
    return lost.map(({ path, line }) => ({
      code: 'address-lost',
      file: publishedFile,
      line,
      column: 1,
      field: 'adresse publiée',
      received: `« ${path} », que plus aucun fichier ne porte`,
      ...keepAddress(path, files),
    }));
  },
};

/** How a page that was published keeps its address: a project may leave it to another, a page of prose may not. */
function keepAddress(path: string, files: readonly Facts[]): Pick<Problem, 'expected' | 'remedy'> {
  const [, slug] = /^\/?projets\/([^/]+)\/$/.exec(path) ?? [];
  if (slug === undefined)
    return { expected: 'un fichier de ce nom', remedy: `remettez content/pages/${path.replaceAll('/', '')}.mdx` };
  const near = nearest(
    slug,
    projectsOf(files).map((project) => project.slug),
  );
  const where = near ? `content/projets/${near}.mdx, si elle la remplace` : 'la fiche qui la remplace';
  return {
    expected: 'une fiche de ce nom, ou une fiche qui l’a parmi ses anciennes adresses',
    remedy: `ajoutez « anciens: [${slug}] » à ${where}`,
  };
}

const links: Rule = {
  name: 'a link to the site leads to a page that it has',
  check: (files, { published: paths }) => {
    const pages = pagesOf(files);
    const isFile = (path: string) => paths.some((one) => one.path === path);
    return files.flatMap(({ file, address, links }) =>
      links.flatMap(({ url, line, column }): Problem[] => {
        const [, path = '', fragment] = /^([^?#]*)[^#]*(?:#(.*))?$/.exec(url) ?? [];
        const target =
          path === ''
            ? address
            : path
                .slice(1)
                .replace(/[^/]$/, '$&/')
                .replace(/(\.[a-z-]+)\/$/, '$1');
        const ids = pages.get(target);
        const problem = { code: 'link-lost' as const, file, line, column, field: 'texte', received: `« ${url} »` };
        if (!ids && isFile(target)) return [];
        if (!ids) {
          const near = nearest(target, [...pages.keys()]);
          const remedy =
            near === undefined ? 'corrigez ou retirez le lien' : `remplacez l’adresse du lien par /${near}`;
          return [{ ...problem, expected: 'un lien vers une page qui existe', remedy }];
        }
        const id = fragment && decodeFragment(fragment);
        if (!id || ids.has(id)) return [];
        const near = nearest(id, [...ids]);
        const remedy = near === undefined ? `retirez « #${fragment} »` : `remplacez « #${fragment} » par « #${near} »`;
        return [{ ...problem, expected: `un intertitre de la page /${target}`, remedy }];
      }),
    );
  },
};

/** A fragment as it was before an address took it; one that cannot be read stays as it is. */
function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** All of them. */
export const rules: readonly Rule[] = [titles, carriers, future, addresses, published, links];
