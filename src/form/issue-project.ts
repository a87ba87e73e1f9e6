import { slugFrom } from '#model/slug.ts';
import type { Town } from './commune-search.ts';
import { type IssueAnswers, issueOptions } from './issue-fields.ts';
import type { ProjectValues } from './project-text.ts';

/** The numbers of the sources of the form. */
const sourceNumbers = [1, 2, 3] as const;

/** The code of a choice; a text that is none of them goes to the gate as it is. */
const codeOf = (choices: Readonly<Record<string, string>>, label = '') => choices[label] ?? label;

/** « 26/10/2023 » and « 10/2023 » as ISO 8601; another writing goes to the gate as it is. */
const dateOf = (text = '') =>
  text.replace(/^(?:(\d{2})\/)?(\d{2})\/(\d{4})$/, (_, day: string | undefined, month, year) =>
    [year, month, day].filter(Boolean).join('-'),
  );

/** « 100 000 € » as a number; what may be read in two ways (« 100.000 ») goes to the gate as it is. */
function amountOf(text = ''): number | string {
  const digits = text.replace(/\s|€|euros?/gi, '');
  return /^\d+([.,]\d{1,2})?$/.test(digits) ? Number(digits.replace(',', '.')) : text;
}

/** « 50.694, 3.175 » as degrees. */
export function pointOf(text = ''): Town['point'] {
  const [, latitude, longitude] = /^(-?\d+\.\d+)[\s,;]+(-?\d+\.\d+)$/.exec(text) ?? [];
  return latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : undefined;
}

/** The ids of the sources that were given, by number: made from who publishes them, each its own. */
function sourceIds(answers: IssueAnswers): Map<number, string> {
  const ids = new Map<number, string>();
  for (const number of sourceNumbers) {
    const [title, publisher, url] = (['titre', 'editeur', 'url'] as const).map(
      (part) => answers[`source_${number}_${part}`],
    );
    if (!title && !publisher && !url) continue;
    const id =
      slugFrom(publisher ?? '')
        .slice(0, 40)
        .replace(/-$/, '') || `source-${number}`;
    ids.set(number, [...ids.values()].includes(id) ? `${id}-${number}` : id);
  }
  return ids;
}

/** The front matter and the text that answers give. `today`: the day they were written, `2026-11-26`. Nothing is checked. */
export function projectOfIssue(
  answers: IssueAnswers,
  town: Town | undefined,
  today: string,
): { values: ProjectValues; body: string } {
  const ids = sourceIds(answers);
  const values = {
    titre: answers.titre,
    accroche: answers.accroche,
    resume: answers.resume?.replace(/\s*\n\s*/g, ' '),
    confirmation: codeOf(issueOptions.confirmation, answers.confirmation),
    secteurs: answers.secteurs?.split(', ').map((label) => codeOf(issueOptions.secteurs, label)),
    lieux: town && [{ nom: answers.lieu, commune: town.code, ...(pointOf(answers.point) ?? town.point) }],
    porteur: {
      nom: answers.porteur,
      type: codeOf(issueOptions.porteur_type, answers.porteur_type),
      site: answers.porteur_site,
    },
    partenaires: answers.partenaires?.split('\n').map((line) => ({ nom: line.replace(/^\s*[-*•]\s*/, '') })),
    phases: [
      {
        phase: codeOf(issueOptions.phase, answers.phase),
        statut: codeOf(issueOptions.statut, answers.statut),
        date: dateOf(answers.date),
        montant: amountOf(answers.montant),
        source: ids.get(1),
      },
    ],
    sources: [...ids].map(([number, id]) => ({
      id,
      titre: answers[`source_${number as 1}_titre`],
      editeur: answers[`source_${number as 1}_editeur`],
      url: answers[`source_${number as 1}_url`],
      date: dateOf(answers[`source_${number as 1}_date`]),
      consultee_le: today,
    })),
    verifie_le: today,
  };
  const body = (answers.texte ?? '').replace(
    /\[([1-3])\](?![(:[])/g,
    (_, number) => `<Source id="${ids.get(Number(number)) ?? `source-${number}`}" />`,
  );
  return { values, body };
}
