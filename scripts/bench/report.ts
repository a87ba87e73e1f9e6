import type { BuildMeasure, BuildState } from './build.ts';
import type { PlotLine } from './plot.ts';

/** Seconds of wall time that each project adds to a build, between one number of projects and the next. */
export interface ProjectCost {
  site: string;
  state: BuildState;
  from: number;
  to: number;
  seconds: number;
}

/** The cost of a project between the successive numbers of projects of each site and state. */
export function costPerProject(measures: readonly BuildMeasure[]): ProjectCost[] {
  const series = Map.groupBy(measures, ({ site, state }) => `${site} ${state}`);
  return [...series.values()].flatMap((ones) => {
    const ascending = ones.toSorted((a, b) => a.projects - b.projects);
    return ascending.slice(1).map(({ site, state, projects, wall }, index) => {
      const before = ascending[index]!;
      const seconds = (wall - before.wall) / (projects - before.projects);
      return { site, state, from: before.projects, to: projects, seconds };
    });
  });
}

/**
 * The wall time of our build over that of each other site, of the same projects, in the same state: a build that makes
 * its pictures is compared with a cold one.
 */
export function ratiosOf(measure: BuildMeasure, measures: readonly BuildMeasure[]): Record<string, number> {
  if (measure.site !== 'ours') return {};
  const state = measure.state === 'pictures' ? 'cold' : measure.state;
  const same = measures.filter(
    (one) => one.site !== 'ours' && one.projects === measure.projects && one.state === state,
  );
  return Object.fromEntries(same.map(({ site, wall }) => [site, measure.wall / wall]));
}

/** The measures as rows of a table, in words. */
export function buildRows(measures: readonly BuildMeasure[]): Record<string, string>[] {
  return measures.map((measure) => {
    const { site, projects, state, wall, processor, memory, files, bytes, pages, pictures } = measure;
    const ratios = Object.entries(ratiosOf(measure, measures)).map(([name, ratio]) => `${ratio.toFixed(1)} × ${name}`);
    return {
      projects: String(projects),
      site,
      build: state,
      'wall, s': wall.toFixed(1),
      'processor, s': processor.toFixed(1),
      'memory, MB': memory === undefined ? '' : (memory / 1e6).toFixed(0),
      files: String(files),
      MB: (bytes / 1e6).toFixed(1),
      pages: String(pages),
      'pages a second': (pages / wall).toFixed(1),
      'pictures made': pictures ? `${pictures.made}, ${pictures.seconds.toFixed(1)} s` : '',
      'wall time against': ratios.join(', '),
    };
  });
}

/** The costs of a project as rows of a table. */
export const projectCostRows = (costs: readonly ProjectCost[]): Record<string, string>[] =>
  costs.map(({ site, state, from, to, seconds }) => ({
    site,
    build: state,
    projects: `${from} → ${to}`,
    'a project more, ms': (seconds * 1000).toFixed(1),
  }));

/** The cold builds of each site, as lines of a plot. */
export function coldLines(measures: readonly BuildMeasure[]): PlotLine[] {
  const cold = Map.groupBy(
    measures.filter(({ state }) => state === 'cold'),
    ({ site }) => site,
  );
  return [...cold].map(([name, ones]) => ({
    name,
    points: ones.map(({ projects, wall }) => ({ x: projects, y: wall })),
  }));
}
