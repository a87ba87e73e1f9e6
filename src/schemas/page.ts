import * as z from 'zod';
import {
  type KeyFigure,
  type Milestone,
  type RegionIntroduction,
  type SchemePage,
  type ShortText,
  countWords,
  figureKeys,
} from '#domain/page.ts';
import type { Source } from '#domain/source.ts';
import { date, day, line, paragraphs, sourceId, unique } from './fields.ts';
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

const shortText = z
  .strictObject({
    mots: z.int('un nombre entier de mots, comme 100').positive('un nombre positif'),
    texte: paragraphs(4000),
    sources: unique(sourceId).min(1, 'au moins une source'),
  })
  .transform(({ mots, texte, sources }): ShortText => ({ words: mots, paragraphs: texte, sourceIds: sources }))
  .superRefine(({ words, paragraphs }, context) => {
    const count = countWords(paragraphs.join(' '));
    if (count <= words && count >= 0.9 * words) return;
    const message = `un texte de ${Math.ceil(0.9 * words)} à ${words} mots (${count} reçus)`;
    context.addIssue({ code: 'custom', path: ['texte'], input: paragraphs[0], message });
  });

/** The front matter of `content/pages/<slug>.mdx`; the last three keys serve the page about the scheme. */
export const pageSchema = z
  .strictObject({
    titre: line(100),
    description: line(160),
    sources: sourceList.default([]),
    verifie_le: day,
    chiffres: z.array(figure).default([]),
    calendrier: z.array(milestone).default([]),
    textes_courts: z.array(shortText).default([]),
  })
  .superRefine(({ chiffres, calendrier, textes_courts, sources }, context) => {
    const inFigures = chiffres.map(({ sourceId }, index) => ({ id: sourceId, path: ['chiffres', index, 'source'] }));
    const inCalendar = calendrier.map(({ sourceId }, index) => ({
      id: sourceId,
      path: ['calendrier', index, 'source'],
    }));
    // A text that is wrong in another way comes here as it was typed: it has been told already.
    const inTexts = textes_courts.flatMap(({ sourceIds = [] }: Partial<ShortText>, text) =>
      sourceIds.map((id, index) => ({ id, path: ['textes_courts', text, 'sources', index] })),
    );
    checkReferences([...inFigures, ...inCalendar, ...inTexts], sources, context);
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
