import * as z from 'zod';
import type { Source } from '#model/source.ts';
import { date, day, line, sourceId, url } from './value-kinds.ts';

/** The words of a quotation without its outer guillemets, which are added where it is shown. */
function unquoted(text: string): string {
  const [, words] = /^«([^«»]*(?:«[^«»]*»[^«»]*)*)»$/u.exec(text) ?? [];
  return words?.trim() ?? text;
}

const source = z
  .strictObject({
    id: sourceId.meta({
      title: 'Identifiant',
      description: 'Un nom court, propre à la fiche : le texte y renvoie par <Source id="…" />.',
      examples: ['drac-hdf'],
    }),
    titre: line(200).meta({
      title: 'Titre du document',
      description: 'Tel que le document le donne.',
      examples: ['Lancement du pôle arlésien des industries culturelles et créatives'],
    }),
    editeur: line(100).meta({
      title: 'Éditeur',
      description: 'Qui publie le document.',
      examples: ['DRAC Hauts-de-France'],
    }),
    url: url.meta({
      title: 'Adresse du document',
      description: 'Son adresse complète, qui commence par https://.',
      examples: ['https://cerfav.fr/actualite/pole-icc-laureat'],
    }),
    date: date
      .meta({
        title: 'Date du document',
        description: 'Aussi précise que le document : jour, mois ou année. Absente quand il n’en porte pas.',
        examples: ['2023-10-26', '2023-10'],
      })
      .optional(),
    consultee_le: day.meta({
      title: 'Lu le',
      description: 'Le jour où le document a été lu.',
      examples: ['2026-11-23'],
    }),
    lecture: z
      .enum(['entiere', 'partielle'])
      .meta({
        title: 'Lecture',
        description: 'partielle quand une partie seulement du document a pu être lue.',
        examples: ['entiere'],
      })
      .default('entiere'),
    extrait: line(200)
      .refine((text) => unquoted(text) !== '', 'les mots de la source, sans guillemets autour')
      .meta({
        title: 'Extrait',
        description:
          'Les mots mêmes du document, 200 signes au plus, sans guillemets autour : le site les ajoute. « […] » marque une coupe.',
        examples: ['Dans les Hauts-de-France, deux projets ont été sélectionnés.'],
      })
      .optional(),
    archive: url
      .meta({
        title: 'Copie archivée',
        description: 'L’adresse d’une copie du document, pour le jour où il aura disparu. Elle commence par https://.',
        examples: ['https://web.archive.org/web/2023/https://cerfav.fr/actualite/pole-icc-laureat'],
      })
      .optional(),
  })
  .transform(({ id, titre, editeur, url, date, consultee_le, lecture, extrait, archive }): Source => ({
    id,
    title: titre,
    publisher: editeur,
    url,
    date,
    consultedOn: consultee_le,
    isReadInPart: lecture === 'partielle',
    excerpt: extrait && unquoted(extrait),
    archiveUrl: archive,
  }));

/** Schema of the sources of a file. */
export const sourceList = z.array(source);

/** Schema of the id of the source of a fact in a page or a region. `fact`: in French, for the description. */
export const sourceOfPage = (fact: string) =>
  sourceId.meta({
    title: 'Source',
    description: `L’identifiant de la source, dans la liste du fichier, qui donne ${fact}.`,
    examples: ['drac-hdf'],
  });

/** Title and description of the sources of a page or of a region. `page`: in French, with its article. */
export const sourcesOfPage = (page: string) => ({
  title: 'Sources',
  description: `Les documents publics sur lesquels ${page} repose.`,
});
