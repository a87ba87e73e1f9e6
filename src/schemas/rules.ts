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

const published: Rule = {
  name: 'a published address still answers',
  check: (files, { published: paths }) => {
    const projects = projectsOf(files);
    const known = new Set(
      projects.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs.map(({ value }) => value)]),
    );
    return paths.flatMap(({ path, line }) => {
      const slug = /^\/?projets\/([^/]+)\/$/.exec(path)?.[1];
      if (slug === undefined || known.has(slug)) return [];
      const near = nearest(slug, [...known]);
      const where = near ? `content/projets/${near}.mdx, si elle la remplace` : 'la fiche qui la remplace';
      return [
        {
          code: 'address-lost' as const,
          file: publishedFile,
          line,
          column: 1,
          field: 'adresse publiée',
          received: `« ${path} », que plus aucune fiche ne porte`,
          expected: 'une fiche de ce nom, ou une fiche qui l’a parmi ses anciennes adresses',
          remedy: `ajoutez « anciens: [${slug}] » à ${where}`,
        },
      ];
    });
  },
};

/** All of them. */
export const rules: readonly Rule[] = [titles, carriers, future, addresses, published];
