import assert from 'node:assert/strict';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, get as getPlain } from 'node:http';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { headers, headersOf } from '#hosting/headers.ts';
import { writeCopies } from '../../scripts/lib/compressed-copies.ts';
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

/** The places are two thousand small files, which no server treats apart. */
const isServed = (path: string) => !path.endsWith('/lieux');

before(async () => {
  for (const base of bases) {
    const site = join(rootOf(base), base);
    cpSync(dist, site, { recursive: true, dereference: true, filter: isServed });
    for (const file of ['integrer/carte/index.html', ...Object.keys(mediaTypes).map((end) => `donnees/essai.${end}`)]) {
      mkdirSync(join(site, dirname(file)), { recursive: true });
      // Long enough for servers to compress it.
      if (!existsSync(join(site, file))) writeFileSync(join(site, file), 'essai '.repeat(1000));
    }
  }
  // A server has copies to send under one base path, and compresses by itself under the other.
  await writeCopies(rootOf('/'));
});
after(() => rmSync(folder, { recursive: true }));

/** The answer to a request that accepts one encoding, with the bytes as they were sent. */
async function sentBytes(address: string, encoding: string) {
  const ask = address.startsWith('https:') ? get : getPlain;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  ask(address, { headers: { 'accept-encoding': encoding } }, resolve).on('error', reject);
  const response = await promise;
  return { received: response.headers, statusCode: response.statusCode, bytes: await buffer(response) };
}

for (const server of servers) {
  const skip = missing(server.program) || (server.scheme === 'https' && missing('openssl'));
  for (const base of bases) {
    describe(`a real ${server.program}, with the site under ${base}`, { skip }, () => {
      let origin = '';
      let plainOrigin = '';
      let stop: () => unknown = () => undefined;
      before(async () => ({ origin, plainOrigin, stop } = await start(server, folder, rootOf(base), base)));
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

      // nginx needs a module for Brotli.
      const encodings = Object.entries({ gzip: '.gz', ...(server.program === 'caddy' && { br: '.br' }) });
      test('sends the copies of the build, with the same headers', { skip: base !== '/' }, async () => {
        for (const [encoding, extension] of encodings)
          for (const [path, file, status] of [
            ['', 'index.html', 200],
            ['projets/', 'projets/index.html', 200],
            [asset, asset, 200],
            ['donnees/essai.csv', 'donnees/essai.csv', 200],
            ['inconnu/', '404.html', 404],
          ] as const) {
            const where = `${path}, ${encoding}`;
            const { bytes, received, statusCode } = await sentBytes(`${origin}/${path}`, encoding);
            assert.equal(statusCode, status, where);
            assert.equal(received['content-encoding'], encoding, where);
            assert.match(received.vary ?? '', /accept-encoding/i, where);
            assert.ok(bytes.equals(readFileSync(join(rootOf(base), file + extension))), where);
            const asked = { headers: { 'accept-encoding': encoding } };
            const whole = await fetch(`${origin}/${path}`, asked);
            assert.equal(await whole.text(), readFileSync(join(rootOf(base), file), 'utf8'), where);
            expectHeaders(whole, status === 404 ? file : path);
            const plain = await fetch(`${origin}/${path}`, { headers: { 'accept-encoding': 'identity' } });
            assert.equal(whole.headers.get('content-type'), plain.headers.get('content-type'), where);
            assert.equal(plain.headers.get('content-encoding'), null, where);
          }
      });

      test('leads from http to https', { skip: server.scheme === 'http' && 'Caddy does by itself' }, async () => {
        const response = await fetch(`${plainOrigin}${base}projets/?q=a`, { redirect: 'manual' });
        assert.equal(response.status, 301);
        assert.equal(response.headers.get('location'), `https://localhost${base}projets/?q=a`);
      });
    });
  }
}
