import * as z from 'zod';
import { type KeyFigure, type Milestone, type ShortText, countWords, figureKeys } from '#model/page.ts';
import { date, line, paragraphs, sourceId, unique } from './value-kinds.ts';
import type { IssueCode } from './issue-code.ts';
import { sourceOfPage } from './source.ts';

/** Schema of a key figure of the scheme. */
export const figure = z
  .strictObject({
    cle: z.enum(figureKeys).meta({
      title: 'Clé du chiffre',
      description: 'Ce que le chiffre compte : le site s’en sert pour le montrer ailleurs.',
      examples: ['laureats'],
    }),
    valeur: z.number('un nombre').meta({
      title: 'Valeur',
      description: 'Le nombre seul, sans espace ni unité.',
      examples: [25],
    }),
    libelle: line(100).meta({
      title: 'Libellé',
      description: 'Ce que le chiffre compte, en toutes lettres, à la suite du nombre.',
      examples: ['lauréats annoncés le 26 octobre 2023'],
    }),
    source: sourceOfPage('ce chiffre'),
  })
  .transform(({ cle, valeur, libelle, source }): KeyFigure => ({
    key: cle,
    value: valeur,
    label: libelle,
    sourceId: source,
  }));

/** Schema of a date in the scheme’s calendar. */
export const milestone = z
  .strictObject({
    date: date.meta({
      title: 'Date de l’étape',
      description: 'Aussi précise que la source : jour, mois ou année.',
      examples: ['2023-10-26', '2023-10'],
    }),
    titre: line(100).meta({
      title: 'Titre de l’étape',
      description: 'Ce qui s’est passé, en quelques mots.',
      examples: ['Annonce des 25 lauréats de la première phase'],
    }),
    detail: line(200)
      .meta({
        title: 'Détail',
        description: 'Une phrase de plus, quand la date ou le titre ne suffisent pas.',
        examples: ['L’année n’est pas écrite dans la source. Elle se déduit de la date de clôture.'],
      })
      .optional(),
    marquant: z
      .boolean('true ou false')
      .meta({
        title: 'Marquante',
        description: 'true quand l’étape compte plus que les autres : la frise la met en valeur.',
        examples: [true],
      })
      .default(false),
    source: sourceOfPage('cette étape'),
  })
  .transform(({ date, titre, detail, marquant, source }): Milestone => ({
    date,
    title: titre,
    detail,
    isMain: marquant,
    sourceId: source,
  }));

/** Schema of a description of the scheme of a given length: from 90 % to 100 % of `mots`, in words. */
export const shortText = z
  .strictObject({
    mots: z
      .int('un nombre entier de mots, comme 100')
      .positive('un nombre positif')
      .meta({
        title: 'Nombre de mots',
        description: 'La longueur annoncée : le texte en a autant, ou jusqu’à un dixième de moins.',
        examples: [12],
      }),
    texte: paragraphs(4000, {
      title: 'Texte',
      description: 'Un ou plusieurs paragraphes sans mise en forme, séparés par une ligne vide.',
      examples: ['France 2030 soutient des pôles où la culture et l’industrie travaillent ensemble.'],
    }),
    sources: unique(sourceId)
      .min(1, 'au moins une source')
      .meta({
        title: 'Sources du texte',
        description: 'Les identifiants des sources de la page sur lesquelles le texte repose.',
        examples: [['drac-hdf']],
      }),
  })
  .transform(({ mots, texte, sources }): ShortText => ({ words: mots, paragraphs: texte, sourceIds: sources }))
  .superRefine(({ words, paragraphs }, context) => {
    const count = countWords(paragraphs.join(' '));
    if (count <= words && count >= 0.9 * words) return;
    const message = `un texte de ${Math.ceil(0.9 * words)} à ${words} mots (${count} reçus)`;
    const params = { code: 'word-count' satisfies IssueCode };
    context.addIssue({ code: 'custom', path: ['texte'], input: paragraphs[0], message, params });
  });
