import { introductionOf, pages, projects, scheme } from '#catalogue.ts';
import { cardResponse } from '#exports/cards/card-response.ts';
import { cards } from '#exports/cards/cards.ts';
import { mosaicOf } from '#exports/cards/mosaic.ts';
import { batch } from '#hosting/batch.ts';
import { cardPath } from '#text/addresses.ts';

const nameOf = (page: string) => cardPath(page).slice('partage/'.length);

const paths = () =>
  cards(projects, pages, introductionOf, mosaicOf(scheme, projects)).map((card) => ({
    params: { path: nameOf(card.page) },
    props: { card },
  }));
export const { getStaticPaths, makeFiles } = batch('partage/[...path]', paths, cardResponse);

/** `/partage/….png`: the card of each page. */
export const GET = cardResponse;
