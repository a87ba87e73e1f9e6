import { z } from 'zod';
import type { Source } from '#domain/source.ts';
import { date, day, line, sourceId, url } from './fields.ts';

const source = z
  .strictObject({
    id: sourceId,
    titre: line(200),
    editeur: line(100),
    url,
    date: date.optional(),
    consultee_le: day,
    lecture: z.enum(['entiere', 'partielle']).default('entiere'),
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

/** The sources of a file, each with its own id. */
export const sourceList = z.array(source).superRefine((sources, context) => {
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

/** Adds an issue for each reference to a source that the file does not list. */
export function checkReferences(
  references: readonly { id: string; path: (string | number)[] }[],
  sources: readonly Source[],
  context: z.RefinementCtx,
): void {
  const ids = sources.map(({ id }) => id);
  for (const { id, path } of references) {
    if (ids.includes(id)) continue;
    const message = `l’identifiant d’une source de la fiche (${ids.join(', ') || 'elle n’en a pas'})`;
    context.addIssue({ code: 'custom', path, input: id, message, params: { choices: ids } });
  }
}
