import { expect, test } from '@playwright/test';
import { MapOnPage } from '../support/map.ts';

const langu = 'Langu:IA, Cité internationale de la langue française, Villers-Cotterêts';

test('the map is a region with a name that tells its keys, its insets are groups; each disc is a button with a name', async ({
  page,
}) => {
  const map = new MapOnPage(page);
  await map.open();
  const mainland = page.getByRole('region', { name: 'Régions de métropole', exact: true });
  await expect(mainland).toHaveAccessibleDescription(/^Flèches\s: déplacer/);
  for (const name of ['Carte : La Réunion', 'Carte : Guyane'])
    await expect(page.getByRole('group', { name, exact: true })).toBeVisible();
  const names = await map.discs.evaluateAll((discs) => discs.map((disc) => [disc.role, disc.ariaLabel]));
  expect(names.length).toBeGreaterThan(8);
  for (const [role, name] of names) {
    expect(role).toBe('button');
    expect(name).toMatch(/^.{3,}, .+|^\d+\sprojets/);
  }
});

test('what a move leaves in sight is said, once it stands still; zooms that are at their end say so', async ({
  page,
}) => {
  const map = new MapOnPage(page);
  await map.open('/carte/?region=occitanie');
  await expect(page.locator('.map-moves')).toHaveText('');
  for (const _ of [1, 2]) await map.button('Agrandir').press('Enter');
  await expect(page.locator('.map-moves')).toHaveText(/^[12] sur 2 projets visibles$/);
  await map.button('Tout afficher').press('Enter');
  await expect(page.locator('.map-moves')).toHaveText('Carte entière');
  await expect(map.button('Réduire')).toHaveAttribute('aria-disabled', 'true');
  await expect(map.button('Agrandir')).toHaveAttribute('aria-disabled', 'false');
});

test('arrows move the map from a disc too; a zoom never leaves nothing in sight', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open('/carte/?region=occitanie');
  await map.disc(/^Montpellier/).focus();
  const before = await map.place();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => map.place()).not.toBe(before);
  await map.button('Tout afficher').press('Enter');
  for (let step = 0; step < 6; step++) {
    await map.button('Agrandir').press('Enter');
    await map.settle();
    expect(await map.discsInSight(), `zoomed ${step + 1} times`).toBeGreaterThan(0);
  }
});

test('the tools are in French, say what they do, and do it with the keyboard', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  await map.button('Agrandir').press('Enter');
  await map.settle();
  for (const name of ['Vers le nord', 'Vers l’ouest', 'Vers le sud', 'Vers l’est', 'Réduire']) {
    const before = await map.place();
    await map.button(name).press(' ');
    await expect.poll(() => map.place(), name).not.toBe(before);
    await map.settle();
  }
  await map.button('Tout afficher').press('Enter');
  await expect(page.locator('[data-frame="metropole"]')).toHaveClass(/is-whole/);
  const english = /zoom (in|out)|close|leaflet/i.exec(await map.map.innerText())?.[0];
  expect(english).toBeUndefined();
  const labels = await map.map
    .locator('[title], [aria-label]')
    .evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
  expect(labels.filter((label) => /zoom|close/i.test(label))).toEqual([]);
});

test('arrows, plus and minus move the map that has the focus', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  await page.getByRole('region', { name: 'Régions de métropole' }).focus();
  for (const key of ['+', 'ArrowDown', 'ArrowLeft', '-']) {
    const before = await map.place();
    await page.keyboard.press(key);
    await expect.poll(() => map.place(), key).not.toBe(before);
    await map.settle();
  }
});

test('regions are links in the order of their names, and are brought in when they take the focus', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  const links = map.map.locator('.mainland .living-map a[data-region]');
  const names = await links.evaluateAll((all) => all.map((link) => link.getAttribute('aria-label') ?? ''));
  expect(names).toEqual([...names].sort(new Intl.Collator('fr').compare));
  expect(names).toContain('Occitanie, 2 projets');
  await map.disc(langu).focus();
  for (const _ of [1, 2, 3]) {
    await map.button('Agrandir').press('Enter');
    await map.settle();
  }
  await map.region('bretagne').focus();
  await map.settle();
  const [frame, link] = [
    await page.locator('.mainland .living-map').boundingBox(),
    await map.region('bretagne').boundingBox(),
  ];
  if (!frame || !link) throw new Error('The map has no box.');
  expect(link.x + link.width / 2).toBeGreaterThan(frame.x);
  expect(link.x + link.width / 2).toBeLessThan(frame.x + frame.width);
});

test('the wheel scrolls the page until the map is clicked, and again once the pointer has left', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  const box = await page.locator('.mainland .living-map').boundingBox();
  const [x, y] = [(box?.x ?? 0) + 40, 450];
  await page.mouse.move(x, y);
  const scrolled = async (by: number) => {
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(300);
    return (await page.evaluate(() => scrollY)) !== before;
  };
  expect(await scrolled(60)).toBe(true);
  expect(await page.locator('[data-frame="metropole"]').getAttribute('class')).toContain('is-whole');
  await page.mouse.click(x, y);
  expect(await scrolled(-60)).toBe(false);
  await expect(page.locator('[data-frame="metropole"]')).not.toHaveClass(/is-whole/);
  await page.mouse.move(5, 5);
  await page.mouse.move(x, y);
  expect(await scrolled(60)).toBe(true);
});

test('links skip the list and the map, and lead back', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  const past = page.getByRole('link', { name: 'Passer la liste' });
  await past.press('Enter');
  await expect(page.getByRole('heading', { name: 'Carte interactive' })).toBeFocused();
  const skip = page.getByRole('link', { name: 'Passer la carte' });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Revenir au début de la carte' })).toBeFocused();
  await page.keyboard.press('Tab');
  const isPast = await page.evaluate(() => {
    const element = document.querySelector('project-map') as HTMLElement;
    const position = element.compareDocumentPosition(document.activeElement as Element);
    return Boolean(position & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  expect(isPast).toBe(true);
});
