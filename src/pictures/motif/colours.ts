import { canMeet, type TileColour, type TileColours } from './tiles.ts';
import { drawWeighted, type Random } from './random.ts';

/** Gives the colours of the next tiles so that the whole pattern keeps its balance. */
export interface ColourPicker {
  /** Colours for a drawing of `area` cells; the grounds of its neighbours are avoided as its ground. */
  draw(neighbours: readonly TileColour[], area: number): TileColours;
}

/** Share of the pattern that dark and light each take; the sectors divide the rest. */
const neutralShare = 0.29;

/** How much of a tile its ground takes, on average over the drawings. */
const groundPart = 0.6;

/** A picker for dark, light and the given sector colours. */
export function makeColourPicker(random: Random, hues: readonly TileColour[]): ColourPicker {
  const colours: readonly TileColour[] = ['dark', 'light', ...hues];
  const isNeutral = (colour: TileColour) => colour === 'dark' || colour === 'light';
  const target = (colour: TileColour) => (isNeutral(colour) ? neutralShare : (1 - 2 * neutralShare) / hues.length);
  const areas = new Map<TileColour, number>(colours.map((colour) => [colour, 0]));
  let total = 1;

  // What is behind its share is more likely: at its exact share, a colour weighs its target; unused, four times that.
  const appetite = (colour: TileColour) =>
    target(colour) / (0.25 + (0.75 * (areas.get(colour) ?? 0)) / (total * target(colour)));
  const paint = (colour: TileColour, area: number) => {
    areas.set(colour, (areas.get(colour) ?? 0) + area);
    total += area;
  };

  return {
    draw(neighbours, area) {
      const ground = drawWeighted(
        random,
        colours,
        (colour) => appetite(colour) * (neighbours.includes(colour) ? 0.08 : 1),
      );
      paint(ground, area * groundPart);
      const partners = colours.filter((colour) => canMeet(colour, ground));
      // Two sector colours in one tile are a spice: with dark or light, shapes read from afar.
      const spice = (colour: TileColour) => (isNeutral(ground) === isNeutral(colour) ? 0.35 : 1);
      const figure = drawWeighted(random, partners, (colour) => appetite(colour) * spice(colour));
      paint(figure, area * (1 - groundPart));
      const others = partners.filter((colour) => canMeet(colour, figure));
      const accent = others.length > 0 ? drawWeighted(random, others, appetite) : figure;
      return { ground, figure, accent };
    },
  };
}
