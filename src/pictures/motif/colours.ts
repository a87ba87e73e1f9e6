import { canMeet, type Tint, type Tints } from './tiles.ts';
import { drawWeighted, type Random } from './random.ts';

/** Gives the colours of the next tiles so that the whole pattern keeps its balance. */
export interface Tinter {
  /** Colours for a drawing of `area` cells; the grounds of its neighbours are avoided as its ground. */
  draw(neighbours: readonly Tint[], area: number): Tints;
}

/** Share of the pattern that ink and cream each take; the sectors divide the rest. */
const neutralShare = 0.29;

/** How much of a tile its ground takes, on average over the drawings. */
const groundPart = 0.6;

/** A tinter for ink, cream and the given sector colours. */
export function makeTinter(random: Random, hues: readonly Tint[]): Tinter {
  const tints: readonly Tint[] = ['ink', 'cream', ...hues];
  const isNeutral = (tint: Tint) => tint === 'ink' || tint === 'cream';
  const target = (tint: Tint) => (isNeutral(tint) ? neutralShare : (1 - 2 * neutralShare) / hues.length);
  const areas = new Map<Tint, number>(tints.map((tint) => [tint, 0]));
  let total = 1;

  // What is behind its share is more likely: at its exact share, a colour weighs its target; unused, four times that.
  const appetite = (tint: Tint) => target(tint) / (0.25 + (0.75 * (areas.get(tint) ?? 0)) / (total * target(tint)));
  const paint = (tint: Tint, area: number) => {
    areas.set(tint, (areas.get(tint) ?? 0) + area);
    total += area;
  };

  return {
    draw(neighbours, area) {
      const ground = drawWeighted(random, tints, (tint) => appetite(tint) * (neighbours.includes(tint) ? 0.08 : 1));
      paint(ground, area * groundPart);
      const partners = tints.filter((tint) => canMeet(tint, ground));
      // Two sector colours in one tile are a spice: with ink or cream, shapes read from afar.
      const spice = (tint: Tint) => (isNeutral(ground) === isNeutral(tint) ? 0.35 : 1);
      const figure = drawWeighted(random, partners, (tint) => appetite(tint) * spice(tint));
      paint(figure, area * (1 - groundPart));
      const others = partners.filter((tint) => canMeet(tint, figure));
      const accent = others.length > 0 ? drawWeighted(random, others, appetite) : figure;
      return { ground, figure, accent };
    },
  };
}
