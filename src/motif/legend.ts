import { type ExpectedFact, type Project, expectedFacts, unknownFacts } from '#model/project.ts';
import type { Sector } from '#model/sector.ts';
import { formatCount, formatList } from '#text/format.ts';
import { factLabels, sectorLabels } from '#text/labels.ts';
import { mostPartners } from './motif.ts';
import type { Motif, TileDrawing } from './tile.ts';

/** Id of the legend on the page of a project. */
export const legendId = 'lire-ce-motif';

/** Number of sectors that the line under a motif names. */
const mostNamed = 4;

/**
 * The line under a motif, which leads to its legend: « Lire ce motif : jeu, design ; montant inconnu ». It names what a
 * motif can miss rather than counting it: the page counts all that is unknown.
 */
export function legendLine(project: Project): string {
  const names = project.sectors
    .map((sector) => sectorLabels[sector])
    .map((name) => name.charAt(0).toLowerCase() + name.slice(1));
  const unknown = unknownFacts(project);
  const said = names.length > mostNamed ? formatCount(names.length, 'filière') : names.join(', ');
  return `Lire ce motif : ${said}${unknown.length > 0 ? ` ; ${namesUnknown(unknown)}` : ''}`;
}

/** The forms of a motif, by sector, each once. */
export function formsOf({ tiles, frieze }: Motif): [sector: Sector, forms: readonly TileDrawing[]][] {
  const forms = [...tiles, ...frieze].flatMap(({ form }) => form ?? []);
  return [...Map.groupBy(forms, ({ sector }) => sector)].map(([sector, same]) => [
    sector,
    [...new Set(same.map(({ drawing }) => drawing))],
  ]);
}

/** What the frieze says, or `undefined` without one: « 6 partenaires connus : 6 petites tuiles ». */
export function friezeSentence(partners: number): string | undefined {
  if (partners === 0) return undefined;
  const known = `${formatCount(partners, 'partenaire connu', 'partenaires connus')}\u00a0: `;
  if (partners > mostPartners)
    return `${known}la frise est pleine, à ${formatCount(mostPartners, 'petite tuile', 'petites tuiles')}`;
  return `${known}${formatCount(partners, 'petite tuile', 'petites tuiles')}`;
}

const namesOf = (facts: readonly ExpectedFact[]) => formatList(facts.map((fact) => factLabels[fact]));

/** « porteur et montant inconnus ». */
function namesUnknown(unknown: readonly ExpectedFact[]): string {
  const isOne = unknown.length === 1 && unknown[0] !== 'partners';
  return `${namesOf(unknown)} ${isOne ? 'inconnu' : 'inconnus'}`;
}

/** What the holes say: « 2 trous : porteur et montant inconnus ». */
export function holesSentence(unknown: readonly ExpectedFact[]): string {
  if (unknown.length === 0) return `Aucun trou\u00a0: ${namesOf(expectedFacts)} sont connus`;
  return `${formatCount(unknown.length, 'trou')}\u00a0: ${namesUnknown(unknown)}`;
}
