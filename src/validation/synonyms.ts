import * as z from 'zod';
import { regions } from '#model/region.ts';
import { sectors } from '#model/sector.ts';
import { type Synonyms, genderForms } from '#model/synonyms.ts';
import { fold } from '#model/french.ts';
import type { IssueCode } from './issue-code.ts';
import { type ListReading, readListFile } from './list-file.ts';
import { line, unique } from './value-kinds.ts';

/** Path of the synonyms file, maintained by editors, from the project’s root. */
export const synonymsFile = 'content/synonymes.yaml';

const terms = unique(line(60));
const departement = z
  .string('un numéro de département entre guillemets, comme "02"')
  .regex(/^(\d{2,3}|2[AB])$/, 'un numéro de département entre guillemets, comme "02"');
const byCode = (codes: readonly string[], list: z.ZodType = terms) =>
  z.strictObject(Object.fromEntries(codes.map((code) => [code, list.optional()]))).default({});

const name = line(80).regex(
  /^[^/]*[^/\s][^/]*(?: \/ [^/]*[^/\s][^/]*)?$/,
  'un mot, une expression, ou les deux genres d’un métier séparés par « / », comme « sculpteur / sculptrice »',
);
const names = z.array(name).superRefine((list, context) => {
  const owners = new Map<string, number>();
  for (const [index, typed] of list.entries())
    for (const form of genderForms(typed).map(fold)) {
      const owner = owners.get(form) ?? index;
      owners.set(form, owner);
      if (owner === index) continue;
      context.addIssue({
        code: 'custom',
        path: [index],
        input: typed,
        message: `une expression que la liste n’a pas déjà (« ${list[owner]} »)`,
        params: { code: 'value-repeated' satisfies IssueCode, remedy: 'retirez l’une des deux' },
      });
      break;
    }
});

/** The schema of the synonyms file: French keys in, a `Synonyms` out. */
export const synonymsSchema = z
  .strictObject({
    filieres: byCode(sectors, names).meta({
      title: 'Filières',
      description:
        'Pour chaque filière, par son code, ce que l’on écrit quand on la cherche : ses activités, ses métiers (le masculin, « / », puis le féminin s’il diffère).',
      examples: [{ mode: ['haute couture', 'couturier / couturière', 'styliste'] }],
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
    ailleurs: unique(line(60))
      .default([])
      .meta({
        title: 'Ailleurs',
        description:
          'Les pays et les villes hors de France que l’on cherche : la recherche dit qu’aucune région n’y est.',
        examples: [['Belgique', 'Genève']],
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
    ({ filieres, regions, territoires, ailleurs, equivalents }) =>
      ({ sectors: filieres, regions, territories: territoires, abroad: ailleurs, equivalents }) as Synonyms,
  );

/** Reads the text of the file and reports all that is wrong in it. */
export const readSynonyms = (text: string): ListReading<Synonyms> => readListFile(text, synonymsFile, synonymsSchema);
