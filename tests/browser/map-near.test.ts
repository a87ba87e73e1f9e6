import { expect, test } from '@playwright/test';
import { MapOnPage } from '../support/map.ts';
import { watch } from '../support/watch.ts';

test('« Autour de moi » tells the nearest projects, shows them, and sends nothing', async ({ page, context }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 50.63, longitude: 3.06 });
  const expectNoFault = watch(page);
  const map = new MapOnPage(page);
  await map.open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await map.button('Autour de moi').press('Enter');
  const near = page.locator('.map-near');
  await expect(near.getByRole('status')).toHaveText(/rien n’est envoyé/);
  const items = near.getByRole('listitem');
  await expect(items).toHaveCount(3);
  await expect(items.first()).toHaveText(/^\s*XPICC\s+Plaine Images, Roubaix, 11 km/);
  await expect(items.nth(1)).toHaveText(/Langu:IA/);
  await expect(page.locator('.living-here')).toBeVisible();
  await map.settle();
  expect(asked.filter((url) => /50[.,]6|3[.,]06/.test(url))).toEqual([]);
  await near.getByRole('button', { name: 'Fermer' }).click();
  await expect(items).toHaveCount(0);
  await expect(page.locator('.living-here')).toHaveCount(0);
  expectNoFault();
});

test('overseas too; elsewhere in the world, distances are told and the map stays', async ({ page, context }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: -20.9, longitude: 55.5 });
  const map = new MapOnPage(page);
  await map.open();
  await map.button('Autour de moi').click();
  await expect(page.locator('[data-frame="04"] .living-here')).toBeVisible();
  await expect(page.locator('.map-near li').first()).toHaveText(/Pôle des industries créatives.*Saint-Paul, \d+ km/);
  await context.setGeolocation({ latitude: 48.2, longitude: 16.4 });
  await page.reload();
  await map.open();
  await map.button('Autour de moi').click();
  await expect(page.locator('.map-near li')).toHaveCount(3);
  await expect(page.locator('.living-here')).toHaveCount(0);
  await expect(page.locator('[data-frame="metropole"]')).toHaveClass(/is-whole/);
});

test('a refusal is respected, and another way is told; nothing was asked before', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = (_done: unknown, fail: (error: unknown) => void) => {
      document.documentElement.dataset['asked'] = 'true';
      fail({ code: 1, PERMISSION_DENIED: 1 });
    };
    Object.defineProperty(navigator.geolocation, 'getCurrentPosition', { value: refuse });
  });
  const map = new MapOnPage(page);
  await map.open();
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');
  await map.button('Autour de moi').click();
  await expect(page.locator('.map-near').getByRole('status')).toHaveText(
    /a refusé de donner votre position.*votre région/,
  );
  await expect(page.locator('.map-near li')).toHaveCount(0);
  await expect(map.discs).toHaveCount(11);
});

test('a device that does not know where it is says so', async ({ page }) => {
  await page.addInitScript(() => {
    const fail = (_done: unknown, tell: (error: unknown) => void) => tell({ code: 3, PERMISSION_DENIED: 1 });
    Object.defineProperty(navigator.geolocation, 'getCurrentPosition', { value: fail });
  });
  const map = new MapOnPage(page);
  await map.open('/projets/?vue=carte');
  await map.button('Autour de moi').click();
  await expect(page.locator('.map-near').getByRole('status')).toHaveText(/n’a pas trouvé où il est/);
});
