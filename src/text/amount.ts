import type { AmountNature } from '#model/phase.ts';
import { type Project, amountNature, totalAmount } from '#model/project.ts';
import { formatEuros } from './format.ts';

/** What an amount is, after it or alone. */
export const amountNatureLabels: Readonly<Record<AmountNature, string>> = {
  annonce: 'montant annoncé',
  'plafond-possible': 'plafond possible',
};

/** Caveat that goes with the amount of a project wherever it is given; `undefined` when it needs none. */
export function amountCaveat(project: Pick<Project, 'phases'>): string | undefined {
  const nature = amountNature(project);
  return nature === 'plafond-possible' ? amountNatureLabels[nature] : undefined;
}

/** The known amount of a project with its certainty: « 100 000 € (plafond possible) »; `undefined` when unknown. */
export function amountText(project: Pick<Project, 'phases'>): string | undefined {
  const amount = totalAmount(project);
  const caveat = amountCaveat(project);
  return amount === undefined ? undefined : `${formatEuros(amount)}${caveat ? ` (${caveat})` : ''}`;
}

/** What an amount is, when no source says it. */
export const unstatedNature = 'nature non précisée';

/** An amount in two parts: « 50 000 € », « montant annoncé »; « jusqu’à 100 000 € », « plafond possible ». */
export function amountParts(amount: number, nature: AmountNature | undefined): [sum: string, certainty: string] {
  const sum = formatEuros(amount);
  return [nature === 'plafond-possible' ? `jusqu’à ${sum}` : sum, nature ? amountNatureLabels[nature] : unstatedNature];
}
