import { foldedWords } from '#model/french.ts';
import type { Organisation } from '#model/project.ts';
import { readContentAt } from '#validation/content-disk.ts';
import { listContent } from '#validation/content-folder.ts';
import type { ProjectFile } from '#validation/project.ts';

/** What the files of `content/projets/` already say. */
export interface KnownProjects {
  /** Address → title, former addresses included. */
  titles: ReadonlyMap<string, string>;
  /** Lead organisations and partners, each once, in alphabetical order. */
  organisations: readonly Organisation[];
  /** Who publishes their sources, each once, in alphabetical order. */
  publishers: readonly string[];
}

const order = new Intl.Collator('fr').compare;

/** Reads them. `root`: the project’s folder. */
export function readKnownProjects(root: string): KnownProjects {
  const projects = listContent(root).entries.flatMap(({ collection, file }) => {
    const [, slug] = /^content\/projets\/(.+)\.mdx$/.exec(file) ?? [];
    const { data, values } = readContentAt(root, collection, file);
    // A file that is wrong keeps its address and its title all the same.
    const title = (values as { titre?: unknown } | undefined)?.titre;
    return slug ? [{ slug, title: String(title ?? slug), data: data as ProjectFile | undefined }] : [];
  });
  const organisations = projects.flatMap(({ data }) =>
    data ? [data.leadOrganisation ?? [], data.partners].flat() : [],
  );
  const publishers = projects.flatMap(({ data }) => data?.sources.map(({ publisher }) => publisher) ?? []);
  return {
    titles: new Map(
      projects.flatMap(({ slug, title, data }) => [slug, ...(data?.formerSlugs ?? [])].map((one) => [one, title])),
    ),
    organisations: [...new Map(organisations.map((one) => [one.name, one])).values()].sort((a, b) =>
      order(a.name, b.name),
    ),
    publishers: [...new Set(publishers)].sort(order),
  };
}

/** What is wrong with an address that a project already has or had, in French. */
export function addressTaken({ titles }: KnownProjects, slug: string): string | undefined {
  const owner = titles.get(slug);
  return owner === undefined ? undefined : `une adresse qu’aucune fiche n’a ni n’a eue (celle-ci est à « ${owner} »)`;
}

/** What is wrong with a title that a project already has, accents and case apart, in French. */
export function titleTaken({ titles }: KnownProjects, title: string): string | undefined {
  const folded = foldedWords(title).join(' ');
  const owner = [...titles].find(([, one]) => foldedWords(one).join(' ') === folded);
  return (
    owner &&
    `un titre qu’aucune fiche ne porte (voir content/projets/${owner[0]}.mdx : c’est peut-être elle qu’il faut corriger)`
  );
}
