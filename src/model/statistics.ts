import type { AmountNature, Phase } from './phase.ts';
import type { SchemePage } from './page.ts';
import { type Project, knownAmounts, regionsOf } from './project.ts';
import { type Region, regions } from './region.ts';
import { type Sector, sectors } from './sector.ts';

/** A value, with the projects that have it. */
export interface Group<Value> {
  value: Value;
  projects: readonly Project[];
}

/** The 18 regions with their projects (perhaps none), in alphabetical order. */
export function groupByRegion(projects: readonly Project[]): Group<Region>[] {
  const groups = new Map(regions.map((region) => [region, [] as Project[]]));
  for (const project of projects) for (const region of regionsOf(project)) groups.get(region)?.push(project);
  return Array.from(groups, ([value, projects]) => ({ value, projects }));
}

/** Sorts groups by number of projects, largest first; ties keep their order. */
export function mostFirst<Value>(groups: readonly Group<Value>[]): Group<Value>[] {
  return [...groups].sort((a, b) => b.projects.length - a.projects.length);
}

/** Every sector with its projects (perhaps none), most projects first. */
export function groupEverySector(projects: readonly Project[]): Group<Sector>[] {
  return mostFirst(
    sectors.map((sector) => ({
      value: sector,
      projects: projects.filter((project) => project.sectors.includes(sector)),
    })),
  );
}

/** The sectors that have at least one project, most projects first. */
export function groupBySector(projects: readonly Project[]): Group<Sector>[] {
  return groupEverySector(projects).filter((group) => group.projects.length > 0);
}

/** The laureates of the first phase: how many were announced, and what this site knows of them. */
export interface LaureateCount {
  /** Absent when the page about the scheme does not say it. */
  announced: number | undefined;
  /** Those that a source calls laureates. */
  confirmed: number;
  /** Those whose status we deduce. */
  deduced: number;
  /** Those announced that have no page yet, at least 0; absent when `announced` is. */
  missing: number | undefined;
}

/** The phase whose laureates the scheme’s figure `laureats` counts. */
const announcedPhase: Phase = 'ami-2023';

/** The laureates among projects: a candidate, or a laureate of the second phase only, is not one of those announced. */
export const laureatesOf = <Some extends Pick<Project, 'phases'>>(projects: readonly Some[]): Some[] =>
  projects.filter(({ phases }) => phases.some(({ phase, status }) => phase === announcedPhase && status === 'laureat'));

/** Counts the laureates among projects. */
export function countLaureates(
  scheme: Pick<SchemePage, 'figures'> | undefined,
  projects: readonly Pick<Project, 'phases' | 'confirmation'>[],
): LaureateCount {
  const laureates = laureatesOf(projects);
  const confirmed = laureates.filter(({ confirmation }) => confirmation === 'directe').length;
  const announced = scheme?.figures.find(({ key }) => key === 'laureats')?.value;
  const missing = announced === undefined ? undefined : Math.max(0, announced - laureates.length);
  return { announced, confirmed, deduced: laureates.length - confirmed, missing };
}

/** The amounts of aid known among projects, apart by nature: those of two natures, or two ceilings, make no sum. */
export interface AmountCount {
  /** How many projects were asked about. */
  total: number;
  /** How many of them have a known amount. */
  known: number;
  /** Nature → every known amount, in euros, smallest first; `unstated` when no source says what they are. */
  amounts: Readonly<Record<AmountNature | 'unstated', readonly number[]>>;
}

/** Collects the known amounts of projects, and adds none to another. */
export function countAmounts(projects: readonly Pick<Project, 'phases'>[]): AmountCount {
  const all = projects.flatMap(knownAmounts);
  const of = (nature: AmountNature | undefined) =>
    all.flatMap(({ amount, amountNature }) => (amountNature === nature ? [amount] : [])).sort((a, b) => a - b);
  return {
    total: projects.length,
    known: projects.filter((project) => knownAmounts(project).length > 0).length,
    amounts: { annonce: of('annonce'), 'plafond-possible': of('plafond-possible'), unstated: of(undefined) },
  };
}
