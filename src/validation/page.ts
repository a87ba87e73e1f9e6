import * as z from 'zod';
import type { RegionIntroduction, SchemePage } from '#model/page.ts';
import type { Source } from '#model/source.ts';
import { day, line } from './value-kinds.ts';
import { figure, milestone, shortText } from './scheme.ts';
import { sourceList, sourceOfPage } from './source.ts';

/** A validated file of `content/pages/`: a `SchemePage` without its slug, its sources not yet numbered. */
export type PageFile = Omit<SchemePage, 'slug' | 'sources'> & { sources: readonly Source[] };

/** A validated file of `content/regions/`: a `RegionIntroduction` without its slug, its sources not yet numbered. */
export type RegionFile = Omit<RegionIntroduction, 'slug' | 'sources'> & { sources: readonly Source[] };

/** Title and description of the sources of a page or of a region. */
const sourcesOfPage = (page: string) => ({
  title: 'Sources',
  description: `Les documents publics sur lesquels ${page} repose.`,
});

/** Schema of the day of the last check of a page or of a region. */
const checkedOn = (page: string) =>
  day.meta({
    title: 'Vérifiée le',
    description: `Le dernier jour où ${page} a été comparée à ses sources.`,
    examples: ['2026-11-23'],
  });

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

/** The front matter of `content/regions/<slug>.mdx`. */
export const regionSchema = z
  .strictObject({
    laureats: z
      .strictObject({
        nombre: z
          .int('un nombre entier')
          .min(0, 'un nombre positif')
          .meta({
            title: 'Nombre de lauréats',
            description: 'Celui que la source donne, même si le site n’a pas une fiche pour chacun.',
            examples: [2],
          }),
        source: sourceOfPage('ce nombre'),
      })
      .meta({
        title: 'Lauréats de la région',
        description: 'Combien la région en compte. Absent quand aucune source ne le dit.',
      })
      .optional(),
    sources: sourceList.min(1, 'au moins une source').meta(sourcesOfPage('l’introduction')),
    verifie_le: checkedOn('l’introduction'),
  })
  .transform(({ laureats, sources, verifie_le }): RegionFile => ({
    laureates: laureats && { count: laureats.nombre, sourceId: laureats.source },
    sources,
    verifiedOn: verifie_le,
  }));
