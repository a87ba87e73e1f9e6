import { z } from 'zod';
import { type KeyFigure, type Milestone, type RegionIntroduction, type SchemePage, figureKeys } from '#domain/page.ts';
import type { Source } from '#domain/source.ts';
import { date, day, line, sourceId } from './fields.ts';
import { checkReferences, sourceList } from './source.ts';

/** What a file of pages gives: no address yet, its sources not yet numbered. */
export type PageFile = Omit<SchemePage, 'slug' | 'sources'> & { sources: readonly Source[] };

/** What a region’s file gives. */
export type RegionFile = Omit<RegionIntroduction, 'slug' | 'sources'> & { sources: readonly Source[] };

const figure = z
  .strictObject({ cle: z.enum(figureKeys), valeur: z.number('un nombre'), libelle: line(100), source: sourceId })
  .transform(({ cle, valeur, libelle, source }): KeyFigure => ({
    key: cle,
    value: valeur,
    label: libelle,
    sourceId: source,
  }));

const milestone = z
  .strictObject({
    date,
    titre: line(100),
    detail: line(200).optional(),
    marquant: z.boolean('true ou false').default(false),
    source: sourceId,
  })
  .transform(({ date, titre, detail, marquant, source }): Milestone => ({
    date,
    title: titre,
    detail,
    isMain: marquant,
    sourceId: source,
  }));

/** The front matter of `content/pages/<slug>.mdx`; `chiffres` and `calendrier` serve the page about the scheme. */
export const pageSchema = z
  .strictObject({
    titre: line(100),
    description: line(160),
    sources: sourceList.default([]),
    verifie_le: day,
    chiffres: z.array(figure).default([]),
    calendrier: z.array(milestone).default([]),
  })
  .superRefine(({ chiffres, calendrier, sources }, context) => {
    const inFigures = chiffres.map(({ sourceId }, index) => ({ id: sourceId, path: ['chiffres', index, 'source'] }));
    const inCalendar = calendrier.map(({ sourceId }, index) => ({
      id: sourceId,
      path: ['calendrier', index, 'source'],
    }));
    checkReferences([...inFigures, ...inCalendar], sources, context);
  })
  .transform(({ titre, description, sources, verifie_le, chiffres, calendrier }): PageFile => ({
    title: titre,
    description,
    sources,
    verifiedOn: verifie_le,
    figures: chiffres,
    calendar: calendrier,
  }));

/** The front matter of `content/regions/<slug>.mdx`. */
export const regionSchema = z
  .strictObject({
    laureats: z
      .strictObject({ nombre: z.int('un nombre entier').min(0, 'un nombre positif'), source: sourceId })
      .optional(),
    sources: sourceList.min(1, 'au moins une source'),
    verifie_le: day,
  })
  .superRefine(({ laureats, sources }, context) => {
    if (laureats) checkReferences([{ id: laureats.source, path: ['laureats', 'source'] }], sources, context);
  })
  .transform(({ laureats, sources, verifie_le }): RegionFile => ({
    laureates: laureats && { count: laureats.nombre, sourceId: laureats.source },
    sources,
    verifiedOn: verifie_le,
  }));
