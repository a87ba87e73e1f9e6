import { expect, test } from '@playwright/test';
import { MapOnPage } from '../support/map.ts';
import { watch } from '../support/watch.ts';

test('« Autour de moi » lists and shows the nearest projects, overseas or from abroad, and sends no position', async ({
  page,
  context,
}) => {
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
  const here = page.locator('.interactive-here');
  await expect(items).toHaveCount(3);
  await expect(items.first()).toHaveText(/^\s*Le Chantier des\slumières\s+Amiens, 98 km/);
  await expect(items.nth(1)).toHaveText(/Le Cabinet des\sformes/);
  await expect(here).toBeVisible();
  await map.settle();
  expect(asked.filter((url) => /50[.,]6|3[.,]06/.test(url))).toEqual([]);
  await near.getByRole('button', { name: 'Fermer' }).click();
  await expect(items).toHaveCount(0);
  await expect(here).toHaveCount(0);
  await context.setGeolocation({ latitude: -20.9, longitude: 55.5 });
  await map.open();
  await map.button('Autour de moi').click();
  await expect(page.locator('[data-frame="04"] .interactive-here')).toBeVisible();
  await expect(items.first()).toHaveText(/RUCHE.*Saint-Pierre, \d+ km/);
  await context.setGeolocation({ latitude: 48.2, longitude: 16.4 });
  // Leave the page first, because loading it again would restore the view of the map.
  await page.goto('/plan-du-site/');
  await map.open();
  await map.button('Autour de moi').click();
  await expect(items).toHaveCount(3);
  await expect(here).toHaveCount(0);
  await expect(page.locator('[data-frame="metropole"]')).toHaveClass(/is-whole/);
  expectNoFault();
});

test('a refused or failed geolocation gives a message and an alternative; nothing is requested before use', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const fail = (_done: unknown, reject: (error: unknown) => void) => {
      document.documentElement.dataset['asked'] = 'true';
      reject({ code: location.pathname === '/carte/' ? 1 : 3, PERMISSION_DENIED: 1 });
    };
    Object.defineProperty(navigator.geolocation, 'getCurrentPosition', { value: fail });
  });
  const map = new MapOnPage(page);
  const near = page.locator('.map-near');
  await map.open();
  const discs = await map.discs.count();
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');
  await map.button('Autour de moi').click();
  await expect(near.getByRole('status')).toHaveText(/a refusé de donner votre position.*votre région/);
  await expect(near.getByRole('listitem')).toHaveCount(0);
  await expect(map.discs).toHaveCount(discs);
  await map.open('/projets/?vue=carte');
  await map.button('Autour de moi').click();
  await expect(near.getByRole('status')).toHaveText(/n’a pas trouvé où il est/);
});
