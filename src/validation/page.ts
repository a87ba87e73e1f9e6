import * as z from 'zod';
import type { SchemePage } from '#model/page.ts';
import type { Source } from '#model/source.ts';
import { checkedOn, line } from './value-kinds.ts';
import { figure, milestone, shortText } from './scheme.ts';
import { sourceList, sourcesOfPage } from './source.ts';

/** A validated file of `content/pages/`: a `SchemePage` without its slug, its sources not yet numbered. */
export type PageFile = Omit<SchemePage, 'slug' | 'sources'> & { sources: readonly Source[] };

/** The front matter of `content/pages/<slug>.mdx`. Only the page about the scheme uses the last three keys. */
export const pageSchema = z
  .strictObject({
    titre: line(100).meta({
      title: 'Titre',
      description: 'Le titre de la page, tel que le menu et les moteurs de recherche le montrent.',
      examples: ['Le dispositif'],
    }),
    description: line(160).meta({
      title: 'Description',
      description: 'La page en une phrase : elle l’ouvre, et les moteurs de recherche la citent.',
      examples: ['Un dispositif de France 2030 en deux phases. À quoi il sert, pour qui, avec quels moyens.'],
    }),
    sources: sourceList.meta(sourcesOfPage('la page')).default([]),
    verifie_le: checkedOn('la page'),
    chiffres: z
      .array(figure)
      .meta({
        title: 'Chiffres',
        description: 'Les chiffres clés du dispositif. Pour la page « dispositif » seulement.',
      })
      .default([]),
    calendrier: z
      .array(milestone)
      .meta({
        title: 'Calendrier',
        description:
          'Les étapes du dispositif, de la plus ancienne à la plus récente. Pour la page « dispositif » seulement.',
      })
      .default([]),
    textes_courts: z
      .array(shortText)
      .meta({
        title: 'Textes courts',
        description: 'Le dispositif en quelques mots, pour la presse. Pour la page « dispositif » seulement.',
      })
      .default([]),
  })
  .transform((file): PageFile => ({
    title: file.titre,
    description: file.description,
    sources: file.sources,
    verifiedOn: file.verifie_le,
    figures: file.chiffres,
    calendar: file.calendrier,
    shortTexts: file.textes_courts,
  }));
