import type { PreviewedProject } from '../preview.ts';
import type { Commune } from '#model/place.ts';
import type { PhaseResult } from '#model/phase.ts';
import type { Confirmation } from '#model/project.ts';
import type { Sector } from '#model/sector.ts';
import type { Answers } from './results.ts';

const textOf = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined);
const listOf = (value: unknown) => (Array.isArray(value) ? (value as Answers[]) : []);

const isNamed = (organisation: Answers | undefined) => textOf(organisation?.['nom']) !== undefined;

/** Maps the answers to the project that the preview shows. Codes need no check: they come from closed lists. */
export function shownProject(slug: string, values: Answers, communes: ReadonlyMap<string, Commune>): PreviewedProject {
  return {
    slug,
    title: textOf(values['titre']),
    tagline: textOf(values['accroche']),
    sectors: values['secteurs'] as Sector[],
    confirmation: textOf(values['confirmation']) as Confirmation | undefined,
    places: listOf(values['lieux']).map((place) => ({
      name: textOf(place['nom']),
      commune: communes.get(textOf(place['commune']) ?? ''),
      latitude: numberOf(place['latitude']),
      longitude: numberOf(place['longitude']),
    })),
    leadOrganisation: listOf([values['porteur']]).find(isNamed),
    partners: listOf(values['partenaires']).filter(isNamed),
    phases: listOf(values['phases']).map((phase) => ({
      phase: textOf(phase['phase']) as PhaseResult['phase'],
      status: textOf(phase['statut']) as PhaseResult['status'],
      date: textOf(phase['date']),
      amount: numberOf(phase['montant']),
      amountNature: textOf(phase['montant_nature']) as PhaseResult['amountNature'],
    })),
  };
}
