import type { AmountNature, PhaseResult } from '#model/phase.ts';
import { type Project, knownAmounts, sourcesOf } from '#model/project.ts';
import { type AmountCount, countAmounts } from '#model/statistics.ts';
import { projectPath, siteAddress, tablePath } from './addresses.ts';
import { amountParts, unstatedNature } from './amount.ts';
import { agree, formatCount, formatEuros, formatList } from './format.ts';
import { formatNumber } from './number.ts';
import { typeset } from './typography.ts';

/** How many amounts of one nature are listed; more become a range. */
const listed = 3;

/** Amounts of one nature, smallest first, none added to another: « 30 000 € (2 fois) et 50 000 € », « de 10 000 € à 90 000 € ». */
function amountsOf(nature: AmountNature | undefined, amounts: readonly number[]): string[] {
  const each = [...new Set(amounts)];
  const [least, most] = [each[0], each.at(-1)];
  if (least === undefined || most === undefined) return [];
  const end = nature ? '' : ` (${unstatedNature})`;
  if (each.length > listed) {
    const range = `de ${formatEuros(least)} à ${formatEuros(most)}`;
    return [nature === 'plafond-possible' ? `plafonds possibles ${range}` : range + end];
  }
  const times = (amount: number) => amounts.filter((one) => one === amount).length;
  const written = each.map(
    (amount) => amountParts(amount, nature)[0] + (times(amount) > 1 ? ` (${times(amount)} fois)` : ''),
  );
  return [formatList(written) + end];
}

/** Natures in the order in which their amounts are written: the surest first. */
const writtenOrder = ['annonce', undefined, 'plafond-possible'] as const;

/** Every known amount; empty without any. */
const everyAmount = ({ amounts }: AmountCount): string =>
  writtenOrder.flatMap((nature) => amountsOf(nature, amounts[nature ?? 'unstated'])).join(' ; ');

/**
 * How many projects have a known amount, and which: « 2 », « projets sur 11 ont un montant connu : 50 000 € ; jusqu’à
 * 100 000 € ».
 */
export function amountFigure(projects: readonly Pick<Project, 'phases'>[]): [value: string, label: string] {
  const count = countAmounts(projects);
  const { known, total } = count;
  const which = everyAmount(count);
  const label = `${agree(known, 'projet')} sur ${formatNumber(total)} ${agree(known, 'a', 'ont')} un montant connu`;
  return [formatNumber(known), typeset(which ? `${label} : ${which}` : label)];
}

/**
 * The same in a sentence, without a full stop; of one project, or where nothing is known, « Montant de l’aide : inconnu ».
 */
export function amountSentence(projects: readonly Pick<Project, 'phases'>[]): string {
  const count = countAmounts(projects);
  const { known, total } = count;
  if (total === 1) return typeset(`Montant de l’aide : ${everyAmount(count) || 'inconnu'}`);
  if (total > 0 && known === 0) return typeset(`Montant de l’aide : inconnu pour les ${formatCount(total, 'projet')}`);
  return amountFigure(projects).join('\u00a0');
}

/** How many origins of amounts are named; the table has more. */
const named = 4;

/**
 * Where the known amounts of projects come from, in the order of the sentence: the sources of each, on the page of its
 * project; beyond a few, the table sorted by amounts.
 */
export function amountOrigins(projects: readonly Project[]): { project?: Project; label: string; href: string }[] {
  const known = projects
    .flatMap((project) => {
      const [first] = knownAmounts(project).sort(inOrder);
      return first ? [{ project, first }] : [];
    })
    .sort((a, b) => inOrder(a.first, b.first));
  const origins = known.flatMap(({ project }) =>
    sourcesOf(project, 'amount').map(({ number, publisher: label }) => {
      return { project, label, href: siteAddress(`${projectPath(project)}#source-${number}`) };
    }),
  );
  if (origins.length <= named) return origins;
  const table = tablePath({}, { column: 'montant', isDescending: true });
  return [{ label: 'le tableau, montant par montant', href: siteAddress(table) }];
}

type KnownAmount = PhaseResult & { amount: number };

const rankOf = ({ amountNature }: PhaseResult): number => writtenOrder.indexOf(amountNature);

/** Compares amounts as the sentence gives them: the surest first, then the smallest. */
const inOrder = (a: KnownAmount, b: KnownAmount): number => rankOf(a) - rankOf(b) || a.amount - b.amount;
