import { type Page, expect, test } from '@playwright/test';
import { MapOnPage } from '../support/map.ts';

/**
 * Names and counts of the mainland that are misplaced on the screen: their centre is outside the shape of their region,
 * or, for a name on the sea, over land or far from its region.
 */
const strayNames = (page: Page) =>
  page.evaluate(() => {
    const drawing = document.querySelector('.mainland .interactive-map svg.drawing') as SVGSVGElement;
    const isIn = (region: string, x: number, y: number) => {
      const use = drawing.querySelector(`a[data-region="${region}"] use`) as SVGUseElement;
      const path = drawing.querySelector(use.getAttribute('href') ?? '') as SVGGeometryElement;
      // The outline of a map that is zoomed in has finer units.
      const units = DOMMatrix.fromMatrix(path.transform.baseVal.consolidate()?.matrix ?? {});
      const toScreen = DOMMatrix.fromMatrix(use.getScreenCTM() ?? {}).multiply(units);
      return path.isPointInFill(new DOMPoint(x, y).matrixTransform(toScreen.inverse()));
    };
    const texts = [...document.querySelectorAll<SVGTextElement>('.mainland .interactive-map .names text')];
    const named = texts.filter((text) => text.getClientRects().length > 0 && !text.matches('.title'));
    const regions = [...drawing.querySelectorAll<SVGAElement>('a[data-region]')];
    const strays = named.flatMap((text) => {
      const region = (text.querySelector('[data-count]') ?? text).getAttribute('data-count');
      const { x, y, width, height } = text.getBoundingClientRect();
      const middle = [x + width / 2, y + height / 2] as const;
      const shape = drawing.querySelector(`a[data-region="${region}"] use`)?.getBoundingClientRect();
      if (!region || !shape) return [];
      const gaps = [shape.x - x - width, x - shape.right, shape.y - y - height, y - shape.bottom];
      const isRight = text.matches('.beside')
        ? Math.max(...gaps) < 0.04 * drawing.getBoundingClientRect().width &&
          !regions.some(({ dataset }) => isIn(dataset['region'] ?? '', ...middle))
        : isIn(region, ...middle);
      return isRight ? [] : [`${region}: ${text.textContent}`];
    });
    return { count: named.length, strays };
  });

/** Distance in pixels from each disc of the mainland to the nearest drawn one: a low frame may join a few. */
const strayDiscs = (page: Page) =>
  page.evaluate(() => {
    const drawing = document.querySelector('.mainland .interactive-map svg.drawing') as SVGSVGElement;
    const box = drawing.getBoundingClientRect();
    const shares = [...document.querySelectorAll('.mainland .discs circle:not(.sector)')].map((circle) =>
      ['cx', 'cy'].map((side) => Number.parseFloat(circle.getAttribute(side) ?? '') / 100),
    );
    return [...document.querySelectorAll('.mainland .interactive-disc')].map((disc) => {
      const { x, y, width, height } = disc.getBoundingClientRect();
      const distances = shares.map(([across = 0, down = 0]) =>
        Math.hypot(box.x + across * box.width - x - width / 2, box.y + down * box.height - y - height / 2),
      );
      return Math.round(Math.min(...distances));
    });
  });

for (const address of ['/carte/', '/projets/?vue=carte', '/integrer/carte/']) {
  test(`${address}: after a rotation or a change of width, each name is in its region and each disc at its place`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 760 });
    const map = new MapOnPage(page);
    await map.open(address);
    for (const [width, height] of [
      [360, 760],
      [760, 360],
      [1320, 900],
      [360, 760],
    ] as const) {
      await page.setViewportSize({ width, height });
      await map.map.scrollIntoViewIfNeeded();
      await expect
        .poll(async () => (await strayNames(page)).strays, { message: `names at ${width} × ${height}` })
        .toEqual([]);
      expect((await strayNames(page)).count).toBeGreaterThan(3);
      expect((await strayDiscs(page)).length).toBeGreaterThan(3);
      await expect
        .poll(async () => Math.max(...(await strayDiscs(page))), { message: `discs at ${width} × ${height}` })
        .toBeLessThan(12);
      await expect(page.locator('[data-frame="metropole"]')).toHaveClass(/is-whole/);
    }
  });
}

test('a map that was moved keeps its centre, and its names their regions, when the screen is rotated', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 760 });
  const map = new MapOnPage(page);
  await map.open('/carte/?region=grand-est');
  const centre = () => page.evaluate(() => JSON.stringify(history.state?.map?.centre ?? null));
  await map.button('Agrandir').click();
  await map.settle();
  await expect.poll(centre).not.toBe('null');
  const before = await centre();
  await page.setViewportSize({ width: 760, height: 360 });
  await expect.poll(async () => (await strayNames(page)).strays).toEqual([]);
  expect(await centre()).toBe(before);
  await expect(page.locator('[data-frame="metropole"]')).not.toHaveClass(/is-whole/);
});

test('on a phone, controls, popup and names of the map do not cover one another', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  const map = new MapOnPage(page);
  for (const address of ['/carte/', '/projets/?vue=carte', '/integrer/carte/']) {
    await map.open(address);
    const overlaps = () =>
      page.evaluate(() => {
        const boxesOf = (selector: string) =>
          [...document.querySelectorAll(selector)]
            .map((one) => ({ name: one.textContent?.trim() || one.className, box: one.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0);
        const meets = (a: DOMRect, b: DOMRect) =>
          a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        const over = boxesOf('.map-tools, .map-actions .button, .map-popup');
        const names = boxesOf('.interactive-map .names text').filter(({ box }) => {
          const frame = document.querySelector('.mainland .interactive-map')?.getBoundingClientRect();
          return frame && meets(frame, box);
        });
        return over.flatMap((one, index) =>
          [...names, ...over.slice(index + 1)].filter((other) => meets(one.box, other.box)).map(({ name }) => name),
        );
      });
    expect(await page.locator('.map-tools, .map-actions .button').count()).toBeGreaterThan(0);
    await expect.poll(overlaps, { message: address }).toEqual([]);
    await map.disc(/^Chambre d’écho/).click();
    await expect(map.popup).toBeVisible();
    await expect.poll(overlaps, { message: `${address}, popup` }).toEqual([]);
    await page.keyboard.press('Escape');
    await map.button('Agrandir').click();
    await expect(page.locator('[data-frame="metropole"]')).not.toHaveClass(/is-whole/);
    await map.settle();
    expect(await overlaps(), `${address}, zoomed in`).toEqual([]);
  }
});

test('the name of what is pointed at goes with the pointer, with Escape and when the map moves', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open('/carte/?region=grand-est');
  const caption = page.locator('.map-caption');
  const disc = map.disc(/^2 projets : /);
  await disc.hover();
  await expect(caption).not.toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(caption).toBeEmpty();
  await page.mouse.move(2, 2);
  await disc.hover();
  await expect(caption).not.toBeEmpty();
  await page.mouse.move(2, 2);
  await expect(caption).toBeEmpty();
  await disc.hover();
  await expect(caption).not.toBeEmpty();
  await page.keyboard.press('Tab');
  await map.button('Réduire').press('Enter');
  await map.settle();
  await expect(caption).toBeEmpty();
});

test('a disc on the coast of an overseas region is inside its frame, which nothing has to overflow', async ({
  page,
}) => {
  for (const [width, height] of [
    [360, 760],
    [1320, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    const map = new MapOnPage(page);
    await map.open();
    const outside = await map.map.locator('.map-frame').evaluateAll((frames) =>
      frames.flatMap((frame) => {
        const box = frame.getBoundingClientRect();
        return [...frame.querySelectorAll('.interactive-disc span')]
          .map((disc) => disc.getBoundingClientRect())
          .filter(
            ({ left, right, top, bottom }) =>
              left < box.left || right > box.right || top < box.top || bottom > box.bottom,
          );
      }),
    );
    expect(outside, `at ${width}`).toEqual([]);
  }
});
