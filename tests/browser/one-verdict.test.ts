import { globSync } from 'node:fs';
import { type Page, expect, test } from '@playwright/test';
import { adviseOn } from '#validation/advice.ts';
import { readContentFile } from '#validation/content-file.ts';
import { readFrontMatter } from '#validation/front-matter.ts';
import { outDir } from '#site.ts';
import type * as Advise from '../../src/form/browser/advise.ts';
import type * as Validate from '../../src/form/browser/validate.ts';
import { bodyCorpus, corpusFile, fileWith } from '../support/body-corpus.ts';
import { sampleBodies } from '../support/body-fragments.ts';
import { hostileBodies } from '../support/hostile-bodies.ts';

interface Verdict {
  text: string;
  /** `code line` of each issue, then of each piece of advice. */
  said: [refused: string[], advised: string[]];
}

/** The files that the form’s built module writes for these bodies, each with its verdict. */
async function verdictsOfForm(page: Page, bodies: readonly string[]): Promise<Verdict[]> {
  const addresses = ['validate', 'advise'].map((name) => `/${globSync(`_astro/${name}.*.js`, { cwd: outDir })[0]}`);
  const { values } = readFrontMatter(fileWith('x'));
  await page.goto('/contribuer/');
  return page.evaluate(
    async ({ addresses: [validate = '', advise = ''], values, bodies }) => {
      const { checkProposed } = (await import(validate)) as typeof Validate;
      const { adviseOnProposed } = (await import(advise)) as typeof Advise;
      const ofText = (faults: readonly Validate.Fault[]) =>
        faults.filter(({ path }) => path[0] === 'texte').map(({ code, line }) => `${code} ${line}`);
      return bodies.map((body) => {
        const proposed = { folder: 'projets' as const, slug: 'essai', values, body };
        const checked = checkProposed(proposed);
        const said = [checked.faults, adviseOnProposed(checked, proposed)].map(ofText);
        return { text: checked.text, said: said as Verdict['said'] };
      });
    },
    { addresses, values: values as Record<string, unknown>, bodies },
  );
}

/** The verdict of validation on a file, with lines counted from the first word of the body, as in the form’s field. */
function verdictOfCheck(text: string): Verdict['said'] {
  const content = readContentFile('projets', corpusFile, text);
  const { issues, bodyOffset = 0 } = content;
  const advice = adviseOn({ ...content, file: corpusFile });
  const blank = /^\n*/.exec(text.split('\n').slice(bodyOffset).join('\n'))?.[0].length ?? 0;
  const ofText = (all: typeof issues) =>
    all.filter(({ field }) => field === 'texte').map(({ code, line }) => `${code} ${line - bodyOffset - blank}`);
  return [ofText(issues), ofText(advice)];
}

const groups: [what: string, bodies: readonly string[]][] = [
  ['the corpus', bodyCorpus.map(({ body }) => body)],
  ['500 texts made of hostile and ordinary pieces', sampleBodies(29, 500)],
];

const expectOneVerdict = (verdicts: readonly Verdict[]) =>
  expect(verdicts).toEqual(verdicts.map(({ text }) => ({ text, said: verdictOfCheck(text) })));
const refusedIn = (verdicts: readonly Verdict[]) => verdicts.filter(({ said: [refused] }) => refused.length > 0);

for (const [what, bodies] of groups)
  test(`the form and validation report the same codes and lines: ${what}`, async ({ page }) => {
    const verdicts = await verdictsOfForm(page, bodies);
    expect(refusedIn(verdicts).length).toBeGreaterThan(100);
    expectOneVerdict(verdicts);
  });

test('the form refuses every hostile text, as validation does', async ({ page }) => {
  const verdicts = await verdictsOfForm(
    page,
    hostileBodies.map(({ body }) => body),
  );
  expect(refusedIn(verdicts)).toHaveLength(hostileBodies.length);
  expectOneVerdict(verdicts);
});
