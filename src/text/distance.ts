import { roundKilometres } from '#model/kilometres.ts';
import type { NearbyProject } from '#model/nearby.ts';
import { communeNames } from '#model/project.ts';
import type { RelatedProject } from '#model/related.ts';
import { formatList } from './format.ts';
import { formatNumber } from './number.ts';
import { inRegion, sectorLabels } from './labels.ts';
import { typeset } from './typography.ts';

/** A distance, to start a line: « À 40 km », « À moins d’1 km ». */
function distanceLabel(kilometres: number): string {
  const rounded = roundKilometres(kilometres);
  return rounded === 0 ? 'À moins d’1\u00a0km' : `À ${formatNumber(rounded)}\u00a0km`;
}

/** Why a project is related to another: « À 40 km, aussi dans les Hauts-de-France ». */
export function relatedReason({ kilometres, sharedRegion, sharedSectors }: RelatedProject): string {
  const names = formatList(sharedSectors.map((sector) => `« ${sectorLabels[sector]} »`));
  const reason = sharedRegion
    ? `aussi ${inRegion(sharedRegion)}`
    : `${sharedSectors.length > 1 ? 'mêmes filières' : 'même filière'} : ${names}`;
  return typeset(`${distanceLabel(kilometres)}, ${reason}`);
}

/** How far a project is, and where: « À 240 km, Arles ». */
export function nearbyLine({ kilometres, project }: NearbyProject): string {
  return typeset(`${distanceLabel(kilometres)}, ${formatList(communeNames(project))}`);
}
