import { kept } from '../picture/keep.ts';
import { toPng } from '../picture/png.ts';
import { inks } from '../picture/site-inks.ts';
import { cardSize, cardSvg } from './card-svg.ts';
import type { Card } from './cards.ts';

/** A card as a PNG file, in the colours of the style sheet. */
export async function cardResponse({ props }: { props: { card: Card } }): Promise<Response> {
  const { card } = props;
  const bytes = await kept('card', card, async () => toPng(await cardSvg(card, inks), cardSize.width));
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': 'image/png' } });
}
