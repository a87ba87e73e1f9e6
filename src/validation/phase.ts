import * as z from 'zod';
import { type PhaseResult, phaseStatuses, phases } from '#model/phase.ts';
import { day, sourceId } from './fields.ts';

/** A project’s part in one phase. */
export const phaseResult = z
  .strictObject({
    phase: z.enum(phases).meta({
      title: 'Phase du dispositif',
      description: 'ami-2023 : l’appel à manifestation d’intérêt ; aap-2025 : l’appel à projets.',
      examples: ['ami-2023'],
    }),
    statut: z.enum(phaseStatuses).meta({
      title: 'Statut dans la phase',
      description: 'Ce que le projet y a obtenu : lauréat, ou candidat sans résultat connu.',
      examples: ['laureat'],
    }),
    date: day
      .meta({
        title: 'Date du résultat',
        description: 'Le jour où le résultat a été annoncé. Absente quand aucune source ne la donne.',
        examples: ['2023-10-26'],
      })
      .optional(),
    montant: z
      .number('un nombre d’euros, sans espace ni symbole, comme 100000')
      .positive('un montant positif')
      .meta({
        title: 'Montant de l’aide, en euros',
        description: 'L’aide reçue dans cette phase. Absent quand aucune source ne le donne : jamais 0 à la place.',
        examples: [100000],
      })
      .optional(),
    source: sourceId.meta({
      title: 'Source du résultat',
      description: 'L’identifiant de la source de la fiche qui donne ce résultat.',
      examples: ['drac-hdf'],
    }),
  })
  .transform(({ phase, statut, date, montant, source }): PhaseResult => ({
    phase,
    status: statut,
    date,
    amount: montant,
    sourceId: source,
  }));
