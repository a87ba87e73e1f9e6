import * as z from 'zod';
import { stemsOf } from '#model/french.ts';
import { type Questions, anyHeading } from '#model/questions.ts';
import type { IssueCode } from './issue-code.ts';
import { type ListReading, readListFile } from './list-file.ts';
import { line } from './value-kinds.ts';

/** Path of the questions file, maintained by editors, from the project’s root. */
export const questionsFile = 'content/questions.yaml';

const question = z.strictObject({
  page: z
    .string('l’adresse d’une page du site entre deux barres, comme /dispositif/')
    .regex(/^\/(?:[a-z0-9-]+\/)*$/, 'l’adresse d’une page du site entre deux barres, comme /dispositif/')
    .meta({
      title: 'Page',
      description: 'L’adresse de la page qui répond, entre deux barres.',
      examples: ['/dispositif/'],
    }),
  titre: line(120)
    .optional()
    .meta({
      title: 'Titre',
      description: 'L’intertitre de cette page sous lequel se lit la réponse, recopié tel quel.',
      examples: ['À quoi il sert'],
    }),
  formulations: z
    .array(line(80))
    .min(1, 'au moins une façon de poser la question')
    .meta({
      title: 'Formulations',
      description:
        'Les façons de poser la question. L’ordre des mots, les accents, les pluriels et les petits mots ne comptent pas. « … » y tient la place de chaque intertitre de la page.',
      examples: [['à quoi ça sert', 'objectif']],
    }),
});

/** The schema of the questions file: French keys in, the questions out. */
export const questionsSchema = z
  .strictObject({
    questions: z.array(question).default([]).meta({
      title: 'Questions',
      description: 'Chaque question : la page qui répond, et les façons de la poser.',
    }),
  })
  .superRefine(({ questions }, context) => {
    const owners = new Map<string, string>();
    for (const [index, { formulations }] of questions.entries())
      for (const [rank, typed] of formulations.entries()) {
        const path = ['questions', index, 'formulations', rank];
        const issue = (code: IssueCode, message: string, remedy: string) =>
          context.addIssue({ code: 'custom', path, input: typed, message, params: { code, remedy } });
        const words = stemsOf(typed).sort();
        const key = [...words, ...(typed.includes(anyHeading) ? [anyHeading] : [])].join(' ');
        const owner = owners.get(key);
        if (typed === '') continue;
        if (words.length === 0)
          issue(
            'text-empty',
            'au moins un mot qui dit ce que l’on cherche',
            'ajoutez-le, ou retirez cette formulation : « qui », « les », « est » ne comptent pas',
          );
        else if (owner !== undefined)
          issue(
            'value-repeated',
            `une formulation qui ne répète pas « ${owner} » : l’ordre des mots, les accents, les pluriels et les petits mots ne comptent pas`,
            'retirez l’une des deux',
          );
        else owners.set(key, typed);
      }
  })
  .transform(({ questions }): Questions => ({
    questions: questions.map(({ page, titre, formulations }) => ({
      path: page.slice(1),
      heading: titre,
      phrasings: formulations,
    })),
  }));

/** Reads the text of the file and reports all that is wrong in it, except where its pages and headings do not exist. */
export const readQuestions = (text: string): ListReading<Questions> =>
  readListFile(text, questionsFile, questionsSchema);
