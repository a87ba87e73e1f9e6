import { type Page, expect, test } from '@playwright/test';
import { contrast } from '../support/contrast.ts';
import { MapOnPage } from '../support/map.ts';

const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

test('coast, discs and focus stand out, and complete regions from the others, in light, in dark and in forced colours', async ({
  page,
}) => {
  await new MapOnPage(page).open();
  const brittany = page.locator('svg a[data-region="bretagne"]').first();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const expectContrast = (one: string, other: string, least: number, name: string) =>
      expect(contrast(one, other), `${colorScheme}, ${name}`).toBeGreaterThanOrEqual(least);
    const [sea, foreign, complete, partial, unknown] = await Promise.all([
      styleOf(page, '.drawing', 'background-color'),
      styleOf(page, '.foreign', 'fill'),
      styleOf(page, '.land .complete', 'fill'),
      styleOf(page, '.land .partial', 'fill'),
      styleOf(page, '.hatch rect', 'fill'),
    ]);
    for (const fill of [partial, unknown]) expectContrast(complete, fill, 3, `complete and ${fill}`);
    const coast = await styleOf(page, '.coast', 'stroke');
    for (const ground of [sea, foreign]) expectContrast(coast, ground, 3, `coast on ${ground}`);
    const disc = await styleOf(page, '.interactive-disc span', 'border-top-color');
    for (const ground of [sea, foreign, complete, partial, unknown])
      expectContrast(disc, ground, 3, `disc on ${ground}`);
    for (const [state, ground] of Object.entries({ complete, partial, unknown }))
      expectContrast(await styleOf(page, `.names .${state}`, 'fill'), ground, 4.5, `name of a region: ${state}`);
    await brittany.focus();
    const ring = await styleOf(page, 'svg a[data-region="bretagne"]', 'stroke');
    for (const ground of [sea, foreign, complete, partial, unknown])
      expectContrast(ring, ground, 3, `focus on ${ground}`);
    await brittany.blur();
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  const [fill, line] = [await styleOf(page, '.land .partial', 'fill'), await styleOf(page, '.fills', 'stroke')];
  expect(contrast(fill, line)).toBeGreaterThanOrEqual(3);
  expect(await styleOf(page, '.land .complete', 'fill')).not.toBe(fill);
  await brittany.focus();
  const focused = await styleOf(page, 'svg a[data-region="bretagne"]', 'stroke');
  expect(focused).not.toBe('none');
  expect(focused).not.toBe(line);
});

test('the state of a region is the same on every map, whatever is chosen, and the key names the states in words', async ({
  page,
}) => {
  const map = new MapOnPage(page);
  const statesOf = () =>
    page
      .locator('.land use')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('href'), one.getAttribute('class')].join(' ')));
  await page.goto('/');
  const states = await statesOf();
  expect(states).toContain('#contour-44 complete');
  expect(new Set(states.map((state) => state.split(' ')[1]))).toEqual(new Set(['complete', 'partial', 'unknown']));
  for (const address of ['/carte/?secteur=jeu', '/projets/?vue=carte&region=corse', '/integrer/carte/', '/regions/']) {
    if (address === '/regions/') await page.goto(address);
    else await map.open(address);
    expect(await statesOf(), address).toEqual(states);
  }
  await expect(page.getByRole('list', { name: /^Légende des régions/ }).getByRole('listitem')).toHaveText([
    /complet/,
    /en partie/,
    /rien trouvé/,
  ]);
  await page.goto('/regions/grand-est/');
  await expect(page.locator('.region-map .here')).toHaveClass(/complete/);
});

test('a deduced status is a ring, named as such on its disc and in the key', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open('/carte/?secteur=langues-et-ia');
  const ring = map.disc(/^Vox:IA, .*, statut déduit$/);
  await expect(ring).toHaveClass(/deduced/);
  const colours = await ring
    .locator('span')
    .evaluate((span) => [
      getComputedStyle(span).backgroundColor,
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
  expect(colours[0]).toBe(colours[1]);
  await expect(page.locator('.map-key')).toContainText(['', 'statut déduit']);
});

test('colour is never the only cue: regions have their number, and the chosen one an outline', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open('/carte/?secteur=jeu');
  await expect(page.locator('.names text[data-count="auvergne-rhone-alpes"]').first()).toHaveText('1');
  await map.open('/carte/?region=grand-est');
  const widthOf = (region: string) => styleOf(page, `svg a[data-region="${region}"]`, 'stroke');
  expect(await widthOf('grand-est')).not.toBe('none');
  expect(await widthOf('bretagne')).toBe('none');
});

test('nothing is animated when reduced motion is preferred', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const map = new MapOnPage(page);
  await map.open();
  for (const name of ['Agrandir', 'Vers le sud', 'Réduire']) {
    await map.button(name).click();
    const places = await page.evaluate(async () => {
      const seen = new Set<string>();
      for (let frame = 0; frame < 12; frame++) {
        await new Promise(requestAnimationFrame);
        seen.add(JSON.stringify(document.querySelector('.mainland .interactive-map svg')?.getBoundingClientRect()));
      }
      return seen.size;
    });
    expect(places, name).toBe(1);
  }
});

test('touch targets are at least 24 px, on a phone and in a small frame', async ({ page }) => {
  for (const [address, width, height] of [
    ['/carte/', 360, 800],
    ['/integrer/carte/', 320, 320],
  ] as const) {
    await page.setViewportSize({ width, height });
    const map = new MapOnPage(page);
    await map.open(address);
    const boxes = await page
      .locator('project-map button:visible, .interactive-disc')
      .evaluateAll((all) =>
        all.map((one) => ({ name: one.ariaLabel ?? one.textContent, box: one.getBoundingClientRect().toJSON() })),
      );
    expect(boxes.length).toBeGreaterThan(10);
    expect(boxes.filter(({ box }) => box.width < 24 || box.height < 24).map(({ name }) => name)).toEqual([]);
    const discs = await map.discs.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ x, y, width, height }) => [x + width / 2, y + height / 2]),
    );
    for (const [index, [x = 0, y = 0]] of discs.entries())
      for (const [x2 = 0, y2 = 0] of discs.slice(index + 1))
        expect(Math.hypot(x - x2, y - y2)).toBeGreaterThanOrEqual(23);
  }
});

test('a finger scrolls the page, even over a zoomed map', async ({ browser }) => {
  const page = await browser.newPage({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });
  const map = new MapOnPage(page);
  await map.open();
  await map.button('Agrandir').tap();
  await expect(page.locator('[data-frame="metropole"]')).not.toHaveClass(/is-whole/);
  await map.settle();
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const box = await page.locator('.mainland .interactive-map').boundingBox();
  const [x, y] = [(box?.x ?? 0) + 200, (box?.y ?? 0) + 200];
  const read = () => page.evaluate(() => ({ scroll: scrollY, centre: history.state?.map?.centre }));
  await expect.poll(async () => (await read()).centre?.length).toBe(2);
  const before = await read();
  await touch('touchStart', { x, y });
  for (let step = 1; step <= 10; step++) await touch('touchMove', { x, y: y - 15 * step });
  await touch('touchEnd');
  await expect.poll(async () => (await read()).scroll - before.scroll).toBeGreaterThan(100);
  expect((await read()).centre).toEqual(before.centre);
  await page.close();
});

test('at a zoom of 400 % on a screen of 1280 × 1024, the map works without sideways scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  const map = new MapOnPage(page);
  await map.open();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await map.disc(/^La Forge commune/).click();
  await expect(map.popup.getByRole('link', { name: 'La Forge commune' })).toBeInViewport();
  await map.popup.getByRole('button', { name: 'Fermer' }).click();
  await map.button('Agrandir').click();
  await map.settle();
  await expect(page.locator('[data-frame="metropole"]')).not.toHaveClass(/is-whole/);
});

test('discs that would touch form one disc, which zooms in when pressed and leaves the focus on a disc', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const map = new MapOnPage(page);
  await map.open();
  const many = map.disc(/^4 projets : .*L’Atelier n° 3.*Vox:IA/);
  await many.focus();
  await page.keyboard.press('Enter');
  await map.settle();
  await expect(many).toHaveCount(0);
  await expect(map.disc(/^Fabrique d’estampes/)).toBeVisible();
  await expect(map.disc(/^L’Atelier n° 3/)).toBeVisible();
  await expect(map.disc(/^2 projets : Pôle R&D son, Vox:IA/)).toBeVisible();
  await expect(map.map.locator('.interactive-disc:focus')).toHaveCount(1);
});

test('on paper the drawn map replaces the interactive one, discs in place; with a filter, its discs are hidden', async ({
  page,
}) => {
  const map = new MapOnPage(page);
  await map.open();
  await map.button('Agrandir').click();
  await map.settle();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.mainland .interactive-map')).toBeHidden();
  const boxOf = async (selector: string) => JSON.stringify(await page.locator(selector).first().boundingBox());
  expect(await boxOf('.mainland .discs')).toBe(await boxOf('.mainland svg.print-only'));
  expect(await page.locator('.mainland .discs circle:visible').count()).toBeGreaterThan(8);
  await page.emulateMedia({ media: 'screen' });
  await map.open('/carte/?secteur=langues-et-ia');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.discs circle:visible')).toHaveCount(0);
  await expect(page.locator('.mainland .names.print-only [data-count]:visible').getByText('1')).not.toHaveCount(0);
});
