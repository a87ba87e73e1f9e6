import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { writeProjects } from '../../scripts/bench/projects.ts';
import { build } from './build.ts';
import { content, root } from './built-site.ts';
import { ports } from './ports.ts';

/** Folder of the other site’s content, and of its build. */
const folder = 'test-results/other-site';
const settings = { CONTENT_ROOT: folder, OUT_DIR: `${folder}/dist` };

/** Number of projects of the other site: enough for three pages of the list. */
export const projectCount = 70;

/** Repository of the other site, where people propose files. */
export const repository = 'https://github.com/exemple/poles';

/** Address that people can write to about the other site. */
export const contact = 'bonjour@exemple.fr';

/**
 * A project of the other site, in a phase with few projects: its places are on an island, overseas and near the border
 * of a region.
 */
export const islands = { slug: 'archipel', title: 'Archipel « îles » & <b>un</b> $& titre' } as const;

const islandsFile = `---
titre: ${JSON.stringify(islands.title)}
accroche: Une phrase courte.
resume: Deux phrases. Ou trois.
confirmation: directe
secteurs: [jeu]
lieux:
  - commune: "29155"
    latitude: 48.459
    longitude: -5.096
  - commune: "97411"
    latitude: -20.882
    longitude: 55.450
  - commune: "59350"
    latitude: 50.637
    longitude: 3.063
phases:
  - phase: aap-2025
    statut: laureat
    source: essai
sources:
  - id: essai
    titre: Essai
    editeur: Essai
    url: https://exemple.org/essai
    consultee_le: 2026-11-23
verifie_le: 2026-11-23
---

Un texte<Source id="essai" />.
`;

/**
 * Builds the other site, with many projects, a base map, a repository and a contact. Throws with the output of the build when it
 * fails.
 */
export async function buildOtherSite(): Promise<void> {
  cpSync(content, join(root, folder, 'content'), { recursive: true });
  writeFileSync(join(root, folder, `content/projets/${islands.slug}.mdx`), islandsFile);
  await writeProjects(join(root, folder), projectCount, false);
  const { status, output } = build(root, {
    ...settings,
    BASE_MAP: `http://localhost:${ports.tiles}/{z}/{x}/{y}.png`,
    REPOSITORY_URL: repository,
    CONTACT_EMAIL: contact,
  });
  if (status !== 0) throw new Error(output);
}

/** A test on the pages of the other site, with one server per worker. */
export const test = base.extend<object, { otherSite: string }>({
  otherSite: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright finds the required fixtures in the pattern.
    async ({}, use) => {
      const env = { ...process.env, ...settings, PORT: '0' };
      const server = spawn(process.execPath, ['scripts/serve.ts'], {
        cwd: root,
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [words] = (await once(server.stdout, 'data')) as [Buffer];
      await use(/http:\S+/.exec(String(words))?.[0] ?? '');
      server.kill();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ otherSite }, use) => use(otherSite),
});
