import { type Locator, type Page, expect } from '@playwright/test';

/** The list of projects and its controls, located as a person would. */
export class Finder {
  readonly page: Page;
  readonly box: Locator;
  /** The visible count. */
  readonly count: Locator;
  readonly status: Locator;
  /** The visible messages of the list; the status announces them too, a second later. */
  readonly messages: Locator;
  /** The answer above the projects. */
  readonly answer: Locator;
  /** The projects shown. */
  readonly items: Locator;

  constructor(page: Page) {
    this.page = page;
    this.box = page.getByRole('searchbox');
    this.count = page.locator('#resultats');
    this.status = page.locator('[data-part="status"]');
    this.messages = page.locator('project-finder .messages');
    this.answer = page.locator('[data-part="answer"]');
    this.items = page.locator('[data-part="list"] > li:visible');
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/projets/${search}`);
    await this.settle();
  }

  /** Waits until the list shows the results of the criteria in the address. */
  async settle(): Promise<void> {
    await expect(this.page.locator('project-finder:defined:not([aria-busy])')).toHaveCount(1);
  }

  /** Fills in a whole query at once and waits for its results. */
  async search(query: string): Promise<void> {
    await this.box.fill(query);
    const isInAddress = (url: URL) => (url.searchParams.get('q') ?? '') === query.trim();
    await this.page.waitForURL(isInAddress);
    await this.settle();
  }

  /** The checkbox of a facet value, by its full name (« Grand Est 4 projets ») or by a pattern. */
  facet(name: string | RegExp): Locator {
    return this.page.getByRole('checkbox', { name, exact: true });
  }

  /** Slugs of the projects shown, in order. */
  async slugs(): Promise<string[]> {
    const links = this.items.locator('.title a');
    return links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-2) ?? ''));
  }

  /** Everything that a reader sees change with the criteria. */
  async state() {
    const boxes = this.page.locator('project-finder input[type="checkbox"]:checked:not(#raccourci)');
    return {
      search: new URL(this.page.url()).search,
      query: await this.box.inputValue(),
      boxes: await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value)),
      count: (await this.count.textContent())?.trim(),
      slugs: await this.slugs(),
      marks: await this.page.locator('mark').allTextContents(),
    };
  }
}
