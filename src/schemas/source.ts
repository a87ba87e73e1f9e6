import * as z from 'zod';
import type { Source } from '#domain/source.ts';
import { date, day, line, sourceId, url } from './fields.ts';

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
      title: 'Consultée le',
      description: 'Le jour où nous avons lu le document.',
      examples: ['2026-11-23'],
    }),
    lecture: z
      .enum(['entiere', 'partielle'])
      .meta({
        title: 'Lecture',
        description: 'partielle quand nous n’avons pu lire qu’une partie du document.',
        examples: ['entiere'],
      })
      .default('entiere'),
  })
  .superRefine(({ date, consultee_le }, context) => {
    if (date === undefined || date <= consultee_le) return;
    const message = `une date qui ne suit pas le jour où la source a été lue (${consultee_le})`;
    context.addIssue({ code: 'custom', path: ['date'], input: date, message });
  })
  .transform(({ id, titre, editeur, url, date, consultee_le, lecture }): Source => ({
    id,
    title: titre,
    publisher: editeur,
    url,
    date,
    consultedOn: consultee_le,
    isReadInPart: lecture === 'partielle',
  }));

/** What two addresses of one document have in common: neither the fragment nor the last slash changes it. */
const samePage = (address: string) => address.replace(/#.*$/, '').replace(/\/$/, '');

/** The sources of a file, each with its own id and its own address. */
export const sourceList = z.array(source).superRefine((sources, context) => {
  sources.forEach(({ url }, index) => {
    const first = sources.find((other) => samePage(other.url) === samePage(url));
    if (!first || first === sources[index]) return;
    const message = `une adresse qu’aucune autre source de la fiche ne donne (« ${first.id} » la donne déjà)`;
    context.addIssue({
      code: 'custom',
      path: [index, 'url'],
      input: url,
      message,
      params: { remedy: 'gardez une seule des deux sources et son identifiant' },
    });
  });
  sources.forEach(({ id }, index) => {
    if (sources.findIndex((other) => other.id === id) === index) return;
    context.addIssue({
      code: 'custom',
      path: [index, 'id'],
      input: id,
      message: 'un identifiant qu’aucune autre source de la fiche ne porte',
    });
  });
});

/** The id of the source under a fact of a page or of a region. */
export const sourceOfPage = (fact: string) =>
  sourceId.meta({
    title: 'Source',
    description: `L’identifiant de la source, dans la liste du fichier, qui donne ${fact}.`,
    examples: ['drac-hdf'],
  });

/** Adds an issue for each reference to a source that the file does not list. */
export function checkReferences(
  references: readonly { id: string | undefined; path: (string | number)[] }[],
  sources: readonly Source[],
  context: z.RefinementCtx,
): void {
  const ids = sources.map(({ id }) => id);
  for (const { id, path } of references) {
    // A result or a list that is wrong elsewhere comes as it was typed: there is no id to compare yet.
    if (id === undefined || ids.includes(id)) continue;
    const message = `l’identifiant d’une source de la fiche (${ids.join(', ') || 'elle n’en a pas'})`;
    context.addIssue({ code: 'custom', path, input: id, message, params: { choices: ids } });
  }
}

/** Adds an issue for each source that is said to be read after the day when the file was last checked. */
export function checkReadings(sources: readonly Source[], verifiedOn: string, context: z.RefinementCtx): void {
  sources.forEach(({ consultedOn }, index) => {
    // A source that is wrong elsewhere comes as it was typed: there is no day to compare yet.
    if (!consultedOn || consultedOn <= verifiedOn) return;
    const message = `un jour qui ne suit pas celui où la fiche a été vérifiée (verifie_le : ${verifiedOn})`;
    const remedy = 'corrigez ce jour, ou avancez « verifie_le »';
    context.addIssue({
      code: 'custom',
      path: ['sources', index, 'consultee_le'],
      input: consultedOn,
      message,
      params: { remedy },
    });
  });
}
