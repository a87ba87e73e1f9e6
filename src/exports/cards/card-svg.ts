import { x } from 'xastscript';
import { siteName } from '#site.ts';
import type { Colours } from '#styles/palette.ts';
import { heightOf, linesOf, makeBlock } from '#pictures/block.ts';
import { drawBrand } from '#pictures/brand.ts';
import { writeLines } from '#pictures/writing.ts';
import { withoutShortEnds } from '#text/typography.ts';
import { writeXml } from '#text/xml.ts';
import type { Card } from './card.ts';
import { drawPanel } from './panel.ts';

/** Size of every card, in pixels: the one that social networks ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

const margin = 60;

/** Area of the drawing on the right, up to the edges: four tiles by five. */
const onRight = { x: 696, y: 0, width: 504, height: 630 };

/** Area of a drawing under the texts. */
const below = { x: margin, y: 280, width: 1080, height: 320 };

/** Height of the name of the site, and of the space under it, in pixels. */
const brandHeight = 30 + 36;

/** Space above and under the title, in pixels. */
const gaps = { above: 10, under: 20 };

/**
 * Draws a card as an SVG document. Texts are aligned to the bottom, and the title takes the height that the others
 * leave.
 */
export function cardSvg(card: Card, colours: Colours): string {
  const isBelow = card.drawing.kind === 'mosaic';
  const panel = isBelow ? below : onRight;
  const width = isBelow ? panel.width : panel.x - margin - 44;
  const bottom = isBelow ? panel.y : cardSize.height - margin;
  const kicker = makeBlock(
    card.kicker,
    { width, height: 74, sizes: [30, 26] },
    { font: 'strong', colour: colours.accent, leading: 1.2 },
  );
  const line = makeBlock(
    card.line,
    { width, height: 180, sizes: [36, 34, 32, 29] },
    { font: 'text', colour: colours.text, leading: 1.24 },
  );
  const lineTop = bottom - heightOf(line);
  const height = lineTop - gaps.under - gaps.above - heightOf(kicker) - margin - brandHeight;
  const title = makeBlock(
    withoutShortEnds(card.title) || siteName,
    { width, height, sizes: [148, 128, 112, 100, 90, 80, 72, 66, 60, 54, 48] },
    { font: 'display', colour: colours.text, leading: 1.02 },
  );
  const titleTop = lineTop - gaps.under - heightOf(title);
  const parts = [drawPanel(card.drawing, panel, colours), drawBrand({ x: margin, y: margin - 2 }, 30, colours)];
  const lines = [
    ...linesOf(kicker, margin, titleTop - gaps.above - heightOf(kicker)),
    ...linesOf(title, margin, titleTop),
    ...linesOf(line, margin, lineTop),
    ...parts.flatMap((part) => part.lines),
  ];
  return writeXml(
    x('svg', { xmlns: 'http://www.w3.org/2000/svg', ...cardSize }, [
      x('rect', { ...cardSize, fill: colours.paper }),
      ...parts.flatMap(({ shapes }) => shapes),
      ...writeLines(lines),
    ]),
  );
}
