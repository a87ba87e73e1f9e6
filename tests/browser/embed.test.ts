import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { projectSlugs } from '../support/built-site.ts';
import { MapOnPage } from '../support/map.ts';
import { watch } from '../support/watch.ts';

const whole = `Pôles créatifs : ${projectSlugs.length} projets`;

/** Another site, which embeds the address of its query in a frame. */
let other: Server;
const addressOf = (frame: string, size = 'width="320" height="320"') =>
  `http://127.0.0.1:${(other.address() as AddressInfo).port}/?${new URLSearchParams({ frame, size })}`;

test.beforeAll(async () => {
  other = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://other').searchParams;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>Ailleurs</title><h1>Ailleurs</h1><iframe src="${query.get('frame')?.replaceAll('&', '&amp;')}" ${query.get('size')}></iframe>`,
    );
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
});
test.afterAll(() => other.close());

test('in a 320 × 320 frame of another site, the map is interactive, fits and opens projects in a new page', async ({
  page,
  baseURL,
  context,
}) => {
  await page.goto(addressOf(`${baseURL}/integrer/carte/`));
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('project-map.is-alive')).toHaveCount(1);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(whole);
  const size = await frame.locator('html').evaluate(({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight]);
  expect(size).toEqual([320, 320]);
  await frame.getByRole('button', { name: /^La Forge commune/ }).click();
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    frame.getByRole('dialog').getByRole('link', { name: 'La Forge commune' }).click(),
  ]);
  await expect(opened).toHaveURL(`${baseURL}/projets/forge-commune/`);
  await expect(page).toHaveTitle('Ailleurs');
  expect(
    await frame.locator('a:not([data-region])').evaluateAll((links) => links.map((link) => link.textContent?.trim())),
  ).toContain('Voir sur le site');
});

/** A frame that may run scripts, and is another site even to its own files. */
const sandbox = 'width="400" height="400" sandbox="allow-scripts"';

test('in a frame with the attribute sandbox, the map shows what its address asks', async ({ page, baseURL }) => {
  await page.goto(addressOf(`${baseURL}/integrer/carte/?region=bretagne`, sandbox));
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('1 projet · Bretagne');
  await expect(frame.locator('project-map.is-alive')).toHaveCount(1);
  await expect(frame.getByText('la voici entière')).toBeHidden();
  await frame.getByRole('button', { name: 'Toute la France' }).click();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(whole);
});

test('from a host that does not let such a frame load its scripts, the map is whole and says so', async ({
  page,
  baseURL,
}) => {
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch();
    // Playwright would add the header that is missing.
    const headers = { ...response.headers(), 'access-control-allow-origin': 'https://ailleurs.example' };
    await route.fulfill({ response, headers });
  });
  const frame = page.frameLocator('iframe');
  const note = frame.getByText('La carte n’a pas pu se limiter à ce qui lui est demandé : la voici entière.');
  await page.goto(addressOf(`${baseURL}/integrer/carte/?theme=sombre&region=bretagne`, sandbox));
  await expect(note).toBeVisible();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(whole);
  expect(await frame.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBe(400);
  await page.goto(addressOf(`${baseURL}/integrer/carte/?theme=sombre`, sandbox));
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(whole);
  await expect(note).toBeHidden();
});

test('pressing a region in a frame adds nothing to the history of the host, and preserves the colour scheme', async ({
  page,
  baseURL,
}) => {
  await page.goto(addressOf(`${baseURL}/integrer/carte/?secteur=jeu&theme=sombre`));
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('4 projets · Jeu');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'sombre');
  const length = await page.evaluate(() => history.length);
  await frame.locator('.interactive-map a[data-region="nouvelle-aquitaine"]').focus();
  await page.keyboard.press('Enter');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('1 projet · Nouvelle-Aquitaine · Jeu');
  expect(await page.evaluate(() => history.length)).toBe(length);
  expect(page.frames()[1]?.url()).toContain('theme=sombre');
});

const asked: [search: string, heading: string, isNoted: boolean][] = [
  ['?region=la-reunion', '1 projet · La Réunion', false],
  ['?region=corse', 'Aucun projet · Corse', false],
  ['?region=atlantide', whole, true],
  ['?secteur=poterie&region=', whole, true],
  ['?theme=rose&hauteur=12', whole, false],
];
test('unknown values in the address of a frame give the national map and a note, never an error', async ({ page }) => {
  const expectNoFault = watch(page);
  await page.setViewportSize({ width: 320, height: 420 });
  const map = new MapOnPage(page);
  for (const [search, heading, isNoted] of asked) {
    await test.step(search, async () => {
      await map.open(`/integrer/carte/${search}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(page.locator('[data-part="ignored"]')).toBeVisible({ visible: isNoted });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  }
  expectNoFault();
});

test('the configurator writes the code of the previewed map, and copies it', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/integrer/');
  const code = page.getByLabel('Le code à copier dans votre page');
  const preview = page.locator('iframe');
  await expect(code).toHaveValue(
    /^<iframe src="http:\/\/localhost:4321\/integrer\/carte\/" .*height="520".*<\/iframe>$/,
  );
  await page.getByLabel('Ce que montre la carte').selectOption({ label: 'La Réunion' });
  await page.getByRole('radio', { name: 'Sombre' }).first().check();
  await page.getByLabel('Hauteur, en pixels').fill('400');
  await expect(code).toHaveValue(/src="[^"]+\/integrer\/carte\/\?region=la-reunion&amp;theme=sombre".*height="400"/);
  await expect(preview).toHaveAttribute('src', '/integrer/carte/?region=la-reunion&theme=sombre');
  await expect(preview).toHaveAttribute('height', '400');
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('1 projet · La Réunion');
  await page.getByRole('button', { name: 'Copier le code' }).click();
  await expect(page.getByText('Code copié.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code.inputValue());
  await page.getByLabel('Hauteur, en pixels').fill('5');
  await expect(code).toHaveValue(/height="320"/);
  // The copied code works in another page.
  const elsewhere = await context.newPage();
  await elsewhere.goto(addressOf(''));
  await elsewhere.evaluate(
    (html) => (document.body.innerHTML = html),
    copied.replace('http://localhost:4321', baseURL ?? ''),
  );
  await expect(elsewhere.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('1 projet · La Réunion');
});
