import { type Page, expect } from '@playwright/test';

/** Pages of each kind, for the tests that must cover all kinds. */
export const kinds = [
  '/',
  '/projets/',
  '/projets/signes-hostiles/',
  '/projets/forge-commune/',
  '/projets/cabinet-des-formes/',
  '/projets/fabrique-de-la-moselle/',
  '/projets/ruche/',
  '/regions/',
  '/regions/grand-est/',
  '/regions/bourgogne-franche-comte/',
  '/regions/corse/',
  '/filieres/',
  '/filieres/jeu/',
  '/carte/',
  '/nouveautes/',
  '/projets/?vue=carte',
  '/integrer/',
  '/integrer/carte/',
  '/projets/tableau/',
  '/projets/tableau/?q=image&tri=montant',
  '/dispositif/',
  '/glossaire/',
  '/donnees/',
  '/contribuer/',
  '/contribuer/corriger/?fiche=forge-commune',
  '/contribuer/retirer/?fiche=forge-commune',
  '/contribuer/region/',
  '/contribuer/region/?region=grand-est',
  '/presse/',
  '/accessibilite/',
  '/mentions-legales/',
  '/plan-du-site/',
  '/404.html',
];

/** Elements that a page has while it is still loading its own components. */
const lacking = [
  ':not(:defined)',
  '[aria-busy="true"]',
  'contribution-preview[hidden]',
  '[data-view="carte"] [data-part="map"]:not(:has(project-map))',
].join();

/** Waits until a page and its frames have loaded their lists, previews and maps. */
export async function settle(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await expect(frame.locator(lacking)).toHaveCount(0);
    for (const map of await frame.locator('project-map').all()) {
      await map.scrollIntoViewIfNeeded();
      await expect(map).toHaveClass(/is-alive/);
    }
  }
}

/** Makes a page log as console errors what its content security policy blocks, so that `watch` records it. */
export const reportRefusals = (page: Page) =>
  page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`refused by ${effectiveDirective}: ${blockedURI}`),
    ),
  );

/**
 * Records the script errors, console errors and requests to other hosts of a page. The returned function expects none,
 * except those that a test provokes.
 */
export function watch(page: Page, provoked?: RegExp): () => void {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => {
    // On a slow machine, Chromium skips a transition between pages and reports it as an error, without harm to the
    // page.
    if (!message.startsWith('Transition was ')) faults.push(message);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !provoked?.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') faults.push(`asked ${request.url()}`);
  });
  return () => expect(faults).toEqual([]);
}
