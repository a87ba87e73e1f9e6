import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nearest } from '#validation/nearest.ts';
import { readDate, withCalls } from './answers.ts';
import type { Values } from './draft.ts';
import { flags } from './flag-table.ts';
import {
  type Wrong,
  readCodes,
  readEvidence,
  readOrganisation,
  readPhase,
  readPlace,
  readSources,
} from './flag-values.ts';

/** What the flags say. */
export interface Given {
  isHelp: boolean;
  isSure: boolean;
  /** The address that was asked for. */
  slug?: string | undefined;
  /** The front matter, with the keys that flags gave alone. */
  values: Values;
  body?: string | undefined;
  /** Ids that sources keep when they are asked again: the other answers name them. */
  sourceIds?: readonly string[];
  /** What is wrong with the flags themselves, in French. */
  wrong: Wrong[];
}

/** Reads the flags of a command line. Unknown ones are told, with the one that was meant. */
export function readFlags(line: readonly string[]): Given {
  const { given, wrong } = sortLine(line);
  const all = (name: string) => given.get(name);
  const one = (name: string) => given.get(name)?.at(-1);
  const sources = readSources(all('source') ?? []);
  const places = all('lieu')?.map(readPlace);
  const verified = one('verifie-le');
  const values: Values = {
    titre: one('titre'),
    accroche: one('accroche'),
    resume: one('resume'),
    confirmation: one('confirmation'),
    secteurs: all('secteur') && readCodes(all('secteur') ?? []),
    lieux: places?.map((place) => place.values),
    porteur: one('porteur') === undefined ? undefined : readOrganisation(one('porteur') ?? ''),
    partenaires: all('partenaire')?.map(readOrganisation),
    preuves: all('preuve') && readEvidence(all('preuve') ?? [], sources),
    deductions: all('deduction') && readCodes(all('deduction') ?? []),
    phases: all('phase')?.map((phase) => readPhase(phase, sources)),
    sources: all('source') && sources,
    verifie_le: verified === undefined ? undefined : readDate(verified),
  };
  const text = readText(one('texte'), one('texte-fichier'));
  return {
    isHelp: given.has('aide'),
    isSure: given.has('oui'),
    slug: one('adresse'),
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    body: typeof text === 'object' || text === undefined ? undefined : calling(text, sources[0]?.id),
    wrong: [
      ...wrong,
      ...(places ?? []).flatMap((place) => place.wrong ?? []),
      ...(typeof text === 'object' ? [text] : []),
    ],
  };
}

function sortLine(line: readonly string[]): { given: Map<string, string[]>; wrong: Wrong[] } {
  const options = Object.fromEntries(
    flags.map(({ name, takes }) => [name, { type: takes ? 'string' : 'boolean', multiple: true }] as const),
  );
  const help = { type: 'boolean', short: 'h' } as const;
  const { tokens } = parseArgs({ args: [...line], options: { ...options, help }, strict: false, tokens: true });
  const given = new Map<string, string[]>();
  const wrong: Wrong[] = [];
  const names = flags.map(({ name }) => name);
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      wrong.push(
        misplaced(
          `« ${token.value} »`,
          'des options seulement',
          'mettez la réponse entre guillemets, après son option',
        ),
      );
      continue;
    }
    const name = token.name === 'help' || token.name === 'h' ? 'aide' : token.name;
    const flag = flags.find((known) => known.name === name);
    const near = nearest(name, names);
    if (!flag) {
      wrong.push(misplaced(token.rawName, 'une option connue', near ? `écrivez --${near}` : 'voyez --aide'));
    } else if (flag.takes && token.value === undefined) {
      wrong.push(misplaced(`--${name} seul`, `--${name} ${flag.takes}`, 'ajoutez la réponse, entre guillemets'));
    } else given.set(name, [...(given.get(name) ?? []), token.value ?? '']);
  }
  return { given, wrong };
}

const misplaced = (received: string, expected: string, remedy: string): Wrong => ({
  field: 'options',
  received,
  expected,
  remedy,
});

function readText(text: string | undefined, file: string | undefined): string | Wrong | undefined {
  if (file === undefined) return text;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return {
      field: 'texte',
      received: `« ${file} »`,
      expected: 'un fichier qui se lit',
      remedy: 'corrigez son chemin',
    };
  }
}

/** A text that calls no source calls the first one where its first paragraph ends. */
function calling(text: string, id: string | undefined): string {
  if (!id || text.includes('<Source') || text.trim() === '') return text;
  const [first = '', ...others] = text.trim().split(/\n{2,}/);
  return [withCalls(first, [id]), ...others].join('\n\n');
}
