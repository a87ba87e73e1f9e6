import { z } from 'zod';
import { type Organisation, type Project, confirmations, organisationTypes } from '#domain/project.ts';
import { type PhaseResult, phaseStatuses, phases } from '#domain/phase.ts';
import { sectors } from '#domain/sector.ts';
import type { Source } from '#domain/source.ts';
import { day, line, slug, sourceId, unique, url } from './fields.ts';
import { place } from './place.ts';
import { checkReferences, sourceList } from './source.ts';

/** What a project file gives: a project without its address and its history, its sources not yet numbered. */
export type ProjectFile = Omit<Project, 'slug' | 'history' | 'sources'> & { sources: readonly Source[] };

const organisation = z
  .strictObject({ nom: line(150), type: z.enum(organisationTypes).optional(), site: url.optional() })
  .transform(({ nom, type, site }): Organisation => ({ name: nom, type, website: site }));

const phaseResult = z
  .strictObject({
    phase: z.enum(phases),
    statut: z.enum(phaseStatuses),
    date: day.optional(),
    montant: z
      .number('un nombre d’euros, sans espace ni symbole, comme 100000')
      .positive('un montant positif ; sans montant connu, retirez la ligne')
      .optional(),
    source: sourceId,
  })
  .transform(({ phase, statut, date, montant, source }): PhaseResult => ({
    phase,
    status: statut,
    date,
    amount: montant,
    sourceId: source,
  }));

const factNames = { lieux: 'places', secteurs: 'sectors', porteur: 'carrier', partenaires: 'partners' } as const;
const proofs = unique(sourceId).optional();

/** The front matter of `content/projets/<slug>.mdx`: French keys in, a `ProjectFile` out. Strict. */
export const projectSchema = z
  .strictObject({
    titre: line(100),
    accroche: line(140),
    resume: line(400),
    confirmation: z.enum(confirmations),
    secteurs: unique(z.enum(sectors)).min(1, 'au moins un secteur'),
    lieux: z.array(place).min(1, 'au moins un lieu'),
    porteur: organisation.optional(),
    partenaires: z.array(organisation).default([]),
    preuves: z
      .strictObject({ lieux: proofs, secteurs: proofs, porteur: proofs, partenaires: proofs, phases: proofs })
      .default({}),
    deductions: unique(z.enum(['lieux', 'secteurs', 'porteur', 'partenaires'])).default([]),
    phases: z.array(phaseResult).min(1, 'au moins une phase'),
    sources: sourceList.min(1, 'au moins une source'),
    verifie_le: day,
    anciens: unique(slug).default([]),
  })
  .superRefine(({ phases, preuves, sources }, context) => {
    const inPhases = phases.map(({ sourceId }, index) => ({ id: sourceId, path: ['phases', index, 'source'] }));
    const inProofs = Object.entries(preuves).flatMap(([fact, ids]) =>
      (ids ?? []).map((id, index) => ({ id, path: ['preuves', fact, index] })),
    );
    checkReferences([...inPhases, ...inProofs], sources, context);
  })
  .transform((file): ProjectFile => ({
    title: file.titre,
    tagline: file.accroche,
    summary: file.resume,
    confirmation: file.confirmation,
    sectors: file.secteurs,
    places: file.lieux,
    carrier: file.porteur,
    partners: file.partenaires,
    phases: file.phases,
    sources: file.sources,
    evidence: {
      places: file.preuves.lieux,
      sectors: file.preuves.secteurs,
      carrier: file.preuves.porteur,
      partners: file.preuves.partenaires,
      phases: file.preuves.phases,
    },
    deduced: file.deductions.map((fact) => factNames[fact]),
    verifiedOn: file.verifie_le,
    formerSlugs: file.anciens,
  }));
