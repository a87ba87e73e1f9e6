import { expect, test } from '@playwright/test';
import { bringAxe, faultsOf } from '../support/faults.ts';
import { noteRequests } from '../support/requests.ts';
import { kinds, reportRefusals, settle, watch } from '../support/watch.ts';

const hasMap = /^\/(carte|integrer)\/|vue=carte/;

for (const address of kinds) {
  test(`${address} works under its policy, loads the interactive map only if it has one, and passes axe in light and dark`, async ({
    page,
  }) => {
    await bringAxe(page);
    await reportRefusals(page);
    const expectNoFault = watch(page);
    const asked = noteRequests(page);
    await page.goto(address);
    await settle(page);
    expect(await faultsOf(page)).toEqual([]);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const ofMap = (await asked()).filter((path) => /interactive-map|leaflet|carte\.json/.test(path));
    expect(ofMap.length > 0).toBe(hasMap.test(address));
    expectNoFault();
  });
}
