import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFile, readContentFile } from '#validation/content-file.ts';
import { goodProject } from './content.ts';

/** A small body and its expected verdict: `accepted`, or issue codes each with its line; a tilde marks advice. */
export interface CorpusBody {
  kind: string;
  body: string;
  verdict: string;
}

const signOf = (_: string, code: string) => String.fromCodePoint(Number.parseInt(code, 16));

const path = join(import.meta.dirname, '../bodies/corpus.txt');

/**
 * The bodies of `tests/bodies/corpus.txt`. A line « %%% » begins each kind; a line « %% » with the verdict begins each
 * body; `‹U+00AD›` stands for an invisible character.
 */
export const bodyCorpus: readonly CorpusBody[] = readFileSync(path, 'utf8')
  .split(/^%%% /m)
  .slice(1)
  .flatMap((group) => {
    const [kind = '', ...texts] = group.split(/\n%% /);
    return texts.map((text) => {
      const end = text.indexOf('\n');
      const body = text.slice(end + 1).replace(/\n+$/, '');
      return { kind, verdict: text.slice(0, end), body: body.replace(/‹U\+([0-9A-F]{4})›/g, signOf) };
    });
  });

/** Path of the file that each body is validated in. */
export const corpusFile = 'content/projets/essai.mdx';

const front = goodProject
  .slice(0, goodProject.lastIndexOf('---\n') + 4)
  .replace(
    'verifie_le',
    '  - id: ville\n    titre: Un pôle\n    editeur: Ville\n    url: https://www.ville.fr/\n    consultee_le: 2026-11-23\nverifie_le',
  )
  .replaceAll('drac-hdf', 'drac');

/** A valid project file with the sources `drac` and `ville`, and this body. */
export const fileWith = (body: string): string => `${front}${body}\n`;

const linesBefore = front.split('\n').length - 1;

/** The issues and advice on the body of a file, in the format of the corpus. */
export function verdictOf({ issues, advice = [] }: Pick<ContentFile, 'issues' | 'advice'>): string {
  const reported = [...issues, ...advice].filter(({ field }) => field === 'texte');
  const words = reported.map(({ code, line, isAdvice }) => `${isAdvice ? '~' : ''}${code} ${line - linesBefore}`);
  return words.join(', ') || 'accepted';
}

/** Result of the validation of a body. */
export const checkedBody = (body: string): ContentFile => readContentFile('projets', corpusFile, fileWith(body));
