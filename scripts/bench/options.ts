import { parseArgs } from 'node:util';
import { type RivalName, rivalNames } from './rivals.ts';

/** What a bench is asked to do. */
export interface BenchOptions {
  /** Numbers of projects, ascending. */
  counts: readonly number[];
  /** Only time the validation of the content. */
  isCheck: boolean;
  against: readonly RivalName[];
  /** Also build with every picture to make. */
  hasPictures: boolean;
  /** Also visit the search and the map in Chromium. */
  hasVisits: boolean;
  isKept: boolean;
  /** Folder of the results, or `undefined` for a temporary one. */
  output: string | undefined;
}

/** Reads the words of the command line. Throws, with what to write, on one that is wrong. */
export function readOptions(words: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      projects: { type: 'string' },
      check: { type: 'string' },
      against: { type: 'string' },
      pictures: { type: 'boolean', default: false },
      visits: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      output: { type: 'string' },
    },
  });
  if (values.check !== undefined && values.projects !== undefined)
    throw new Error('--check and --projects are two benches: give one of them.');
  const isCheck = values.check !== undefined;
  if (isCheck && (values.against !== undefined || values.pictures || values.visits || values.keep || values.output))
    throw new Error('--check takes no other option: the others measure a build.');
  if (values.output === '') throw new Error('--output is empty: name the folder of the results.');
  return {
    counts: readCounts(isCheck ? '--check' : '--projects', values.check ?? values.projects ?? '100'),
    isCheck,
    against: values.against === undefined ? [] : readRivals(values.against),
    hasPictures: values.pictures,
    hasVisits: values.visits,
    isKept: values.keep,
    output: values.output,
  };
}

function readCounts(option: string, text: string): number[] {
  const counts = text.split(',');
  const wrong = counts.find((count) => !/^[1-9]\d*$/.test(count));
  if (wrong !== undefined)
    throw new Error(
      `${option} ${text}: "${wrong}" is not a number of projects. Write whole numbers from 1 with commas between, such as ${option} 100,1000.`,
    );
  return [...new Set(counts.map(Number))].sort((a, b) => a - b);
}

function readRivals(text: string): RivalName[] {
  const names = [...new Set(text.split(','))];
  return names.map((name) => {
    const known = rivalNames.find((one) => one === name);
    if (!known)
      throw new Error(
        `--against ${text}: "${name}" is not a generator that this bench lays. Write one or several of ${rivalNames.join(',')}.`,
      );
    return known;
  });
}
