import { expect, test } from '@playwright/test';
import { MapOnPage } from '../support/map.ts';

test('the map is a region described by its keys, its insets are groups, and its controls have French names', async ({
  page,
}) => {
  const map = new MapOnPage(page);
  await map.open();
  const mainland = page.getByRole('region', { name: 'Régions de métropole', exact: true });
  await expect(mainland).toHaveAccessibleDescription(/^Flèches\s: déplacer/);
  for (const name of ['Carte : La Réunion', 'Carte : Guyane'])
    await expect(page.getByRole('group', { name, exact: true })).toBeVisible();
  const discs = await map.discs.evaluateAll((discs) => discs.map((disc) => [disc.role, disc.ariaLabel]));
  expect(discs.length).toBeGreaterThan(8);
  for (const [role, name] of discs) {
    expect(role).toBe('button');
    expect(name).toMatch(/^.{3,}, .+|^\d+\sprojets/);
  }
  const links = map.map.locator('.mainland .interactive-map a[data-region]');
  const regions = await links.evaluateAll((all) => all.map((link) => link.getAttribute('aria-label') ?? ''));
  expect(regions).toEqual([...regions].sort(new Intl.Collator('fr').compare));
  expect(regions).toContain('Grand Est, 4 projets, région complète');
  const english = /zoom (in|out)|close|leaflet/i.exec(await map.map.innerText())?.[0];
  expect(english).toBeUndefined();
  const labels = await map.map
    .locator('[title], [aria-label]')
    .evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
  expect(labels.filter((label) => /zoom|close/i.test(label))).toEqual([]);
});

test('buttons and keys move the map; a focused region is brought into view', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  const expectMove = async (name: string, act: () => Promise<void>) => {
    const before = await map.place();
    await act();
    await expect.poll(() => map.place(), name).not.toBe(before);
    await map.settle();
    // Leaflet ignores zoom keys until the last move has ended.
    let last = '';
    await expect.poll(async () => last === (last = await map.place())).toBe(true);
  };
  for (const name of ['Agrandir', 'Vers le nord', 'Vers l’ouest', 'Vers le sud', 'Vers l’est', 'Réduire'])
    await expectMove(name, () => map.button(name).press(' '));
  await map.button('Tout afficher').press('Enter');
  await expect(page.locator('[data-frame="metropole"]')).toHaveClass(/is-whole/);
  await page.getByRole('region', { name: 'Régions de métropole' }).focus();
  for (const key of ['+', 'ArrowDown', 'ArrowLeft', '-']) await expectMove(key, () => page.keyboard.press(key));
  await map.disc(/^La Forge commune/).focus();
  for (const _ of [1, 2, 3]) await expectMove('Agrandir', () => map.button('Agrandir').press('Enter'));
  await map.region('bretagne').focus();
  await map.settle();
  const [frame, link] = [
    await page.locator('.mainland .interactive-map').boundingBox(),
    await map.region('bretagne').boundingBox(),
  ];
  if (!frame || !link) throw new Error('The map has no box.');
  expect(link.x + link.width / 2).toBeGreaterThan(frame.x);
  expect(link.x + link.width / 2).toBeLessThan(frame.x + frame.width);
});

test('after a move, the map announces its visible projects, never none; a zoom button at its limit is disabled', async ({
  page,
}) => {
  const map = new MapOnPage(page);
  await map.open('/carte/?region=grand-est');
  await expect(page.locator('.map-moves')).toHaveText('');
  await map.disc(/^L’Atelier n° 3/).focus();
  const before = await map.place();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => map.place()).not.toBe(before);
  await map.settle();
  for (const _ of [1, 2]) await map.button('Agrandir').press('Enter');
  await expect(page.locator('.map-moves')).toHaveText(/^[1-4] sur 4 projets visibles$/);
  await map.button('Tout afficher').press('Enter');
  await expect(page.locator('.map-moves')).toHaveText('Carte entière');
  await expect(map.button('Réduire')).toHaveAttribute('aria-disabled', 'true');
  await expect(map.button('Agrandir')).toHaveAttribute('aria-disabled', 'false');
  for (let step = 0; step < 6; step++) {
    await map.button('Agrandir').press('Enter');
    await map.settle();
    expect(await map.discsInSight(), `zoomed ${step + 1} times`).toBeGreaterThan(0);
  }
});

test('the wheel scrolls the page until the map is clicked, and again once the pointer has left', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  const box = await page.locator('.mainland .interactive-map').boundingBox();
  const [x, y] = [(box?.x ?? 0) + 40, 450];
  const whole = /is-whole/;
  const frame = page.locator('[data-frame="metropole"]');
  const scroll = () => page.evaluate(() => scrollY);
  const expectToScroll = async () => {
    const before = await scroll();
    await page.mouse.wheel(0, 60);
    await expect.poll(scroll).toBe(before + 60);
  };
  await page.mouse.move(x, y);
  await expectToScroll();
  await expect(frame).toHaveClass(whole);
  await page.mouse.click(x, y);
  const before = await scroll();
  await page.mouse.wheel(0, -60);
  await expect(frame).not.toHaveClass(whole);
  expect(await scroll()).toBe(before);
  await page.mouse.move(5, 5);
  await page.mouse.move(x, y);
  await expectToScroll();
});

test('links pass the map, then the list, and lead back', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  const isPast = (selector: string) =>
    page.locator(selector).evaluate((passed) => {
      const position = passed.compareDocumentPosition(document.activeElement as Element);
      return Boolean(position & Node.DOCUMENT_POSITION_FOLLOWING) && !passed.contains(document.activeElement);
    });
  const skip = page.getByRole('link', { name: 'Passer la carte' });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Revenir au début de la carte' })).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await isPast('project-map')).toBe(true);
  await expect(page.getByRole('link', { name: 'Passer la liste' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Revenir au début de la liste' })).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await isPast('.places')).toBe(true);
});

for (const [address, list] of [
  ['/carte/', '.places a'],
  ['/projets/?vue=carte', '[data-part="list"] a'],
  ['/integrer/carte/', '[data-part="cards"]'],
] as const) {
  test(`${address}: Tab goes down the page as the eye does, the map then what follows it, at every width`, async ({
    page,
  }) => {
    for (const [width, height] of [
      [360, 760],
      [1320, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      const map = new MapOnPage(page);
      await map.open(address);
      // Without the properties of one engine that change the order.
      expect(
        await page
          .locator('main *')
          .evaluateAll((all) => all.filter((one) => getComputedStyle(one).order !== '0').length),
      ).toBe(0);
      const [mapBox, listBox] = [await map.map.boundingBox(), await page.locator(list).first().boundingBox()];
      const isBelow = (listBox?.y ?? 0) >= (mapBox?.y ?? 0) + (mapBox?.height ?? 0) - 4;
      const isRight = (listBox?.x ?? 0) >= (mapBox?.x ?? 0) + (mapBox?.width ?? 0) - 4;
      expect(isBelow || isRight, `at ${width}, the list follows the map on the screen`).toBe(true);
      await map.map.locator('a, button').first().focus();
      const seen: string[] = [];
      for (let stop = 0; stop < 80; stop++) {
        const where = await page.evaluate(
          (selector) =>
            document.activeElement?.closest('project-map')
              ? 'map'
              : document.activeElement?.matches(selector)
                ? 'list'
                : '',
          list,
        );
        if (where && seen.at(-1) !== where) seen.push(where);
        if (where === 'list') break;
        await page.keyboard.press('Tab');
      }
      expect(seen).toEqual(['map', 'list']);
    }
  });
}
