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

/**
 * Controls of the list (search box, facet check boxes, order, view): shows criteria in them, and reads criteria from
 * them.
 */
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

  /** Applies a changed control to the criteria. */
  change(control: Element | null, criteria: Criteria): Criteria {
    const { name, value } = control as HTMLInputElement;
    if (name === 'tri') return { ...criteria, sort: value as Sort };
    if (name === 'vue') return { ...criteria, view: value as View };
    const facet = facetNames.find((one) => parameterNames[one] === name);
    if (!facet) return criteria;
    const checked = this.boxes(facet).filter((box) => box.checked);
    return { ...criteria, [facet]: checked.map((box) => box.value) };
  }

  /** Applies the `data-*` of a pressed button or link to the criteria. */
  press({ action, release, query }: DOMStringMap, criteria: Criteria): Criteria {
    if (action === 'clear') return { ...noCriteria, view: criteria.view };
    if (action === 'clear-facets') return { ...criteria, regions: [], sectors: [], phases: [] };
    if (release) return without(criteria, release as Release['name']);
    return query === undefined ? criteria : { ...criteria, query };
  }

  /** The query in the field; a single letter is not a query yet. */
  get typed(): string {
    const query = this.field?.value.trim() ?? '';
    return query.length === 1 ? '' : query;
  }

  /**
   * Writes a query in the field, unless the field already holds it: rewriting would move the caret of someone typing.
   */
  write(query: string): void {
    if (this.field && this.typed !== query) this.field.value = query;
  }

  /** Sets the controls to the criteria. */
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

  /** Writes beside each value how many projects it would show, and disables unchecked values that would show none. */
  count(counts: FacetCounts): void {
    for (const facet of facetNames) {
      for (const box of this.boxes(facet)) {
        const count = counts[facet].get(box.value) ?? 0;
        // Disabling the focused box would lose the focus: a later count disables it, once the focus has left it.
        box.disabled = count === 0 && !box.checked && box !== document.activeElement;
        const number = box.closest('label')?.querySelector('[data-count]');
        if (number) number.textContent = String(count);
        const unit = box.closest('label')?.querySelector<HTMLElement>('[data-many]');
        if (unit) unit.textContent = unit.dataset[count > 1 ? 'many' : 'one'] ?? '';
      }
    }
  }

  /** The values of a facet, each with its visible label. */
  values(facet: FacetName): { facet: FacetName; value: string; label: string }[] {
    return this.boxes(facet).map((box) => ({
      facet,
      value: box.value,
      label: box.closest('label')?.querySelector('[data-label]')?.textContent ?? box.value,
    }));
  }
}
