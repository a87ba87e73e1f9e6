import { phases as phaseCodes } from '#model/phase.ts';
import { confirmations } from '#model/project.ts';
import { formatDate } from '#text/format.ts';
import { phaseLabels } from '#text/labels.ts';
import { type SourceValues, readAmount, readDate, sourceIdFor } from './answers.ts';
import { todayInParis } from '../today.ts';
import type { Values } from './draft.ts';
import type { KnownProjects } from './known-projects.ts';
import { type Prompts, byGate } from './prompts.ts';

/** One source after another: the first is the one that made the person come. `ids`: those of the first ones. */
export async function askSources(
  ask: Prompts,
  { publishers }: KnownProjects,
  ids: readonly string[] = [],
): Promise<SourceValues[]> {
  const sources: SourceValues[] = [];
  do {
    const at = (key: string, read = (text: string) => text) =>
      byGate(['sources', 0, key], (answer) => ({ sources: [{ [key]: read(answer) }] }));
    const rank = sources.length === 0 ? '' : ` n° ${sources.length + 1}`;
    const titre = await ask.text({
      message: `Source${rank} : le titre du document`,
      wanted: 'le titre du document',
      complaint: at('titre'),
    });
    const example = publishers[0] ? `, comme « ${publishers[0]} »` : '';
    const editeur = await ask.text({
      message: `Qui le publie${example}`,
      wanted: 'qui publie le document',
      complaint: at('editeur'),
    });
    const url = await ask.text({
      message: 'Son adresse (https://…)',
      wanted: 'l’adresse du document',
      complaint: at('url'),
    });
    const typed = await ask.text({
      message: 'Sa date, comme 26/10/2023 ou 2023 (Entrée : sans date)',
      isOptional: true,
      complaint: at('date', readDate),
    });
    const consultee_le = await ask.text({
      message: 'Le jour où vous l’avez lu',
      proposed: todayInParis(),
      complaint: at('consultee_le', readDate),
    });
    const date = readDate(typed);
    const taken = [...ids, ...sources.map((source) => source.id)];
    const id = ids[sources.length] ?? sourceIdFor(editeur, date, taken);
    sources.push({ id, titre, editeur, url, date, consultee_le: readDate(consultee_le) });
  } while (await ask.confirm('Avez-vous une autre source ?', false));
  return sources;
}

/** A list of sources to choose from. */
export const sourceChoices = (sources: readonly SourceValues[]) =>
  sources.map(({ id, titre, editeur, date }) => ({
    value: id,
    name: `${editeur} : ${titre}${date ? ` (${formatDate(date)})` : ''}`,
  }));

/** What the project obtained in each phase; one at least. */
export async function askPhases(ask: Prompts, sources: readonly SourceValues[]): Promise<Values[]> {
  const answered = await ask.chooseSome(
    'De quelles phases vos sources parlent-elles ?',
    phaseCodes.map((value) => ({ value, name: phaseLabels[value].name })),
  );
  const results: Values[] = [];
  for (const phase of answered) {
    const { short } = phaseLabels[phase];
    const at = (key: string, read: (text: string) => unknown) =>
      byGate(['phases', 0, key], (answer) => ({ phases: [{ [key]: read(answer) }] }));
    const statut = await ask.choose(`${short} : qu’y a obtenu le projet ?`, [
      { value: 'laureat', name: 'Lauréat' },
      { value: 'candidat', name: 'Candidat, sans résultat connu' },
    ]);
    const date = await ask.text({
      message: `${short} : jour de l’annonce, comme 26/10/2023 (Entrée : inconnu)`,
      isOptional: true,
      complaint: at('date', readDate),
    });
    const montant = await ask.text({
      message: `${short} : montant de l’aide en euros (Entrée : inconnu)`,
      isOptional: true,
      complaint: at('montant', readAmount),
    });
    const source =
      sources.length > 1 ? await ask.choose('Quelle source le dit ?', sourceChoices(sources)) : sources[0]?.id;
    results.push({ phase, statut, date: readDate(date), montant: readAmount(montant), source });
  }
  return results;
}

/** Whether a source says it, or it was deduced. */
export const askConfirmation = (ask: Prompts) =>
  ask.choose(
    'Une source dit-elle que le projet est lauréat ?',
    confirmations.map((value) => ({
      value,
      name:
        value === 'directe'
          ? 'Oui, en toutes lettres (directe)'
          : 'Non, nous le déduisons de ce qu’elles disent (indirecte)',
    })),
  );
