import {
  type Criteria,
  type Facets,
  type CriteriaReading,
  facetNames,
  readCriteria,
  writeCriteria,
} from '#model/criteria.ts';
import { facetCounts, releases } from '#model/facet-counts.ts';
import { type Selection, inOrder, select } from '../selection.ts';
import type { FacetRow } from '#model/facet-table.ts';
import { FinderExport } from './finder-export.ts';
import { FinderForm } from './finder-form.ts';
import { FinderList } from './finder-list.ts';
import { FinderMap } from './finder-map.ts';
import { FinderMessages, searchedText } from './finder-messages.ts';
import { inTime } from '#ui/browser/fetch-file.ts';
import { mapSelection } from '#map/map-selection.ts';
import type { Found } from './found.ts';
import { AnswerLine } from './answer-line.ts';
import { PageResults } from './page-results.ts';

/** Result of a search: `undefined` when there is no word to look for, `null` when the index is unavailable. */
export type Answer = Found | undefined | null;

/** Everything that the finder shows: controls, list, messages, map, export. */
export class FinderView {
  #root: HTMLElement;
  #title = document.title;
  readonly form: FinderForm;
  readonly messages: FinderMessages;
  readonly answer: AnswerLine;
  readonly pages: PageResults;
  readonly list: FinderList;
  readonly map: FinderMap;
  readonly exports: FinderExport;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.form = new FinderForm(root);
    this.messages = new FinderMessages(root);
    this.answer = new AnswerLine(this.messages.part('answer'), (query) => this.messages.queryLink(query));
    this.pages = new PageResults(this.messages.part('pages'), this.messages.part('answer').dataset['base'] ?? '');
    this.list = new FinderList(this.messages.part('list'));
    this.map = new FinderMap(this.messages.part('map'));
    this.exports = new FinderExport(this.messages.part('export'));
  }

  /** Reads the criteria in the address; the known values are those of the check boxes. */
  read(): CriteriaReading {
    const valuesOf = (facet: (typeof facetNames)[number]) => this.form.boxes(facet).map(({ value }) => value);
    const known: Facets = { regions: valuesOf('regions'), sectors: valuesOf('sectors'), phases: valuesOf('phases') };
    return readCriteria(new URLSearchParams(location.search), known);
  }

  /**
   * Shows what is known before any result. It writes the query now: later, that would undo what was typed meanwhile.
   */
  announce({ criteria, ignored, isCut }: CriteriaReading): void {
    document.title = criteria.query ? `${criteria.query} · ${this.#title}` : this.#title;
    this.#root.dataset['view'] = criteria.view;
    this.#root.toggleAttribute('data-asked', criteria.query !== '');
    this.form.write(criteria.query);
    this.form.show(criteria);
    this.messages.ignored(ignored);
    this.messages.toggle('cut', isCut);
    (this.messages.part('table') as HTMLAnchorElement).search = `${writeCriteria({ ...criteria, view: 'fiches' })}`;
    const values = facetNames.flatMap((facet) => this.form.values(facet));
    this.messages.chips(values.filter(({ facet, value }) => criteria[facet].includes(value)));
  }

  /**
   * Shows at most `limit` of the projects that the criteria and the search result select. `isCurrent` is called once
   * their items are loaded, because a newer search may have started. Resolves to whether the items could be loaded.
   */
  async show(
    criteria: Criteria,
    answer: Answer,
    entries: readonly FacetRow[],
    limit: number,
    isCurrent: () => boolean,
  ): Promise<boolean> {
    const found = isWordless(criteria, answer) ? [] : answer ? [...answer.hits.keys()] : [...entries.keys()];
    const selection = select(found, entries, criteria, limit);
    const isThere = await inTime(this.list.fetch(selection.ranks).then(() => true));
    if (isThere && isCurrent()) this.#render(criteria, answer, entries, selection);
    return Boolean(isThere);
  }

  #render(
    criteria: Criteria,
    answer: Answer,
    entries: readonly FacetRow[],
    { found, matching, ranks }: Selection,
  ): void {
    const facets = found.flatMap((rank) => entries[rank] ?? []);
    const isEmpty = matching.length === 0 && !isWordless(criteria, answer);
    const related = [...(answer?.hits ?? [])].filter(([, hit]) => hit.isRelated).map(([rank]) => rank);
    this.form.count(facetCounts(facets, criteria));
    // What a place or a question lists needs no explanation: the answer gives it.
    const isAnswered = answer?.isAll || (answer && answer.places.length > 0 && related.length === answer.hits.size);
    this.list.show({ ranks, found: isAnswered ? undefined : answer?.found, related: new Set(related) });
    this.map.show(mapSelection(criteria, facets, matching), criteria.view === 'carte');
    this.answer.show(answer ?? undefined);
    this.pages.show(answer?.pages ?? []);
    this.messages.toggle('common', isWordless(criteria, answer));
    this.messages.unknown(criteria, answer, matching.length > 0);
    this.messages.toggle('empty', isEmpty);
    const region = answer?.places[0]?.region;
    const ways = isEmpty ? releases(facets, entries, criteria) : [];
    this.messages.releases(ways, criteria.query, region, Boolean(answer?.places.length || answer?.entries.length));
    this.#root.toggleAttribute('data-nothing', isEmpty && found.length === 0);
    this.messages.toggle('more', ranks.length < matching.length);
    const searched = answer === null || answer?.isAll ? '' : searchedText(criteria.query, answer);
    const sector = this.form.values('sectors').find(({ value }) => value === answer?.listedSector)?.label;
    this.messages.count(matching.length, entries.length, searched, { ...answer, sector });
    // Without the index, the words narrow nothing: leave them out of the export.
    const applied = answer === null ? { ...criteria, query: '' } : criteria;
    const listed = inOrder(matching, entries, criteria);
    this.exports.show({ criteria: applied, ranks: listed, total: entries.length, slugs: this.list.slugs });
  }
}

/** Whether the query is typed but has no word to look for. */
const isWordless = ({ query }: Criteria, answer: Answer): boolean => Boolean(query) && answer === undefined;
