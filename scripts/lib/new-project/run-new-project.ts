import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slugFrom } from '#model/slug.ts';
import { todayInParis } from '../today.ts';
import type { SourceValues } from './answers.ts';
import { askProject } from './ask-project.ts';
import { type Draft, fileOf, textOf } from './draft.ts';
import { help } from './flag-table.ts';
import type { Wrong } from './flag-values.ts';
import { type Given, readFlags } from './flags.ts';
import { type KnownProjects, readKnownProjects } from './known-projects.ts';
import { type Prompts, type Terminal, makePrompts } from './prompts.ts';
import { tellAgain, tellWrong, verdict } from './verdict.ts';
import { writeProject } from './write-project.ts';

/** Where the command runs. */
export interface Surroundings {
  /** The project’s folder. */
  root: string;
  /** The words of the command line after the command. */
  line: readonly string[];
  /** Where to ask what is missing; absent when nobody can answer. */
  terminal?: Terminal | undefined;
  print: (text: string) => void;
  complain: (text: string) => void;
}

/** What is said when the command stops before it writes. */
export const nothingWritten = 'Rien n’a été écrit.';

/** Makes a project file from flags, from answers, or from both; gives the exit code. */
export async function runNewProject({ root, line, terminal, print, complain }: Surroundings): Promise<number> {
  const given = readFlags(line);
  if (given.isHelp) {
    print(help());
    return 0;
  }
  const known = readKnownProjects(root);
  const ask = terminal && makePrompts(terminal);
  const first = verdict(draftOf(given), given.wrong, known);
  // Questions are for what is missing: a flag that is wrong is told before any is asked.
  const asks = ask && first.length > 0 && first.every(({ isMissing }) => isMissing);
  if (asks)
    print('Un nouveau projet, question après question. Rien n’est écrit avant la fin ; Ctrl+C pour abandonner.\n');
  const { draft, wrong } = asks
    ? await askUntilRight(ask, known, given, complain)
    : { draft: draftOf(given), wrong: first };
  if (wrong.length > 0) {
    complain(tellWrong(wrong));
    if (asks) complain(`Vos réponses sont gardées dans ${keepDraft(draft)}`);
    return 1;
  }
  if (ask && !given.isSure) {
    print(`\n${fileOf(draft.slug)} dira :\n\n${textOf(draft)}`);
    if (!(await ask.confirm('Écrire ce fichier ?', true))) {
      print(nothingWritten);
      return 0;
    }
  }
  const { isRight, report } = await writeProject(root, draft);
  (isRight ? print : complain)(report);
  return isRight ? 0 : 1;
}

/** Asks, then asks again what is wrong together, the rest being kept; gives up on what no question can mend. */
async function askUntilRight(ask: Prompts, known: KnownProjects, given: Given, complain: Surroundings['complain']) {
  const draft = dated(await askProject(ask, known, given));
  const wrong = verdict(draft, [], known);
  const again = without(draft, wrong, given);
  if (wrong.length === 0 || !again) return { draft, wrong };
  complain(tellAgain(wrong));
  return askUntilRight(ask, known, again, complain);
}

/** What no question asks for by itself. */
const unasked = new Set(['options', 'verifie_le', 'deductions']);

/** The answers that are right; `undefined` when a question does not lead to each of the others. */
function without({ slug, values, body }: Draft, wrong: readonly Wrong[], given: Given): Given | undefined {
  const fields = new Set(wrong.map(({ field }) => field));
  if ([...fields].some((field) => unasked.has(field))) return undefined;
  return {
    ...given,
    sourceIds: (values['sources'] as SourceValues[]).map(({ id }) => id),
    slug: fields.has('adresse') ? undefined : slug,
    values: Object.fromEntries(Object.entries(values).filter(([key]) => !fields.has(key))),
    body: fields.has('texte') ? undefined : body,
  };
}

/** Keeps what cannot be written in `content/`; gives its path. */
function keepDraft(draft: Draft): string {
  const file = join(mkdtempSync(join(tmpdir(), 'nouveau-')), `${draft.slug}.mdx`);
  writeFileSync(file, textOf(draft));
  return file;
}

function draftOf({ slug, values, body }: Given): Draft {
  return dated({ slug: slug ?? slugFrom(String(values['titre'] ?? '')), values, body: body ?? '' });
}

const dated = (draft: Draft): Draft => ({ ...draft, values: { verifie_le: todayInParis(), ...draft.values } });
