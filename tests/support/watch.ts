import { type Page, expect } from '@playwright/test';

/** Pages of each kind: what is checked of each kind is checked of these. */
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
  '/projets/?vue=carte',
  '/integrer/',
  '/integrer/carte/',
  '/projets/?q=image&vue=liste',
  '/dispositif/',
  '/glossaire/',
  '/donnees/',
  '/contribuer/',
  '/contribuer/?fiche=forge-commune',
  '/presse/',
  '/accessibilite/',
  '/mentions-legales/',
  '/plan-du-site/',
  '/404.html',
];

/** What shows that a page still lacks something that it brings by itself. */
const lacking = [
  ':not(:defined)',
  '[aria-busy="true"]',
  'contribution-preview[hidden]',
  '[data-view="carte"] [data-part="map"]:not(:has(project-map))',
].join();

/** Waits until all that a page and its frames bring by themselves is there: their lists, their previews, their maps. */
export async function settle(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await expect(frame.locator(lacking)).toHaveCount(0);
    for (const map of await frame.locator('project-map').all()) {
      await map.scrollIntoViewIfNeeded();
      await expect(map).toHaveClass(/is-alive/);
    }
  }
}

/** Has a page report as errors what its policy refuses; `watch` sees them. */
export const reportRefusals = (page: Page) =>
  page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`refused by ${effectiveDirective}: ${blockedURI}`),
    ),
  );

/** Notes what goes wrong in a page while a test uses it; the function that it returns expects nothing to have. */
export function watch(page: Page): () => void {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => {
    // Chromium reports so a transition between pages that it skips when the machine is slow; the page is none the worse.
    if (!message.startsWith('Transition was ')) faults.push(message);
  });
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') faults.push(`asked ${request.url()}`);
  });
  return () => expect(faults).toEqual([]);
}
