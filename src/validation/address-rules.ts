import { partIds } from '#model/anchors.ts';
import { codePages } from '#model/page.ts';
import { regions } from '#model/region.ts';
import { sectors } from '#model/sector.ts';
import { type Facts, foundIssue } from './facts.ts';
import { fileIssue } from './file-bytes.ts';
import { nearest } from './nearest.ts';
import type { Issue } from './issue.ts';
import { type Rule, projectsOf, publishedFile } from './folder-rule.ts';

const addresses: Rule = {
  name: 'an address belongs to one project',
  check: (files) => {
    const projects = projectsOf(files);
    const owners = new Map(projects.map(({ slug, file }) => [slug, file]));
    return projects.flatMap(({ file, formerSlugs }) =>
      formerSlugs.flatMap((former) => {
        const owner = owners.get(former.value);
        if (owner === undefined) owners.set(former.value, file);
        // The schema reports a former address given twice in one file.
        if (owner === undefined || (owner === file && !file.endsWith(`/${former.value}.mdx`))) return [];
        const expected = `une adresse qu’aucune autre fiche ne porte ni n’a portée (${owner} la porte déjà)`;
        return [
          foundIssue(file, former, { code: 'address-taken', expected, remedy: 'retirez-la d’une des deux fiches' }),
        ];
      }),
    );
  },
};

const names: Rule = {
  name: 'no file takes the address of a page written in code',
  check: (files) =>
    files
      .filter(({ address }) => codePages.some((one) => one === address))
      .map(({ file, slug }) =>
        fileIssue(file, {
          code: 'address-taken',
          field: 'nom du fichier',
          received: `« ${slug} »`,
          expected: 'un nom qu’aucune page du site ne porte déjà',
          remedy: 'donnez un autre nom au fichier',
        }),
      ),
};

/** Every page of the site by its address, former addresses included, with the ids that a fragment may point to. */
function pagesOf(files: readonly Facts[]): Map<string, ReadonlySet<string>> {
  const others = [
    ...codePages,
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

/** How to restore a published address: a project may leave it to another, but a prose page needs its file back. */
function keepAddress(path: string, files: readonly Facts[]): Pick<Issue, 'expected' | 'remedy'> {
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
      links.flatMap(({ url, line, column }): Issue[] => {
        const [, path = '', fragment] = /^([^?#]*)[^#]*(?:#(.*))?$/.exec(url) ?? [];
        const target =
          path === ''
            ? address
            : path
                .slice(1)
                .replace(/[^/]$/, '$&/')
                .replace(/(\.[a-z-]+)\/$/, '$1');
        const ids = pages.get(target);
        const issue = { code: 'link-lost' as const, file, line, column, field: 'texte', received: `« ${url} »` };
        if (!ids && isFile(target)) return [];
        if (!ids) {
          const near = nearest(target, [...pages.keys()]);
          const remedy =
            near === undefined ? 'corrigez ou retirez le lien' : `remplacez l’adresse du lien par /${near}`;
          return [{ ...issue, expected: 'un lien vers une page qui existe', remedy }];
        }
        const id = fragment && decodeFragment(fragment);
        if (!id || ids.has(id)) return [];
        const near = nearest(id, [...ids]);
        const remedy = near === undefined ? `retirez « #${fragment} »` : `remplacez « #${fragment} » par « #${near} »`;
        return [{ ...issue, expected: `un intertitre de la page /${target}`, remedy }];
      }),
    );
  },
};

/** Decodes a percent-encoded fragment; a malformed one is returned as it is. */
function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Rules about addresses: each belongs to one page, published ones still answer, links of the site lead to a page. */
export const addressRules: readonly Rule[] = [addresses, names, published, links];
