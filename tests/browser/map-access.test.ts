import AxeBuilder from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';
import { MapOnPage } from '../support/map.ts';

const langu = 'Langu:IA, Cité internationale de la langue française, Villers-Cotterêts';

test('each map is a region with a name and tells its keys; each disc is a button with a name', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  for (const name of ['Régions de métropole', 'Carte : La Réunion', 'Carte : Guyane']) {
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
    await expect(page.getByRole('region', { name, exact: true })).toHaveAccessibleDescription(/^Flèches\s: déplacer/);
  }
  const names = await map.discs.evaluateAll((discs) => discs.map((disc) => [disc.role, disc.ariaLabel]));
  expect(names.length).toBeGreaterThan(8);
  for (const [role, name] of names) {
    expect(role).toBe('button');
    expect(name).toMatch(/^.{3,}, .+|^\d+\sprojets/);
  }
});

test('the focus goes into the popup and comes back; Escape and « Fermer » close it', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  for (const close of ['Escape', 'button']) {
    await map.disc(langu).focus();
    await page.keyboard.press(close === 'button' ? ' ' : 'Enter');
    await expect(map.popup).toHaveAccessibleName(langu);
    await expect(map.popup.getByRole('link', { name: 'Langu:IA' })).toBeFocused();
    if (close === 'Escape') await page.keyboard.press('Escape');
    else {
      await page.keyboard.press('Shift+Tab');
      await expect(map.popup.getByRole('button', { name: 'Fermer' })).toBeFocused();
      await page.keyboard.press('Enter');
    }
    await expect(map.popup).toBeHidden();
    await expect(map.disc(langu)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/projets\/langu-ia\/$/);
});

test('the popup has the motif, the title, the places, and what is not confirmed', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  await map.disc(/^Pôle européen de la céramique/).click();
  await expect(map.popup.locator('img')).toHaveAttribute('src', '/motifs/pole-europeen-de-la-ceramique.svg');
  await expect(map.popup).toContainText('Limoges');
  await expect(map.popup).toContainText('statut déduit, non confirmé');
  await page.locator('h1').click();
  await expect(map.popup).toBeHidden();
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

test('a link before the map skips it', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  const skip = page.getByRole('link', { name: 'Passer la carte' });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isPast = await page.evaluate(() => {
    const element = document.querySelector('project-map') as HTMLElement;
    const position = element.compareDocumentPosition(document.activeElement as Element);
    return Boolean(position & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  expect(isPast).toBe(true);
});

const states: [name: string, address: string, act?: (map: MapOnPage) => Promise<unknown>][] = [
  ['whole', '/carte/'],
  ['a region', '/carte/?region=occitanie'],
  ['nothing', '/carte/?region=bretagne'],
  ['popup', '/carte/', (map) => map.disc(langu).click()],
  ['view of the list', '/projets/?vue=carte'],
  ['embedded', '/integrer/carte/?region=la-reunion'],
];
for (const [name, address, act] of states) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const map = new MapOnPage(page);
      await map.open(address);
      await act?.(map);
      await map.settle();
      expect(await faultsOf(page)).toEqual([]);
    });
  }
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 150)}`));
}
