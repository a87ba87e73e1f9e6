import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type CollectionName, type ContentFile, collections, readContentFile } from './content-file.ts';
import type { Problem } from './problem.ts';
import type { ProjectFile } from './project.ts';
import { readSynonyms, synonymsFile } from './synonyms.ts';

/** Every file of `content/`, by path from the root, and all that is wrong in them. */
export async function readContentFolder(
  root: string,
): Promise<{ files: Map<string, ContentFile>; problems: Problem[] }> {
  const files = new Map<string, ContentFile>();
  const strays: Problem[] = [];
  for (const collection of Object.keys(collections) as CollectionName[]) {
    const folder = `content/${collection}`;
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = `${folder}/${entry.name}`;
      if (entry.isFile()) files.set(file, readContentFile(collection, file, await readFile(join(root, file), 'utf8')));
      else strays.push(stray(file, folder));
    }
  }
  const synonyms = await readFile(join(root, synonymsFile), 'utf8').catch(() => undefined);
  if (synonyms !== undefined) files.set(synonymsFile, { problems: readSynonyms(synonyms).problems });
  const inFiles = [...files.values()].flatMap(({ problems }) => problems);
  return { files, problems: [...strays, ...inFiles, ...takenAddresses(files)] };
}

function stray(file: string, folder: string): Problem {
  const expected = `des fichiers .mdx directement dans ${folder}/, sans sous-dossier ni lien`;
  return {
    file,
    line: 1,
    column: 1,
    field: 'nom du fichier',
    received: `« ${file} »`,
    expected,
    remedy: 'déplacez ou retirez-le',
  };
}

/** A former address may be given once, and may not be the address of a project. */
function takenAddresses(files: ReadonlyMap<string, ContentFile>): Problem[] {
  const owners = new Map<string, string>();
  const projects = [...files].filter(([file]) => file.startsWith('content/projets/'));
  for (const [file] of projects) owners.set(file.replace(/^.*\/|\.mdx$/g, ''), file);
  return projects.flatMap(([file, { data, locate }]) =>
    ((data as ProjectFile | undefined)?.formerSlugs ?? []).flatMap((slug, index): Problem[] => {
      const owner = owners.get(slug);
      if (!owner) {
        owners.set(slug, file);
        return [];
      }
      const { line = 1, column = 1 } = locate?.(['anciens', index]) ?? {};
      const expected = `une adresse qu’aucune autre fiche ne porte ni n’a portée (${owner} la porte déjà)`;
      const remedy = 'retirez-la d’une des deux fiches';
      return [
        { file, line, column, field: `champ « anciens (n° ${index + 1}) »`, received: `« ${slug} »`, expected, remedy },
      ];
    }),
  );
}
