import * as z from 'zod';
import type { RegionIntroduction } from '#model/page.ts';
import type { Source } from '#model/source.ts';
import { sourceList, sourceOfPage, sourcesOfPage } from './source.ts';
import { checkedOn } from './value-kinds.ts';

/** A validated file of `content/regions/`: a `RegionIntroduction` without its slug, its sources not yet numbered. */
export type RegionFile = Omit<RegionIntroduction, 'slug' | 'sources'> & { sources: readonly Source[] };

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
