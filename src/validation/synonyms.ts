import * as z from 'zod';
import { regions } from '#model/region.ts';
import { sectors } from '#model/sector.ts';
import type { Synonyms } from '#model/synonyms.ts';
import { explainZodIssue } from './explain.ts';
import { line, unique } from './value-kinds.ts';
import { FrontMatterError, readFrontMatter } from './front-matter.ts';
import { type Issue, quote } from './issue.ts';

/** Path of the synonyms file, maintained by editors, from the project’s root. */
export const synonymsFile = 'content/synonymes.yaml';

const terms = unique(line(60));
const departement = z
  .string('un numéro de département entre guillemets, comme "02"')
  .regex(/^(\d{2,3}|2[AB])$/, 'un numéro de département entre guillemets, comme "02"');
const byCode = (codes: readonly string[]) =>
  z.strictObject(Object.fromEntries(codes.map((code) => [code, terms.optional()]))).default({});

/** The schema of the synonyms file: French keys in, a `Synonyms` out. */
export const synonymsSchema = z
  .strictObject({
    filieres: byCode(sectors).meta({
      title: 'Filières',
      description: 'Pour chaque filière, par son code, ce que l’on écrit quand on la cherche.',
      examples: [{ animation: ['dessin animé', 'effets visuels'] }],
    }),
    regions: byCode(regions.map(({ slug }) => slug)).meta({
      title: 'Régions',
      description: 'Pour chaque région, par son nom dans son adresse, ses sigles et ses surnoms.',
      examples: [{ 'provence-alpes-cote-d-azur': ['PACA', 'Région Sud'] }],
    }),
    territoires: z
      .record(line(60), unique(departement))
      .default({})
      .meta({
        title: 'Territoires',
        description: 'Les territoires que l’on nomme encore, avec les numéros de leurs départements entre guillemets.',
        examples: [{ Alsace: ['67', '68'] }],
      }),
    equivalents: z
      .array(terms.min(2, 'au moins deux façons de dire la même chose'))
      .default([])
      .meta({
        title: 'Équivalents',
        description:
          'Des groupes de mots qui disent la même chose : une fiche qui en emploie un se trouve aussi par les autres.',
        examples: [[['IA', 'intelligence artificielle']]],
      }),
  })
  .transform(
    ({ filieres, regions, territoires, equivalents }) =>
      ({ sectors: filieres, regions, territories: territoires, equivalents }) as Synonyms,
  );

/** Reads the text of the file and reports all that is wrong in it. `data`: only without issues. */
export function readSynonyms(text: string): { issues: Issue[]; data?: Synonyms } {
  // The file is a front matter without its fences: one is added above to parse it, so line numbers are lowered by one.
  const lower = (issue: Issue): Issue => ({ ...issue, line: Math.max(1, issue.line - 1) });
  const fence = text.split('\n').findIndex((one) => one.startsWith('---')) + 1;
  try {
    if (fence > 0)
      throw new FrontMatterError('yaml-fence', 'une liste sans ligne ---', 'retirez cette ligne', fence + 1);
    const front = readFrontMatter(`---\n${text.replace(/\n*$/, '\n')}---\n`);
    const result = synonymsSchema.safeParse(front.values ?? {});
    if (result.success) return { issues: [], data: result.data };
    const issues = result.error.issues.flatMap((zodIssue) =>
      explainZodIssue(zodIssue, synonymsSchema, front, synonymsFile),
    );
    return { issues: issues.map(lower) };
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    const { code, line, message: expected, remedy } = error;
    const received = quote(text.split('\n')[line - 2]?.trim());
    const issue = { code, file: synonymsFile, line, column: 1, field: 'liste', received, expected, remedy };
    return { issues: [lower(issue)] };
  }
}
