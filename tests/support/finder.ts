import { type Locator, type Page, expect } from '@playwright/test';

/** The list of projects and its controls, as a person finds them. */
export class Finder {
  readonly page: Page;
  readonly box: Locator;
  /** The visible count. */
  readonly count: Locator;
  readonly status: Locator;
  /** What the list has to say, in sight; the status says it too, a second later. */
  readonly messages: Locator;
  /** The projects shown. */
  readonly items: Locator;

  constructor(page: Page) {
    this.page = page;
    this.box = page.getByRole('searchbox');
    this.count = page.locator('#resultats');
    this.status = page.locator('[data-part="status"]');
    this.messages = page.locator('project-finder .messages');
    this.items = page.locator('[data-part="list"] > li:visible');
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/projets/${search}`);
    await this.settle();
  }

  /** Waits for the list to show what the address asks. */
  async settle(): Promise<void> {
    await expect(this.page.locator('project-finder:defined:not([aria-busy])')).toHaveCount(1);
  }

  /** Types a query at once and waits for its results. */
  async search(query: string): Promise<void> {
    await this.box.fill(query);
    const isInAddress = (url: URL) => (url.searchParams.get('q') ?? '') === query.trim();
    await this.page.waitForURL(isInAddress);
    await this.settle();
  }

  /** The box of a value: its whole name (« Grand Est 4 projets ») or how it begins. */
  facet(name: string | RegExp): Locator {
    return this.page.getByRole('checkbox', { name, exact: true });
  }

  /** Slugs of the projects shown, in order. */
  async slugs(): Promise<string[]> {
    const links = this.items.locator('.title a');
    return links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-2) ?? ''));
  }

  /** All that a reader sees of the state. */
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
