import type { Place } from './place.ts';
import type { History } from './history.ts';
import type { AmountNature, PhaseResult } from './phase.ts';
import { type Region, regionByCode } from './region.ts';
import type { Sector } from './sector.ts';
import type { NumberedSource } from './source.ts';

/** Types of organisation. */
export const organisationTypes = [
  'collectivite',
  'entreprise',
  'association',
  'etablissement-public',
  'formation-recherche',
  'groupement',
] as const;

/** Code of an organisation type. */
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

/** Code of a confirmation. */
export type Confirmation = (typeof confirmations)[number];

/**
 * The structured facts that can cite their sources, each with its key in files and exports; the sources of `phases` add
 * to the one that each phase cites. `amount` is the sum of the phases: without sources of its own, it rests on theirs.
 */
export const factKeys = {
  places: 'lieux',
  sectors: 'secteurs',
  leadOrganisation: 'porteur',
  partners: 'partenaires',
  phases: 'phases',
  amount: 'montant',
} as const;

/** A structured fact. */
export type Fact = keyof typeof factKeys;

/** The key of a structured fact. */
export type FactKey = (typeof factKeys)[Fact];

/** A laureate of the scheme: one file of `content/projets/`. */
export interface Project {
  /** File name, id and URL segment (`xpicc`). */
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
  /** What the sources do not say, besides `unknownFacts`: short lines without a final full stop. */
  unknowns: readonly string[];
  /** In the order of their numbers. */
  sources: readonly NumberedSource[];
  /** Ids of the sources that support each structured fact. */
  evidence: Readonly<Partial<Record<Fact, readonly string[] | undefined>>>;
  /** Facts that no source states as such: editors deduced them from the sources that support them. */
  deduced: readonly Fact[];
  /** Date of the last verification of the page against its sources, ISO 8601. */
  verifiedOn: string;
  /** The days on which the page changed. */
  history: History;
  /** Slugs that the project had before: their addresses still lead to it. */
  formerSlugs: readonly string[];
}

/** Whether no source calls the project a laureate: sources imply it. */
export const isDeduced = ({ confirmation }: Pick<Project, 'confirmation'>): boolean => confirmation === 'indirecte';

/** Anything with places in communes: a project, or a draft of one. */
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

/** The facts that readers expect first: those of a project, or of a draft. */
interface Facts {
  leadOrganisation?: object | undefined;
  partners: readonly object[];
  phases: readonly Partial<PhaseResult>[];
}

/** The results of a project whose amount is known. */
export function knownAmounts<Result extends Partial<PhaseResult>>({ phases }: { phases: readonly Result[] }) {
  return phases.filter((result): result is Result & { amount: number } => result.amount !== undefined);
}

/** Sum of the known amounts in euros, or `undefined` when none is known. */
export function totalAmount(project: Pick<Facts, 'phases'>): number | undefined {
  const known = knownAmounts(project);
  return known.length === 0 ? undefined : known.reduce((sum, { amount }) => sum + amount, 0);
}

/** What the total amount is: as uncertain as the most uncertain of its parts; `undefined` when that is not known. */
export function amountNature(project: Pick<Project, 'phases'>): AmountNature | undefined {
  const natures = knownAmounts(project).map((result) => result.amountNature);
  if (natures.includes('plafond-possible')) return 'plafond-possible';
  return natures.length > 0 && natures.every((nature) => nature === 'annonce') ? 'annonce' : undefined;
}

/** The facts that may be unknown: readers expect them, and sources may not give them. */
export const expectedFacts = ['leadOrganisation', 'partners', 'amount'] as const;

/** A fact that may be unknown. */
export type ExpectedFact = (typeof expectedFacts)[number];

/** The facts that readers expect and that no source gives. */
export function unknownFacts(project: Facts): ExpectedFact[] {
  const isKnown: Record<ExpectedFact, boolean> = {
    leadOrganisation: project.leadOrganisation !== undefined,
    partners: project.partners.length > 0,
    amount: totalAmount(project) !== undefined,
  };
  return expectedFacts.filter((fact) => !isKnown[fact]);
}

/**
 * The sources that support a structured fact; none for a fact that is absent. When the page has a single source, every
 * fact relies on it.
 */
export function sourcesOf(project: Project, fact: Fact): NumberedSource[] {
  if (unknownFacts(project).some((unknown) => unknown === fact)) return [];
  const ids =
    project.evidence[fact] ?? (fact === 'amount' ? knownAmounts(project).map((one) => one.sourceId) : undefined);
  if (!ids) return project.sources.length === 1 ? [...project.sources] : [];
  return project.sources.filter((source) => ids.includes(source.id));
}

/** The facts of the page that a source supports. */
export function factsOn(project: Project, { id }: NumberedSource): Fact[] {
  const isOfPhase = project.phases.some(({ sourceId }) => sourceId === id);
  return (Object.keys(factKeys) as Fact[]).filter(
    (fact) => (fact === 'phases' && isOfPhase) || sourcesOf(project, fact).some((source) => source.id === id),
  );
}

/** The sources that support a result: the one that it cites, then the other sources of the phases. */
export function sourcesOfResult(project: Project, { sourceId }: PhaseResult): NumberedSource[] {
  const named = project.sources.filter(({ id }) => id === sourceId);
  return [...new Set([...named, ...sourcesOf(project, 'phases')])];
}

/** Path of a project’s file from the root of the repository. */
export const projectFile = (slug: string): string => `content/projets/${slug}.mdx`;
