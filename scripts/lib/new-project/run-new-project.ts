import { slugFrom } from '#domain/slug.ts';
import { todayInParis } from '../today.ts';
import { askProject } from './ask-project.ts';
import { type Draft, fileOf, textOf } from './draft.ts';
import { help } from './flag-table.ts';
import { type Given, readFlags } from './flags.ts';
import { readKnownProjects } from './known-projects.ts';
import { type Terminal, makePrompts } from './prompts.ts';
import { tellWrong, verdict } from './verdict.ts';
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
  const asks = ask && first.length > 0 && first.every(({ received }) => received === 'rien');
  if (asks)
    print('Un nouveau projet, question après question. Rien n’est écrit avant la fin ; Ctrl+C pour abandonner.\n');
  const draft = asks ? dated(await askProject(ask, known, given)) : draftOf(given);
  const wrong = asks ? verdict(draft, [], known) : first;
  if (wrong.length > 0) {
    complain(tellWrong(wrong));
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

function draftOf({ slug, values, body }: Given): Draft {
  return dated({ slug: slug ?? slugFrom(String(values['titre'] ?? '')), values, body: body ?? '' });
}

const dated = (draft: Draft): Draft => ({ ...draft, values: { verifie_le: todayInParis(), ...draft.values } });
