import type { Place } from './place.ts';
import type { History } from './history.ts';
import type { PhaseResult } from './phase.ts';
import { type Region, regionByCode } from './region.ts';
import type { Sector } from './sector.ts';
import type { NumberedSource } from './source.ts';

/** What kind of body an organisation is. */
export const organisationTypes = [
  'collectivite',
  'entreprise',
  'association',
  'etablissement-public',
  'formation-recherche',
  'groupement',
] as const;

/** An organisation type’s code. */
export type OrganisationType = (typeof organisationTypes)[number];

/** A lead organisation or a partner. */
export interface Organisation {
  name: string;
  type?: OrganisationType | undefined;
  /** An `https:` address. */
  website?: string | undefined;
}

/** `directe`: a source calls the project a laureate; `indirecte`: a source implies it. */
export const confirmations = ['directe', 'indirecte'] as const;

/** A confirmation’s code. */
export type Confirmation = (typeof confirmations)[number];

/** The structured facts that can name the sources they rest on; `phases` adds to the source that each phase names. */
export type Fact = 'places' | 'sectors' | 'leadOrganisation' | 'partners' | 'phases';

/** A laureate of the scheme: one file of `content/projets/`. */
export interface Project {
  /** File name, id and address part (`xpicc`). */
  slug: string;
  title: string;
  /** One line, at most 140 characters. */
  tagline: string;
  /** At most 400 characters. */
  summary: string;
  confirmation: Confirmation;
  /** At least one. */
  sectors: readonly Sector[];
  /** At least one. */
  places: readonly Place[];
  leadOrganisation?: Organisation | undefined;
  partners: readonly Organisation[];
  phases: readonly PhaseResult[];
  /** In the order of their numbers. */
  sources: readonly NumberedSource[];
  /** Ids of the sources under each structured fact. */
  evidence: Readonly<Partial<Record<Fact, readonly string[] | undefined>>>;
  /** Facts that no source states as such: we deduced them from what the sources under them say. */
  deduced: readonly Fact[];
  /** The day on which the page was last checked against its sources, ISO 8601. */
  verifiedOn: string;
  /** The days on which the page changed. */
  history: History;
  /** Addresses that the project had before. */
  formerSlugs: readonly string[];
}

/** What has places, each in a commune: a project, or one that is being written. */
interface Placed {
  places: readonly Pick<Place, 'commune'>[];
}

/** The regions of a project’s places, each once, in the order of the places. */
export function regionsOf(project: Placed): Region[] {
  return [...new Set(project.places.map((place) => place.commune.regionCode))].map(regionByCode);
}

/** Names of the communes of a project’s places, each once. */
export function communeNames(project: Placed): string[] {
  return [...new Set(project.places.map((place) => place.commune.name))];
}

/** Sum of the known amounts in euros, or `undefined` when none is known. */
export function totalAmount(project: Pick<Project, 'phases'>): number | undefined {
  const known = project.phases.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
  return known.length === 0 ? undefined : known.reduce((sum, amount) => sum + amount, 0);
}

/** The sources under a structured fact. With a single source on the page, every fact rests on it. */
export function sourcesOf(project: Project, fact: Fact): NumberedSource[] {
  const ids = project.evidence[fact];
  if (!ids) return project.sources.length === 1 ? [...project.sources] : [];
  return project.sources.filter((source) => ids.includes(source.id));
}

/** The facts that a source supports, among those that the page states: structured facts, and the amount. */
export function factsOn(project: Project, { id }: NumberedSource): (Fact | 'amount')[] {
  const { leadOrganisation, partners, phases } = project;
  const ofPhases = phases.filter(({ sourceId }) => sourceId === id);
  const rests = (fact: Fact) => sourcesOf(project, fact).some((source) => source.id === id);
  const stated: [fact: Fact | 'amount', isSupported: boolean][] = [
    ['places', rests('places')],
    ['sectors', rests('sectors')],
    ['leadOrganisation', leadOrganisation !== undefined && rests('leadOrganisation')],
    ['partners', partners.length > 0 && rests('partners')],
    ['phases', ofPhases.length > 0 || rests('phases')],
    ['amount', ofPhases.some(({ amount }) => amount !== undefined)],
  ];
  return stated.flatMap(([fact, isSupported]) => (isSupported ? [fact] : []));
}

/** The sources under a result: the one that it names, then the others that the phases rest on. */
export function sourcesOfResult(project: Project, { sourceId }: PhaseResult): NumberedSource[] {
  const named = project.sources.filter(({ id }) => id === sourceId);
  return [...new Set([...named, ...sourcesOf(project, 'phases')])];
}

/** Where a project’s file is, from the root of the repository. */
export const projectFile = (slug: string): string => `content/projets/${slug}.mdx`;
