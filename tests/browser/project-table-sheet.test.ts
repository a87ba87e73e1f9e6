import { expect, test } from '@playwright/test';
import { readCell } from '#exports/data/harmless.ts';
import { missing } from '../support/programs.ts';
import { openInSpreadsheet } from '../support/spreadsheet.ts';

const reason = missing('soffice');
test.skip(Boolean(reason), reason || undefined);

// LibreOffice’s format writes spaces as elements, so compare texts without them.
const visible = (text: string) => text.replace(/\s+/gu, '');

/** The sum of the amounts of a cell of the page: « 50 000 €, AMI (2023), 2 400,50 € ». */
const eurosOf = (text: string) =>
  Array.from(text.matchAll(/\d[\d\s]*(?:,\d+)?(?=\s€)/gu), ([sum]) => Number(visible(sum).replace(',', '.'))).reduce(
    (total, sum) => total + sum,
    0,
  );

test('the copied table opens in LibreOffice with the cells that the page shows: amounts are numbers, nothing is a formula', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/projets/tableau/?tri=montant&ordre=decroissant');
  await page.getByRole('button', { name: 'Copier le tableau (TSV)' }).click();
  await expect(page.getByText('Tableau copié')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [, ...opened] = openInSpreadsheet(copied, 10, '\t');
  const shown = await page.locator('tbody tr:visible').evaluateAll((rows) =>
    rows.map((row) => {
      const texts = Array.from((row as HTMLTableRowElement).cells, (cell) => {
        const items = [...cell.querySelectorAll('li')];
        return (items.length > 0 ? items : [cell]).map(({ textContent }) => textContent).join(', ');
      });
      return [...texts, row.querySelector('a')?.href ?? ''];
    }),
  );
  const amount = 4;
  expect(
    opened.map((cells) => cells.toSpliced(amount, 2).map(({ value }) => visible(readCell(value)))),
    'every cell but the amount and its nature',
  ).toEqual(shown.map((texts) => texts.toSpliced(amount, 1).map(visible)));
  expect(opened.map((cells) => [cells[amount]?.type, Number(cells[amount]?.value)])).toEqual(
    shown.map((texts) => eurosOf(texts[amount] ?? '')).map((euros) => [euros > 0 ? 'float' : 'empty', euros]),
  );
  expect(opened.flat().filter(({ formula }) => formula !== undefined)).toEqual([]);
});
