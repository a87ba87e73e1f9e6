/** The front matter of a project, as the form represents it before validation. */
export type Answers = Record<string, unknown>;

/** The results of the values of a file, whatever these are. */
const resultsOf = ({ phases }: Answers) => (Array.isArray(phases) ? (phases as Answers[]) : []);

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/**
 * The choice that says what a result is: `phase status confirmation`. A candidate needs no confirmation; an empty
 * result has no choice.
 */
export function choiceOf({ phase, statut }: Answers, confirmation: unknown): string {
  if (!phase || !statut) return '';
  return [phase, statut, statut === 'candidat' ? 'directe' : confirmation].join(' ');
}

/** The phase and the status that a choice says. */
export function readResult(choice: string): Answers {
  const [phase = '', statut = ''] = choice.split(' ');
  return { phase, statut };
}

/** The confirmation of a project, from the choices of all its results; that of the corrected file while these stay. */
export function readConfirmation(choices: readonly string[], before: Answers): unknown {
  const { confirmation } = before;
  if (String(choices) === String(resultsOf(before).map((result) => choiceOf(result, confirmation))))
    return confirmation;
  if (choices.every((choice) => choice === '')) return '';
  return choices.some((choice) => choice.endsWith(' indirecte')) ? 'indirecte' : 'directe';
}

/** Gives each result its source: the one chosen for it, if it still states a result, or the first that does. */
export function withSources(results: readonly unknown[], stating: readonly string[]): unknown[] {
  const isAlone = results.length < 2;
  return results.map((result) => {
    const source = textOf((result as Answers)['source']);
    const isKept = isAlone ? stating.includes(source) : source !== '';
    return { ...(result as Answers), source: isKept ? source : (stating[0] ?? '') };
  });
}

/** The ids of the sources that state a fact in a file: for the results, those that they cite too. */
export function statingIds(values: Answers, fact: string): Set<unknown> {
  const proofs = values['preuves'] as Answers | undefined;
  const ids = proofs?.[fact];
  const cited = fact === 'phases' ? resultsOf(values).map(({ source }) => source) : [];
  return new Set([...(Array.isArray(ids) ? (ids as unknown[]) : []), ...cited]);
}
