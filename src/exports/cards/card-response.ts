import { cached } from '#pictures/cache.ts';
import { toPng } from '#pictures/png.ts';
import { colours } from '#pictures/site-colours.ts';
import { cardSize, cardSvg } from './card-svg.ts';
import type { Card } from './card.ts';

/** Responds with a card as a PNG file, in the colours of the style sheet. */
export async function cardResponse({ props }: { props: { card: Card } }): Promise<Response> {
  const { card } = props;
  // The cards of projects are many, and their drawings simple.
  const isSmall = card.drawing.kind !== 'motif';
  const bytes = await cached('card', card, () => toPng(cardSvg(card, colours), cardSize.width, isSmall));
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': 'image/png' } });
}
