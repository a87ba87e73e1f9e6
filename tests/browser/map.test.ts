import { type Route, expect, test } from '@playwright/test';
import { projectSlugs } from '../support/built-site.ts';
import { MapOnPage } from '../support/map.ts';
import { noteRequests } from '../support/requests.ts';
import { watch } from '../support/watch.ts';

test('the drawn map of the home page links to regions and shows the name of the focused one', async ({ page }) => {
  const asked = noteRequests(page);
  await page.goto('/');
  const corsica = page.locator('svg a[data-region="corse"]');
  await expect(corsica.locator('text')).toBeHidden();
  await corsica.focus();
  await expect(corsica.locator('text')).toBeVisible();
  await expect(corsica.locator('text')).toHaveText(/^Corse\s*rien trouvé à ce jour$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/regions\/corse\/$/);
  expect((await asked()).filter((path) => /interactive-map|leaflet|carte\.json/.test(path))).toEqual([]);
});

test('the interactive map replaces the drawn one in place: same outlines, same discs, nothing moves', async ({
  page,
}) => {
  const expectNoFault = watch(page);
  let enliven = () => {};
  await page.route('**/interactive-map*.js', async (route) => {
    await new Promise<void>((resolve) => (enliven = resolve));
    await route.continue();
  });
  for (const width of [360, 1320]) {
    await page.setViewportSize({ width, height: 900 });
    const arrival = page.waitForRequest('**/interactive-map*.js');
    await page.goto('/carte/');
    await arrival;
    const outline = page.locator('.mainland svg a[data-region="occitanie"] use').first();
    const circles = page.locator('.discs circle:not(.sector):visible');
    const centresOf = (boxes: { x: number; y: number; width: number; height: number }[]) =>
      boxes.map(({ x, y, width, height }) => [x + width / 2, y + height / 2]).sort((a, b) => a[1]! - b[1]!);
    const boxesOf = (locator: typeof circles) =>
      locator.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    const drawn = { outline: await outline.boundingBox(), discs: centresOf(await boxesOf(circles)) };
    const below = await page.locator('#regions').boundingBox();
    enliven();
    await new MapOnPage(page).settle();
    const interactive = {
      outline: await outline.boundingBox(),
      discs: centresOf(await boxesOf(page.locator('.interactive-disc span'))),
    };
    expect((await page.locator('#regions').boundingBox())?.y).toBe(below?.y);
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs((drawn.outline?.[side] ?? 0) - (interactive.outline?.[side] ?? 99))).toBeLessThan(1.5);
    expect(interactive.discs.length).toBe(drawn.discs.length);
    for (const [index, [x = 0, y = 0]] of drawn.discs.entries())
      expect(Math.hypot(x - interactive.discs[index]![0]!, y - interactive.discs[index]![1]!)).toBeLessThan(2);
  }
  expectNoFault();
});

const failures: [name: string, file: string, fail: (route: Route) => unknown][] = [
  ['Leaflet is aborted', '**/interactive-map*.js', (route) => route.abort()],
  ['its sheet is aborted', '**/interactive-map*.css', (route) => route.abort()],
  ['the data are aborted', '**/carte.json', (route) => route.abort()],
  ['the data hang', '**/carte.json', () => undefined],
  ['the data are another page', '**/carte.json', (route) => route.fulfill({ body: '<html>' })],
  ['the data are empty', '**/carte.json', (route) => route.fulfill({ json: {} })],
];

test('after a failure the drawn map, its links and the list remain, with a message and a button to retry', async ({
  page,
}) => {
  await page.clock.install();
  const map = new MapOnPage(page);
  for (const [name, file, fail] of failures) {
    await test.step(name, async () => {
      await page.route(file, fail);
      const asked = page.waitForRequest(file);
      await page.goto('/carte/');
      await asked;
      if (name === 'the data hang') await page.clock.fastForward(10_000);
      await expect(page.locator('.map-status')).toHaveText(/carte dessinée reste utilisable/);
      await expect(page.locator('.discs circle').first()).toBeVisible();
      await expect(map.rows).toHaveCount(projectSlugs.length);
      await page.unrouteAll();
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await map.settle();
      await expect(page.locator('.map-status')).toHaveText('');
      await expect(map.discs.first()).toBeVisible();
    });
  }
  await page.route('**/interactive-map*.js', (route) => route.abort());
  await page.goto('/carte/');
  await expect(page.locator('.map-status')).not.toHaveText('');
  await page.locator('svg a[data-region="bretagne"]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/regions\/bretagne\/$/);
});

test('the interactive map loads only when it approaches the viewport', async ({ page }) => {
  const asked = noteRequests(page);
  await page.setViewportSize({ width: 360, height: 120 });
  await page.goto('/carte/');
  await page.waitForFunction(() => customElements.get('project-map'));
  const interactive = async () => (await asked()).filter((path) => /interactive-map|carte\.json/.test(path));
  expect(await interactive()).toEqual([]);
  await page.locator('project-map').scrollIntoViewIfNeeded();
  await new MapOnPage(page).settle();
  expect((await interactive()).length).toBeGreaterThanOrEqual(3);
});

test('when the screen is rotated, the whole map fills its new size', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  await new MapOnPage(page).open();
  const widthOf = async (selector: string) =>
    Math.round((await page.locator(selector).first().boundingBox())?.width ?? -1);
  const expectWhole = async (least: number) => {
    await expect.poll(() => widthOf('.interactive-map')).toBeGreaterThan(least);
    await expect
      .poll(async () => Math.abs((await widthOf('.interactive-map svg')) - (await widthOf('.interactive-map'))))
      .toBeLessThan(2);
  };
  await expectWhole(600);
  await page.setViewportSize({ width: 360, height: 900 });
  await expect.poll(() => widthOf('.interactive-map')).toBeLessThan(360);
  await expectWhole(300);
  // A window may have almost no size for a moment, as when a phone wakes up.
  await page.setViewportSize({ width: 1, height: 1 });
  await expect.poll(() => widthOf('.interactive-map')).toBeLessThan(300);
  await page.setViewportSize({ width: 800, height: 900 });
  await expectWhole(600);
});

test('zooming in draws more detailed outlines at the same place; without their file the first ones remain', async ({
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
    // Corsica ends 22 units before the right side of the mainland’s frame, which is 1 000 units wide.
    const gap = async () => {
      const [frame, corsica] = [
        await page.locator('.mainland .interactive-map').boundingBox(),
        await map.region('corse').locator('use').boundingBox(),
      ];
      return frame && corsica ? Math.abs(frame.x + 0.978 * frame.width - corsica.x - corsica.width) : Infinity;
    };
    await expect.poll(gap).toBeLessThan(2);
  }
});

test('a move asked for during another is made too', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  const width = async () => (JSON.parse(await map.place()) as number[])[2] ?? 0;
  const whole = await width();
  await map.button('Agrandir').evaluate((button) => {
    for (const wait of [0, 100]) setTimeout(() => (button as HTMLElement).click(), wait);
  });
  await expect.poll(width).toBeGreaterThan(3.9 * whole);
  const choice = page.locator('select[name="region"]');
  const isAt = async (region: string) => {
    const [map, shape] = [
      await page.locator('.mainland .interactive-map').boundingBox(),
      await page.locator(`#contour-${region}`).boundingBox(),
    ];
    return map && shape && Math.abs(map.x + map.width / 2 - shape.x - shape.width / 2) < 20;
  };
  await choice.selectOption('corse');
  await expect.poll(() => isAt('94')).toBe(true);
  await choice.evaluate((select) => {
    for (const [turn, region] of ['occitanie', 'bretagne'].entries())
      setTimeout(() => {
        (select as HTMLSelectElement).value = region;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }, 100 * turn);
  });
  await expect.poll(() => isAt('53')).toBe(true);
});
