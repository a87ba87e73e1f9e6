import { introductionOf, pages, projects, scheme } from '#catalogue.ts';
import { cardResponse } from '#exports/cards/card-response.ts';
import { cards } from '#exports/cards/cards.ts';
import { cardPath } from '#text/addresses.ts';
import { countLaureates } from '#model/statistics.ts';
import { holdings } from '#text/figures.ts';

const nameOf = (page: string) => cardPath(page).slice('partage/'.length);

const headline = holdings(countLaureates(scheme, projects)).join(' : ');

export const getStaticPaths = () =>
  cards(projects, pages, introductionOf, headline).map((card) => ({
    params: { path: nameOf(card.page) },
    props: { card },
  }));

/** `/partage/….png`: the card of each page. */
export const GET = cardResponse;
