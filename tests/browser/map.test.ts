import { expect, test } from '@playwright/test';
import { watch } from '../support/watch.ts';

test('the drawn map of the home page leads to regions, by mouse and by keyboard', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/');
  await page.locator('svg a[data-region="corse"]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/regions\/corse\/$/);
  expect(requests.filter((url) => /living-map/.test(url))).toEqual([]);
});

test('the map comes to life at the same place: same outlines, same discs', async ({ page }) => {
  const expectNoFault = watch(page);
  await page.route('**/living-map*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await page.goto('/carte/');
  const region = page.locator('project-map svg a[data-region="occitanie"] path').first();
  const disc = page.locator('project-map svg [data-title="Langu:IA"] .disc');
  const drawn = {
    region: await region.boundingBox(),
    disc: await disc.boundingBox(),
    page: await page.locator('#lieux').boundingBox(),
  };
  await expect(page.locator('.leaflet-container')).toBeVisible();
  const marker = page.locator('.living-pin[aria-label^="Langu:IA"]');
  await expect(marker).toBeVisible();
  const living = {
    region: await region.boundingBox(),
    marker: await marker.boundingBox(),
    page: await page.locator('#lieux').boundingBox(),
  };
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    expect(Math.abs((drawn.region?.[side] ?? 0) - (living.region?.[side] ?? 99))).toBeLessThan(1.5);
  }
  expect(living.page?.y).toBe(drawn.page?.y);
  const centre = (box: { x: number; y: number; width: number; height: number } | null) => [
    (box?.x ?? 0) + (box?.width ?? 0) / 2,
    (box?.y ?? 0) + (box?.height ?? 0) / 2,
  ];
  const [[x1 = 0, y1 = 0], [x2 = 9, y2 = 9]] = [centre(drawn.disc), centre(living.marker)];
  expect(Math.hypot(x1 - x2, y1 - y2)).toBeLessThan(2);
  expectNoFault();
});

test('a marker opens a popup that leads to its project; Escape closes it and gives the focus back', async ({
  page,
}) => {
  await page.goto('/carte/');
  const marker = page.getByRole('button', {
    name: 'Langu:IA, Cité internationale de la langue française, Villers-Cotterêts',
  });
  await marker.focus();
  await page.keyboard.press('Enter');
  const link = page.locator('.leaflet-popup').getByRole('link', { name: 'Langu:IA' });
  await expect(link).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.leaflet-popup')).toHaveCount(0);
  await expect(marker).toBeFocused();
  await page.keyboard.press('Enter');
  await page.locator('.leaflet-popup').getByRole('link', { name: 'Langu:IA' }).click();
  await expect(page).toHaveURL(/\/projets\/langu-ia\/$/);
});

test('regions of the living map are still links; buttons are in French', async ({ page }) => {
  await page.goto('/carte/');
  await expect(page.locator('.leaflet-container')).toBeVisible();
  await page.getByRole('button', { name: 'Agrandir' }).click();
  await page.getByRole('button', { name: 'Réduire' }).click();
  await page.locator('.leaflet-container a[data-region="bretagne"]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/regions\/bretagne\/$/);
});

test('without Leaflet the drawn map stays, and a message says so', async ({ page }) => {
  await page.route('**/living-map*', (route) => route.abort());
  await page.goto('/carte/');
  await expect(page.locator('project-map [role="status"]')).toHaveText(/carte dessinée reste utilisable/);
  await expect(page.locator('project-map svg a[data-region]')).toHaveCount(13);
  await expect(page.locator('project-map svg .disc').first()).toBeAttached();
});

test('when the screen turns, the whole map fills its new place', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  await page.goto('/carte/');
  await expect(page.locator('.living-pin').first()).toBeVisible();
  const widthOf = async (selector: string) => Math.round((await page.locator(selector).boundingBox())?.width ?? -1);
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
