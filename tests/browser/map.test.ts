import { type Page, expect, test } from '@playwright/test';
import { MapOnPage } from '../support/map.ts';
import { watch } from '../support/watch.ts';

test('the drawn map of the home page leads to regions, by mouse and by keyboard, and says their names', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/');
  const corsica = page.locator('svg a[data-region="corse"]');
  await expect(corsica.locator('text')).toBeHidden();
  await corsica.focus();
  await expect(corsica.locator('text')).toBeVisible();
  await expect(corsica.locator('text')).toHaveText(/^Corse\s*aucun projet documenté$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/regions\/corse\/$/);
  expect(requests.filter((url) => /living-map|leaflet|carte\.json/.test(url))).toEqual([]);
});

test('the map comes to life at the same place: same outlines, same discs, nothing moves', async ({ page }) => {
  for (const width of [360, 1320]) {
    const expectNoFault = watch(page);
    await page.setViewportSize({ width, height: 900 });
    await page.route('**/living-map*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await page.goto('/carte/');
    const outline = page.locator('.mainland svg a[data-region="occitanie"] use').first();
    const circles = page.locator('.discs circle:not(.sector):visible');
    const centresOf = (boxes: { x: number; y: number; width: number; height: number }[]) =>
      boxes.map(({ x, y, width, height }) => [x + width / 2, y + height / 2]).sort((a, b) => a[1]! - b[1]!);
    const boxesOf = (locator: typeof circles) =>
      locator.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    const drawn = { outline: await outline.boundingBox(), discs: centresOf(await boxesOf(circles)) };
    const below = await page.locator('#regions').boundingBox();
    await new MapOnPage(page).settle();
    const living = {
      outline: await outline.boundingBox(),
      discs: centresOf(await boxesOf(page.locator('.living-disc span'))),
    };
    expect((await page.locator('#regions').boundingBox())?.y).toBe(below?.y);
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs((drawn.outline?.[side] ?? 0) - (living.outline?.[side] ?? 99))).toBeLessThan(1.5);
    expect(living.discs.length).toBe(drawn.discs.length);
    for (const [index, [x = 0, y = 0]] of drawn.discs.entries())
      expect(Math.hypot(x - living.discs[index]![0]!, y - living.discs[index]![1]!)).toBeLessThan(2);
    expectNoFault();
  }
});

const failures: [name: string, fail: (page: Page) => Promise<unknown>][] = [
  ['Leaflet is aborted', (page) => page.route('**/living-map*.js', (route) => route.abort())],
  ['its sheet is aborted', (page) => page.route('**/living-map*.css', (route) => route.abort())],
  ['the data are aborted', (page) => page.route('**/carte.json', (route) => route.abort())],
  ['the data hang', (page) => page.route('**/carte.json', () => undefined)],
  ['the data are another page', (page) => page.route('**/carte.json', (route) => route.fulfill({ body: '<html>' }))],
  ['the data are empty', (page) => page.route('**/carte.json', (route) => route.fulfill({ json: {} }))],
];
for (const [name, fail] of failures) {
  test(`${name}: the drawn map stays with its links, the list too, and a message says so`, async ({ page }) => {
    await fail(page);
    await page.goto('/carte/');
    await expect(page.locator('.map-status')).toHaveText(/carte dessinée reste utilisable/, { timeout: 12_000 });
    await expect(page.locator('.discs circle').first()).toBeVisible();
    await expect(page.locator('tr[data-rank]:visible')).toHaveCount(10);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await new MapOnPage(page).settle();
    await expect(page.locator('.map-status')).toHaveText('');
    await expect(page.locator('.living-disc').first()).toBeVisible();
  });
}

test('without Leaflet a region of the drawn map leads to its page', async ({ page }) => {
  await page.route('**/living-map*.js', (route) => route.abort());
  await page.goto('/carte/');
  await expect(page.locator('.map-status')).not.toHaveText('');
  await page.locator('svg a[data-region="bretagne"]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/regions\/bretagne\/$/);
});

test('nothing of the living map is asked before it nears the screen', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.setViewportSize({ width: 360, height: 120 });
  await page.goto('/carte/', { waitUntil: 'networkidle' });
  const living = () => asked.filter((path) => /living-map|carte\.json/.test(path));
  expect(living()).toEqual([]);
  await page.locator('project-map').scrollIntoViewIfNeeded();
  await new MapOnPage(page).settle();
  expect(living().length).toBeGreaterThanOrEqual(3);
});

test('when the screen turns, the whole map fills its new place', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  await new MapOnPage(page).open();
  const widthOf = async (selector: string) =>
    Math.round((await page.locator(selector).first().boundingBox())?.width ?? -1);
  const expectWhole = async (least: number) => {
    await expect.poll(() => widthOf('.living-map')).toBeGreaterThan(least);
    await expect
      .poll(async () => Math.abs((await widthOf('.living-map svg')) - (await widthOf('.living-map'))))
      .toBeLessThan(2);
  };
  await expectWhole(600);
  await page.setViewportSize({ width: 360, height: 900 });
  await expect.poll(() => widthOf('.living-map')).toBeLessThan(360);
  await expectWhole(300);
  // A window may be next to nothing for a moment, as when a phone wakes up.
  await page.setViewportSize({ width: 1, height: 1 });
  await expect.poll(() => widthOf('.living-map')).toBeLessThan(300);
  await page.setViewportSize({ width: 800, height: 900 });
  await expectWhole(600);
});

test('moved nearer, the outlines are drawn in more detail, at the same place; without their file they stay', async ({
  page,
}) => {
  const map = new MapOnPage(page);
  for (const isThere of [true, false]) {
    if (!isThere) await page.route('**/contours.json', (route) => route.abort());
    await map.open();
    const outline = page.locator('#contour-94');
    const length = async () => (await outline.getAttribute('d'))?.length ?? 0;
    const drawn = await length();
    await map.button('Agrandir').press('Enter');
    await map.settle();
    if (isThere) await expect.poll(length).toBeGreaterThan(1.5 * drawn);
    else await expect.poll(length).toBe(drawn);
    await map.button('Tout afficher').press('Enter');
    await map.settle();
    // The right side of Corsica is that of the mainland’s frame, less two units of a thousand.
    const gap = async () => {
      const [frame, corsica] = [
        await page.locator('.mainland .living-map').boundingBox(),
        await map.region('corse').locator('use').boundingBox(),
      ];
      return frame && corsica ? Math.abs(frame.x + 0.998 * frame.width - corsica.x - corsica.width) : Infinity;
    };
    await expect.poll(gap).toBeLessThan(2);
  }
});
