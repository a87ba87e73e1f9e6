import {
  type Criteria,
  type FacetName,
  type Sort,
  type View,
  defaultSort,
  facetNames,
  noCriteria,
  parameterNames,
} from '#model/criteria.ts';
import { type FacetCounts, type Release, without } from '#model/facet-counts.ts';

/** The controls of the list: the search box, the boxes of the facets, order and view. They show criteria, and give some. */
export class FinderForm {
  #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  get field(): HTMLInputElement | null {
    return this.#root.querySelector('input[name="q"]');
  }

  boxes(facet: FacetName): HTMLInputElement[] {
    return [...this.#root.querySelectorAll<HTMLInputElement>(`input[name="${parameterNames[facet]}"]`)];
  }

  /** The criteria that a control asks for, the others as they were. */
  change(control: Element | null, criteria: Criteria): Criteria {
    const { name, value } = control as HTMLInputElement;
    if (name === 'tri') return { ...criteria, sort: value as Sort };
    if (name === 'vue') return { ...criteria, view: value as View };
    const facet = facetNames.find((one) => parameterNames[one] === name);
    if (!facet) return criteria;
    const checked = this.boxes(facet).filter((box) => box.checked);
    return { ...criteria, [facet]: checked.map((box) => box.value) };
  }

  /** The criteria that a button or a link asks for by its `data-*`, the others as they were. */
  press({ action, release, query }: DOMStringMap, criteria: Criteria): Criteria {
    if (action === 'clear') return { ...noCriteria, view: criteria.view };
    if (action === 'clear-facets') return { ...criteria, regions: [], sectors: [], phases: [] };
    if (release) return without(criteria, release as Release['name']);
    return query === undefined ? criteria : { ...criteria, query };
  }

  /** The query in the field; a single letter is none yet. */
  get typed(): string {
    const query = this.field?.value.trim() ?? '';
    return query.length === 1 ? '' : query;
  }

  /** Puts a query in the field; what is being typed is left as it is. */
  write(query: string): void {
    if (this.field && this.typed !== query) this.field.value = query;
  }

  /** Puts criteria on the controls. */
  show({ query, sort = defaultSort(query), view, ...facets }: Criteria): void {
    for (const facet of facetNames) {
      for (const box of this.boxes(facet)) box.checked = facets[facet].includes(box.value);
    }
    const order = this.#root.querySelector<HTMLSelectElement>('select[name="tri"]');
    const relevance = order?.querySelector<HTMLOptionElement>('option[value="pertinence"]');
    if (relevance) relevance.hidden = relevance.disabled = !query;
    if (order) order.value = sort === 'pertinence' ? defaultSort(query) : sort;
    for (const radio of this.#root.querySelectorAll<HTMLInputElement>('input[name="vue"]'))
      radio.checked = radio.value === view;
  }

  /** Writes beside each value how many projects it would show; one that would show none cannot be checked. */
  count(counts: FacetCounts): void {
    for (const facet of facetNames) {
      for (const box of this.boxes(facet)) {
        const count = counts[facet].get(box.value) ?? 0;
        // A box that has the focus would lose it: it is disabled once it is left and counted again.
        box.disabled = count === 0 && !box.checked && box !== document.activeElement;
        const number = box.closest('label')?.querySelector('[data-count]');
        if (number) number.textContent = String(count);
        const unit = box.closest('label')?.querySelector<HTMLElement>('[data-many]');
        if (unit) unit.textContent = unit.dataset[count > 1 ? 'many' : 'one'] ?? '';
      }
    }
  }

  /** The values of a facet, each with the name that people read: its box’s label. */
  values(facet: FacetName): { facet: FacetName; value: string; label: string }[] {
    return this.boxes(facet).map((box) => ({
      facet,
      value: box.value,
      label: box.closest('label')?.querySelector('[data-label]')?.textContent ?? box.value,
    }));
  }
}
