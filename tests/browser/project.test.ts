import { type Page, expect, test } from '@playwright/test';
import { watch } from '../support/watch.ts';

/** The parts of the page whose order matters, in that order. */
const parts = ['.parts dl', '.maps', '.prose', '.unknowns', '.source-list', '.folded', 'share-page', '.related'];

/** The links and buttons of an article in the order of the keyboard, each with its part and its place on the page. */
const stopsOf = (page: Page) =>
  page.locator('article :is(a, summary, button)').evaluateAll(
    (all, parts) =>
      all
        .filter((one) => one.checkVisibility() && !one.closest('svg'))
        .map((one) => {
          const { left, top } = one.getBoundingClientRect();
          return { part: parts.find((part) => one.closest(part)), left, top: top + scrollY };
        }),
    parts,
  );

for (const width of [360, 768, 1320]) {
  test(`${width} px wide, the facts and the map come first, and the keyboard follows the eye`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/projets/pole-rd-son/');
    const boxOf = async (selector: string) => (await page.locator(selector).first().boundingBox())!;
    const [facts, map, prose, unknowns] = [
      await boxOf('.parts dl'),
      await boxOf('.maps'),
      await boxOf('.prose'),
      await boxOf('.unknowns'),
    ];
    if (width < 960) expect(map.y + map.height).toBeLessThanOrEqual(prose.y);
    else {
      const folds = await boxOf('.folds');
      expect(Math.max(facts.x + facts.width, folds.x + folds.width)).toBeLessThan(prose.x);
      // Right under the map, however long the text is.
      expect(folds.y - map.y - map.height).toBeLessThan(48);
    }
    expect(facts.y).toBeLessThanOrEqual(prose.y);
    expect(prose.y + prose.height).toBeLessThanOrEqual(unknowns.y);
    if (width < 400) expect((await boxOf('.maps .window')).height).toBeLessThanOrEqual(0.45 * 800);
    const stops = await stopsOf(page);
    expect([...new Set(stops.flatMap(({ part }) => part ?? []))]).toEqual(parts);
    // Where two stops follow each other, the next is lower, or on the right; or what is folded begins, under the map.
    const back = stops.filter(({ part, left, top }, rank) => {
      const before = stops[rank - 1];
      const isNewColumn = width >= 960 && part === '.folded' && before?.part === '.source-list';
      return before && !isNewColumn && top < before.top - 12 && left <= before.left;
    });
    expect(back).toEqual([]);
  });
}

test('the sources of a long text are under both columns; those of a short one, under the text', async ({ page }) => {
  await page.setViewportSize({ width: 1320, height: 800 });
  for (const [slug, isUnderBoth] of [['cabinet-des-formes', true] as const, ['pole-rd-son', false] as const]) {
    await page.goto(`/projets/${slug}/`);
    const boxOf = async (selector: string) => (await page.locator(selector).boundingBox())!;
    const [aside, folds, story, sources] = [
      await boxOf('.aside'),
      await boxOf('.folds'),
      await boxOf('.story'),
      await boxOf('.source-list'),
    ];
    expect(sources.x, slug).toBe(isUnderBoth ? aside.x : story.x);
    if (isUnderBoth) expect(sources.y).toBeGreaterThanOrEqual(Math.max(folds.y + folds.height, story.y + story.height));
  }
});

test('on a tablet, the facts and the map fill two columns of about the same height', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto('/projets/forge-commune/');
  const ends = await page.locator('.facts > div, .map').evaluateAll((all) => {
    const columns = Map.groupBy(all, (one) => one.getBoundingClientRect().left);
    return [...columns.values()].map((parts) => Math.max(...parts.map((one) => one.getBoundingClientRect().bottom)));
  });
  expect(ends.length).toBe(2);
  expect(Math.abs(ends[0]! - ends[1]!)).toBeLessThan(160);
});

test('what is unknown is one list; a link brings to the field of the form that says it', async ({ page }) => {
  const expectNoFault = watch(page);
  await page.goto('/projets/signes-hostiles/#non-dit');
  const heading = page.getByRole('heading', { name: '1 inconnue', exact: true });
  await expect(heading).toBeInViewport();
  await page.getByRole('link', { name: 'Vous savez quel est le montant de l’aide ?' }).click();
  await expect(page).toHaveURL(/fiche=signes-hostiles#phases\.0\.montant$/);
  await expect(page.locator('[name="phases.0.montant"]')).toBeFocused();
  expectNoFault();
});

test('a text that has its own section on what is unknown is followed by its list, without a second title', async ({
  page,
}) => {
  await page.goto('/projets/fabrique-de-la-moselle/#non-dit');
  await expect(page.getByRole('heading', { name: 'Ce que nos sources ne disent pas' })).toBeInViewport();
  await expect(page.getByRole('heading', { name: /inconnues?$/ })).toHaveCount(0);
  await expect(page.locator('.unknowns li').first()).toBeVisible();
});

test('a correction shows the unknowns of the file', async ({ page }) => {
  await page.goto('/contribuer/corriger/?fiche=theatre-d-ombres');
  const field = page.getByLabel('Ce que vos sources ne disent pas');
  await expect(field).toHaveValue('Quand les travaux commenceront');
});

test('the line under a motif opens its legend', async ({ page }) => {
  await page.goto('/projets/forge-commune/');
  const legend = page.getByRole('link', { name: 'La grammaire des motifs' });
  await expect(legend).toBeHidden();
  await page.getByRole('link', { name: 'Lire ce motif : 9 filières ; montant inconnu' }).click();
  await expect(legend).toBeInViewport();
});

test('a link to a folded part opens it', async ({ page }) => {
  await page.goto('/projets/forge-commune/');
  await expect(page.locator('#reference')).toBeHidden();
  for (const id of ['citer', 'resume-long']) {
    await page.goto('/robots.txt');
    await page.goto(`/projets/forge-commune/#${id}`);
    await expect(page.locator('#reference'), id).toBeVisible();
  }
});

test('a long list of partners is folded on screen and printed whole', async ({ page }) => {
  await page.goto('/projets/forge-commune/');
  const last = page.getByText('Bourse aux outils');
  await expect(last).toBeHidden();
  await page.getByText('Et 52 autres').click();
  await expect(last).toBeVisible();
  await page.getByText('Et 52 autres').click();
  await page.emulateMedia({ media: 'print' });
  await expect(last).toBeVisible();
});
