import { isPartialDate } from '#model/partial-date.ts';
import type { Commune } from '#model/place.ts';
import type { PhaseResult } from '#model/phase.ts';
import { type Confirmation, communeNames, regionsOf } from '#model/project.ts';
import { regionByCode, regions } from '#model/region.ts';
import type { Sector } from '#model/sector.ts';
import { amountParts } from '#text/amount.ts';
import { formatDate } from '#text/format.ts';
import { placeName, reservation, statusLine } from '#text/labels.ts';
import { typeset, typesetTitle } from '#text/typography.ts';

/** A place being written. */
interface PreviewedPlace {
  name?: string | undefined;
  commune?: Commune | undefined;
  /** Degrees, WGS 84. */
  latitude?: number | undefined;
  /** Degrees, WGS 84. */
  longitude?: number | undefined;
}

/** A project being written, as the preview shows it: anything may be missing or invalid. */
export interface PreviewedProject {
  slug?: string | undefined;
  title?: string | undefined;
  tagline?: string | undefined;
  sectors?: readonly Sector[] | undefined;
  places?: readonly PreviewedPlace[] | undefined;
  confirmation?: Confirmation | undefined;
  leadOrganisation?: object | undefined;
  partners?: readonly object[] | undefined;
  phases?: readonly Partial<Pick<PhaseResult, 'phase' | 'status' | 'date' | 'amount' | 'amountNature'>>[] | undefined;
}

/** A place whose commune, and therefore region, is known. */
export type LocatedPlace = PreviewedPlace & { commune: Commune };

/** The texts of a card and of the top of a page, typeset as on the site; empty when still missing. */
export interface PreviewTexts {
  status: string;
  /** « 26 octobre 2023 : jusqu’à 100 000 €, plafond possible », one for each dated or paid result. */
  aid: string;
  regions: string;
  title: string;
  tagline: string;
  communes: string;
  /** One per place: « Plaine Images, Roubaix, Hauts-de-France ». */
  places: readonly string[];
  doubt: string;
}

const regionCodes = new Set(regions.map(({ code }) => code));

/** The places of a project whose region is known. */
export function locatedPlaces({ places = [] }: PreviewedProject): LocatedPlace[] {
  return places.filter((place): place is LocatedPlace => regionCodes.has(place.commune?.regionCode ?? ''));
}

/** The last result of a project, once its phase and status are known; a date still being typed is left out. */
function statusOf({ phases = [], confirmation = 'directe' }: PreviewedProject): string {
  const { phase, status, date = '' } = phases.at(-1) ?? {};
  if (!phase || !status) return '';
  return typeset(
    statusLine({
      phases: [{ phase, status, date: isPartialDate(date) ? date : undefined, sourceId: '' }],
      confirmation,
    }),
  );
}

/** The date and the amount of each result, as they are read; those still being typed are left out. */
function aidOf({ phases = [] }: PreviewedProject): string {
  const lines = phases.map(({ date = '', amount, amountNature }) =>
    [
      isPartialDate(date) ? formatDate(date) : '',
      amount === undefined ? '' : amountParts(amount, amountNature).join(', '),
    ]
      .filter(Boolean)
      .join(' : '),
  );
  return typeset(lines.filter(Boolean).join(' ; '));
}

/** The texts of a project being written, by the same rules as published pages. */
export function previewTexts(project: PreviewedProject): PreviewTexts {
  const places = locatedPlaces(project);
  return {
    status: statusOf(project),
    aid: aidOf(project),
    regions: regionsOf({ places })
      .map(({ name }) => typeset(name))
      .join(', '),
    title: typesetTitle(project.title?.trim() ?? ''),
    tagline: typeset(project.tagline?.trim() ?? ''),
    communes: communeNames({ places }).join(', '),
    places: places.map((place) => `${placeName(place)}, ${typeset(regionByCode(place.commune.regionCode).name)}`),
    doubt: reservation({ confirmation: project.confirmation ?? 'directe' }) ?? '',
  };
}
