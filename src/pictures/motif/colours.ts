import { canMeet, type TileColour, type TileColours } from './tiles.ts';
import { drawWeighted, type Random } from './random.ts';

/** Chooses the colours of successive tiles so that the whole motif stays balanced. */
export interface ColourPicker {
  /** Colours for a drawing of `area` cells; its ground avoids the grounds of its neighbours. */
  draw(neighbours: readonly TileColour[], area: number): TileColours;
}

/** Share of the motif that dark and light each take; the sector colours divide the rest. */
const neutralShare = 0.29;

/** Share of a tile that its ground takes, on average over the drawings. */
const groundPart = 0.6;

/** Creates a picker for dark, light and the given sector colours. */
export function makeColourPicker(random: Random, hues: readonly TileColour[]): ColourPicker {
  const colours: readonly TileColour[] = ['dark', 'light', ...hues];
  const isNeutral = (colour: TileColour) => colour === 'dark' || colour === 'light';
  const target = (colour: TileColour) => (isNeutral(colour) ? neutralShare : (1 - 2 * neutralShare) / hues.length);
  const areas = new Map<TileColour, number>(colours.map((colour) => [colour, 0]));
  let total = 1;

  // A colour below its share is more likely: its weight is its target at its exact share, four times that when unused.
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
      // Two sector colours in one tile are rarer: with dark or light, shapes are legible from afar.
      const spice = (colour: TileColour) => (isNeutral(ground) === isNeutral(colour) ? 0.35 : 1);
      const figure = drawWeighted(random, partners, (colour) => appetite(colour) * spice(colour));
      paint(figure, area * (1 - groundPart));
      const others = partners.filter((colour) => canMeet(colour, figure));
      const accent = others.length > 0 ? drawWeighted(random, others, appetite) : figure;
      return { ground, figure, accent };
    },
  };
}
