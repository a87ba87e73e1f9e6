import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { headers, headersFile, headersOf } from '#hosting/headers.ts';

describe('headers of a path', () => {
  const everywhere = [
    '',
    'projets/fabrique/',
    'integrer/',
    'integrer/carte/',
    '_astro/a.js',
    'donnees/projets.csv',
    '404.html',
  ];

  test('every path forbids MIME sniffing, limits the referrer, isolates its window and requires HTTPS', () => {
    for (const path of everywhere) {
      const found = headersOf(path);
      assert.equal(found['X-Content-Type-Options'], 'nosniff');
      assert.equal(found['Referrer-Policy'], 'strict-origin-when-cross-origin');
      assert.equal(found['Cross-Origin-Opener-Policy'], 'same-origin');
      assert.equal(found['Strict-Transport-Security'], 'max-age=31536000');
      assert.match(found['Permissions-Policy'] ?? '', /^geolocation=\(self\), .*camera=\(\), .*microphone=\(\)/);
    }
  });

  test('only one page may be framed, and paths close to it may not', () => {
    const framed = headersOf('integrer/carte/');
    assert.equal(framed['Content-Security-Policy'], 'frame-ancestors *');
    assert.ok(!('X-Frame-Options' in framed));
    assert.equal(framed['Cross-Origin-Resource-Policy'], 'cross-origin');
    for (const path of ['', 'carte/', 'integrer/', 'integrer/index.html', 'integrer/cartes/', 'x/integrer/carte/']) {
      assert.equal(headersOf(path)['Content-Security-Policy'], "frame-ancestors 'none'", path);
      assert.equal(headersOf(path)['X-Frame-Options'], 'DENY', path);
    }
  });

  test('any site may show the images of shared links and of the press, and the motifs, but not pages', () => {
    for (const path of ['partage/accueil.png', 'presse/cartes/france.svg', 'motifs/fabrique.svg']) {
      assert.equal(headersOf(path)['Cross-Origin-Resource-Policy'], 'cross-origin', path);
      assert.equal(headersOf(path)['Content-Security-Policy'], "frame-ancestors 'none'", path);
    }
    for (const path of ['', 'projets/fabrique/', 'favicon.svg']) {
      assert.equal(headersOf(path)['Cross-Origin-Resource-Policy'], 'same-origin', path);
    }
  });

  test('assets are cached for a year, and everything else is revalidated', () => {
    assert.equal(headersOf('_astro/a.woff2')['Cache-Control'], 'public, max-age=31536000, immutable');
    for (const path of ['', 'pagefind/pagefind.js', 'donnees/projets.csv', 'integrer/carte/']) {
      assert.equal(headersOf(path)['Cache-Control'], 'no-cache', path);
    }
  });

  test('only the open data, the feeds and the map to embed, with its assets, may be read by other sites', () => {
    for (const path of ['donnees/projets.csv', 'flux/projets.atom', 'flux/regions/bretagne.json']) {
      assert.equal(headersOf(path)['Access-Control-Allow-Origin'], '*', path);
    }
    // A frame with the attribute sandbox is another site, even to its own files.
    for (const path of ['integrer/carte/', 'integrer/carte/projets.json', '_astro/a.js', '_astro/a.css']) {
      assert.equal(headersOf(path)['Access-Control-Allow-Origin'], '*', path);
      assert.equal(headersOf(path)['Cross-Origin-Resource-Policy'], 'cross-origin', path);
    }
    for (const path of ['', 'donnees-personnelles/', 'integrer/', 'projets/carte.json']) {
      assert.ok(!('Access-Control-Allow-Origin' in headersOf(path)), path);
    }
  });
});

describe('_headers', () => {
  const patternsOf = (files: string[], base = '/') => headersFile(files, base).match(/^\/.*$/gm);

  test('covers whole folders, except where a page has headers of its own', () => {
    assert.deepEqual(
      patternsOf([
        '404.html',
        'index.html',
        'integrer/carte/index.html',
        'integrer/index.html',
        'projets/a/index.html',
      ]),
      ['/*', '/', '/404.html', '/index.html', '/integrer/', '/integrer/carte/*', '/integrer/index.html', '/projets/*'],
    );
  });

  test('has the base path in every pattern', () => {
    assert.deepEqual(patternsOf(['index.html', '_astro/a.css'], '/poles/'), [
      '/poles/*',
      '/poles/',
      '/poles/_astro/*',
      '/poles/index.html',
    ]);
  });
});

for (const name of ['Caddyfile', 'nginx.conf'])
  test(`docs/hosting/${name} has the name and the values of every header`, () => {
    const text = readFileSync(new URL(`../../../docs/hosting/${name}`, import.meta.url), 'utf8');
    for (const header of headers)
      for (const value of [header.value, ...Object.values(header.in ?? {})])
        assert.ok(
          text.includes(header.name) && (value === undefined || text.includes(value)),
          `${header.name}: ${value}`,
        );
  });
