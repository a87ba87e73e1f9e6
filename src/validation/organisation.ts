import * as z from 'zod';
import { type Organisation, organisationTypes } from '#model/project.ts';
import { line, url } from './fields.ts';

/** A lead organisation or a partner. */
export const organisation = z
  .strictObject({
    nom: line(150).meta({
      title: 'Nom de l’organisme',
      description: 'Le nom que l’organisme se donne, en toutes lettres ; son sigle peut suivre entre parenthèses.',
      examples: ['Communauté de communes Retz-en-Valois'],
    }),
    type: z
      .enum(organisationTypes)
      .meta({
        title: 'Type d’organisme',
        description: 'Absent quand les sources ne permettent pas de le dire.',
        examples: ['collectivite'],
      })
      .optional(),
    site: url
      .meta({
        title: 'Site de l’organisme',
        description: 'L’adresse de son propre site, qui commence par https://.',
        examples: ['https://www.retz-en-valois.fr/'],
      })
      .optional(),
  })
  .transform(({ nom, type, site }): Organisation => ({ name: nom, type, website: site }));
