import assert from 'node:assert/strict';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { headers, headersOf } from '#hosting/headers.ts';
import { dist, projectSlugs } from '../support/built-site.ts';
import { missing } from '../support/programs.ts';
import { servers, start } from '../support/servers.ts';

/** Media types of files that servers may not know, by extension. */
const mediaTypes: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  bib: 'application/x-bibtex',
  csv: 'text/csv',
  geojson: 'application/geo+json',
  jsonld: 'application/ld+json',
  ris: 'application/x-research-info-systems',
  txt: 'text/plain',
};

const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
const bases = ['/', '/poles/'];
const rootOf = (base: string) => join(folder, `root${base.replaceAll('/', '-')}`);
const asset = globSync('_astro/*.css', { cwd: dist })[0] ?? '';

before(() => {
  for (const base of bases) {
    const site = join(rootOf(base), base);
    cpSync(dist, site, { recursive: true });
    for (const file of ['integrer/carte/index.html', ...Object.keys(mediaTypes).map((end) => `donnees/essai.${end}`)]) {
      mkdirSync(join(site, dirname(file)), { recursive: true });
      // Long enough for servers to compress it.
      if (!existsSync(join(site, file))) writeFileSync(join(site, file), 'essai '.repeat(1000));
    }
  }
});
after(() => rmSync(folder, { recursive: true }));

for (const server of servers) {
  const skip = missing(server.program);
  for (const base of bases) {
    describe(`a real ${server.program}, with the site under ${base}`, { skip }, () => {
      let origin = '';
      let stop: () => unknown = () => undefined;
      before(async () => ({ origin, stop } = await start(server, folder, rootOf(base), base)));
      after(() => stop());

      const expectHeaders = (response: Response, path: string) => {
        const expected = headersOf(path);
        for (const { name } of headers) {
          assert.equal(response.headers.get(name), expected[name] ?? null, `${response.url}: ${name}`);
        }
      };

      test('sends the expected headers and no others with pages, assets, data and the page to embed', async () => {
        for (const path of [
          '',
          'projets/',
          'favicon.svg',
          asset,
          'integrer/carte/',
          'integrer/carte/projets.json',
          `motifs/${projectSlugs[0]}.svg`,
          'donnees/essai.csv',
          'partage/accueil.png',
          'presse/cartes/france.svg',
        ]) {
          const response = await fetch(origin + base + path);
          assert.equal(response.status, 200, response.url);
          expectHeaders(response, path);
        }
      });

      test('sends the type of feeds, and lets other sites read them', async () => {
        for (const [path, type] of [
          ['flux/projets.atom', /^application\/atom\+xml/],
          ['flux/regions/corse.json', /^application\/json/],
        ] as const) {
          const response = await fetch(origin + base + path);
          assert.match(response.headers.get('content-type') ?? '', type, response.url);
          expectHeaders(response, path);
        }
      });

      test('sends the expected headers with the 404 page, which is not cached, even instead of an asset', async () => {
        for (const path of ['inconnu/', 'projets/inconnu', '_astro/inconnu.js']) {
          const response = await fetch(origin + base + path);
          assert.equal(response.status, 404, response.url);
          assert.match(await response.text(), /<html lang="fr"/);
          expectHeaders(response, '404.html');
        }
      });

      test('sends the type of less common files, even compressed, and an HTML page when they are missing', async () => {
        for (const [end, mediaType] of Object.entries(mediaTypes)) {
          const asked = { headers: { 'accept-encoding': 'gzip' } };
          const response = await fetch(`${origin}${base}donnees/essai.${end}`, asked);
          assert.equal(response.headers.get('content-type'), `${mediaType}; charset=utf-8`, response.url);
          assert.equal(response.headers.get('content-encoding'), 'gzip', response.url);
          const missing = await fetch(`${origin}${base}donnees/inconnu.${end}`);
          assert.equal(missing.status, 404);
          assert.match(missing.headers.get('content-type') ?? '', /^text\/html/, missing.url);
        }
      });

      test('sends the type of images', async () => {
        const typeOf = async (path: string) => (await fetch(origin + base + path)).headers.get('content-type');
        assert.equal(await typeOf('partage/regions/corse.png'), 'image/png');
        assert.equal(await typeOf('presse/cartes/france.png'), 'image/png');
        assert.equal(await typeOf('presse/cartes/france.svg'), 'image/svg+xml');
      });

      test('redirects to the address with a final slash, and compresses', async () => {
        const response = await fetch(`${origin}${base}projets`, { headers: { 'accept-encoding': 'gzip' } });
        assert.equal(response.url, `${origin}${base}projets/`);
        assert.equal(response.headers.get('content-encoding'), 'gzip');
      });
    });
  }
}
