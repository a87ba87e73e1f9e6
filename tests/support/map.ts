import { type Locator, type Page, expect } from '@playwright/test';
import { type MapTable, fromMapTable } from '#map/map-table.ts';

/** The interactive map, located as a person would. */
export class MapOnPage {
  readonly page: Page;
  readonly map: Locator;
  readonly discs: Locator;
  readonly popup: Locator;
  /** The displayed count of projects, on the page of the map. */
  readonly count: Locator;
  /** The visible rows of the list, on the page of the map. */
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.map = page.locator('project-map');
    this.discs = this.map.locator('.interactive-disc');
    this.popup = page.getByRole('dialog');
    this.count = page.locator('#lieux');
    this.rows = page.locator('tr[data-rank]:visible');
  }

  async open(address = '/carte/'): Promise<void> {
    await this.page.goto(address);
    await this.map.scrollIntoViewIfNeeded();
    await this.settle();
  }

  /** Waits until the map is interactive and its animations have ended. */
  async settle(): Promise<void> {
    await expect(this.page.locator('project-map.is-alive')).toHaveCount(1);
    await expect(this.page.locator('.leaflet-zoom-anim, .leaflet-pan-anim')).toHaveCount(0);
  }

  region(slug: string): Locator {
    return this.map.locator(`a[data-region="${slug}"]`).first();
  }

  disc(name: string | RegExp): Locator {
    return this.map.getByRole('button', { name });
  }

  button(name: string): Locator {
    return this.map.getByRole('button', { name, exact: true });
  }

  /** Slugs of the projects of all the discs, each once, in alphabetical order. */
  async slugs(): Promise<string[]> {
    const response = await this.page.request.get('/projets/carte.json');
    const entries = fromMapTable((await response.json()) as MapTable);
    const ranks = await this.discs.evaluateAll((discs) =>
      discs.flatMap((disc) => ((disc as HTMLElement).dataset['ranks'] ?? '').split(' ').map(Number)),
    );
    return [...new Set(ranks)].map((rank) => entries[rank]?.slug ?? '').sort();
  }

  /** Number of the mainland’s discs whose centre is inside its map. */
  async discsInSight(): Promise<number> {
    const frame = await this.map.locator('.mainland .interactive-map').boundingBox();
    const boxes = await this.map
      .locator('.mainland .interactive-disc')
      .evaluateAll((discs) => discs.map((disc) => disc.getBoundingClientRect().toJSON() as DOMRect));
    const isIn = (middle: number, from: number, size: number) => middle > from && middle < from + size;
    return boxes.filter(
      ({ x, y, width, height }) =>
        frame && isIn(x + width / 2, frame.x, frame.width) && isIn(y + height / 2, frame.y, frame.height),
    ).length;
  }

  /**
   * Position and size of the mainland in its map, in pixels, as JSON: they change when the map moves, not when the page
   * scrolls.
   */
  async place(): Promise<string> {
    return this.map.locator('.mainland .interactive-map svg.drawing').evaluate((drawing) => {
      const map = (drawing.closest('.interactive-map') as Element).getBoundingClientRect();
      const { x, y, width, height } = drawing.getBoundingClientRect();
      return JSON.stringify([x - map.x, y - map.y, width, height].map(Math.round));
    });
  }
}
