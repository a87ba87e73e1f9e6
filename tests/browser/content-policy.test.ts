import { expect, test } from '@playwright/test';
import { Finder } from '../support/finder.ts';
import { reportRefusals, watch } from '../support/watch.ts';

test('a search works under the content security policy', async ({ page }) => {
  await reportRefusals(page);
  const expectNoFault = watch(page);
  const finder = new Finder(page);
  await finder.open('?q=image');
  expect(await finder.slugs()).not.toEqual([]);
  expect(await page.locator('mark').count()).toBeGreaterThan(0);
  expectNoFault();
});

test('the interactive map works under the content security policy, popup and zoom included', async ({ page }) => {
  await reportRefusals(page);
  const expectNoFault = watch(page);
  await page.goto('/carte/');
  await page.getByRole('button', { name: /^Lakou 3D/ }).click();
  await expect(page.locator('project-map').getByRole('link', { name: 'Lakou 3D' })).toBeVisible();
  await page.getByRole('button', { name: 'Agrandir', exact: true }).click();
  expectNoFault();
});

test('injected scripts, styles, images and frames are blocked', async ({ page }) => {
  const injected = `
    <script>window.ran = 'block'</script><img src="/inconnu.png" onerror="window.ran = 'attribute'">
    <script src="https://ailleurs.example/a.js"></script><img src="https://ailleurs.example/a.png">
    <iframe src="https://ailleurs.example/"></iframe><base href="https://ailleurs.example/">
    <p id="injected" style="position: fixed">Injecté.</p>`;
  const refused: string[] = [];
  await page.exposeFunction('refuse', (directive: string) => refused.push(directive));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      (window as unknown as { refuse: (directive: string) => void }).refuse(effectiveDirective),
    ),
  );
  await page.route('/projets/ruche/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('</main>', `${injected}</main>`) });
  });
  const asked: string[] = [];
  page.on('response', (response) => asked.push(response.url()));
  await page.goto('/projets/ruche/');
  const directives = ['script-src-elem', 'script-src-attr', 'style-src-attr', 'img-src', 'frame-src', 'base-uri'];
  await expect.poll(() => new Set(refused)).toEqual(new Set(directives));
  await expect(page.locator('#injected')).toHaveCSS('position', 'static');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(asked.filter((url) => url.includes('ailleurs'))).toEqual([]);
});
