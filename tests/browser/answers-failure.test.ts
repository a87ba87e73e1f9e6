import { type Page, type Route, expect, test } from '@playwright/test';
import { Finder } from '../support/finder.ts';
import { watch } from '../support/watch.ts';

/** What may become of a file. */
const fates: [name: string, fail: (route: Route) => unknown][] = [
  ['missing', (route) => route.fulfill({ status: 404 })],
  ['not JSON', (route) => route.fulfill({ status: 200, body: '<html>' })],
  ['another shape', (route) => route.fulfill({ status: 200, json: [{ message: 'Not found' }] })],
  ['hanging', () => undefined],
];

const unavailable = ({ messages }: Finder) => messages.getByText('La recherche par mots est indisponible');

/** Opens the list with a query, and expects the search of words to work. */
async function ask(page: Page, query: string, count: string | RegExp): Promise<Finder> {
  const finder = new Finder(page);
  await finder.open(`?q=${query}`);
  await expect(finder.count).toHaveText(count);
  await expect(unavailable(finder)).toBeHidden();
  return finder;
}

/** Runs the same steps for each fate of some files; no script fails. */
async function whenFiles(page: Page, files: string | RegExp, check: () => Promise<void>): Promise<void> {
  const expectNoFault = watch(page, /^Failed to load (?:resource|module script)/);
  for (const [name, fail] of fates)
    await test.step(name, async () => {
      await page.route(files, fail);
      await check();
      expectNoFault();
      await page.unrouteAll();
    });
}

test('without the list of places, words, questions and sectors are found, and a place is only a word', async ({
  page,
}) => {
  await whenFiles(page, '**/lieux/*.json', async () => {
    let finder = await ask(page, 'avignon', '1 projet pour « avignon »');
    await expect(finder.answer).toBeHidden();
    finder = await ask(page, 'souffleurs de verre', /^\d projets de la filière Métiers d’art$/);
    await expect(finder.answer.getByRole('link')).toHaveAttribute('href', '/filieres/metiers-d-art/');
    finder = await ask(page, 'quimper', 'Aucun projet connu pour « quimper »');
    await expect(finder.answer).toBeHidden();
    await expect(finder.messages.getByText('Aucune fiche n’en parle.')).toBeVisible();
  });
});

test('without what projects are to a commune, its region is not guessed; another place is answered', async ({
  page,
}) => {
  await whenFiles(page, '**/lieux/proches-29.json', async () => {
    let finder = await ask(page, 'brest', '1 projet pour « brest »');
    await expect(finder.answer).toBeHidden();
    finder = await ask(page, 'quimper cholet', '1 projet pour « quimper cholet »');
    await expect(finder.answer).toContainText('Cholet (Maine-et-Loire)');
    await expect(finder.answer).not.toContainText('Quimper');
  });
});

test('without the answers, words and places are found, and a question or a sector is only words', async ({ page }) => {
  await whenFiles(page, '**/pagefind/answers.json', async () => {
    let finder = await ask(page, 'avignon', '1 projet pour « avignon »');
    await expect(finder.answer).toContainText('Avignon (Vaucluse)');
    finder = await ask(page, 'quimper', '1 projet en Bretagne');
    await expect(finder.answer).toContainText('Quimper (Finistère)');
    finder = await ask(page, 'souffleurs de verre', 'Aucun projet connu pour « souffleurs de verre »');
    await expect(finder.answer).toBeHidden();
  });
});

test('a place whose files are slow is waited for before nothing is said to be found', async ({ page }) => {
  const seen = Promise.withResolvers<void>();
  await page.route('**/lieux/*.json', async (route) => {
    await seen.promise;
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue();
  });
  const finder = new Finder(page);
  await page.goto('/projets/?q=quimper', { waitUntil: 'commit' });
  await expect(finder.count).toHaveText('Recherche en cours…');
  seen.resolve();
  await expect(finder.count).not.toHaveText('Recherche en cours…');
  await expect(finder.answer).toContainText('Quimper (Finistère)');
  await expect(unavailable(finder)).toBeHidden();
});

test('without the scripts that correct, what is well written is found, and a misspelt word finds nothing', async ({
  page,
}) => {
  await whenFiles(page, /second-try|near-name/, async () => {
    let finder = await ask(page, 'avignon', '1 projet pour « avignon »');
    await expect(finder.answer).toContainText('Avignon (Vaucluse)');
    finder = await ask(page, 'avignnon', 'Aucun projet connu pour « avignnon »');
    await expect(finder.messages.getByText('Aucune fiche n’en parle.')).toBeVisible();
  });
});
