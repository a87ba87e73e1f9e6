import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFile, readContentFile } from '#validation/content-file.ts';
import { goodProject } from './content.ts';

/** A small text, and what is said of it: `accepted`, or codes each with its line, advice after a tilde. */
export interface CorpusBody {
  kind: string;
  body: string;
  verdict: string;
}

const signOf = (_: string, code: string) => String.fromCodePoint(Number.parseInt(code, 16));

const path = join(import.meta.dirname, '../bodies/corpus.txt');

/** The texts of `tests/bodies/corpus.txt`: a line « %% » and a verdict begins each; `‹U+00AD›` stands for a sign that is not seen. */
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

/** Name of the file in which a text is read. */
export const corpusFile = 'content/projets/essai.mdx';

const front = goodProject
  .slice(0, goodProject.lastIndexOf('---\n') + 4)
  .replace(
    'verifie_le',
    '  - id: ville\n    titre: Un pôle\n    editeur: Ville\n    url: https://www.ville.fr/\n    consultee_le: 2026-11-23\nverifie_le',
  )
  .replaceAll('drac-hdf', 'drac');

/** A good file, of the sources `drac` and `ville`, with this text. */
export const fileWith = (body: string): string => `${front}${body}\n`;

const linesBefore = front.split('\n').length - 1;

/** The issues of the body of a file, as the corpus writes them; forbidden characters, issues of the whole file, are left out. */
export function verdictOf({ issues, advice = [] }: Pick<ContentFile, 'issues' | 'advice'>): string {
  const reported = [...issues, ...advice].filter(({ field }) => field === 'texte');
  const words = reported.map(({ code, line, isAdvice }) => `${isAdvice ? '~' : ''}${code} ${line - linesBefore}`);
  return words.join(', ') || 'accepted';
}

/** What the check says of a text. */
export const checkedBody = (body: string): ContentFile => readContentFile('projets', corpusFile, fileWith(body));
