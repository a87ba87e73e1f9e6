import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isListed } from '#hosting/listing.ts';
import { movedTo, redirectsFile } from '#hosting/redirects.ts';

const page = (head: string) => `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">${head}</head></html>`;

test('a page that has moved gives its new address, and other pages give none', () => {
  assert.equal(
    movedTo(page('<meta http-equiv="refresh" content="0; url=/poles/projets/fabrique/">')),
    '/poles/projets/fabrique/',
  );
  assert.equal(movedTo(page('<meta name="robots" content="noindex">')), undefined);
});

test('the redirects file has one rule per line', () => {
  const moved = new Map([
    ['/poles/projets/ancien/', '/poles/projets/nouveau/'],
    ['/poles/projets/plus-ancien/', '/poles/projets/nouveau/'],
  ]);
  assert.deepEqual(redirectsFile(moved).split('\n'), [
    '/poles/projets/ancien/ /poles/projets/nouveau/ 301',
    '/poles/projets/plus-ancien/ /poles/projets/nouveau/ 301',
    '',
  ]);
});

test('search engines are given only whole pages without noindex', () => {
  assert.equal(isListed(page('')), true);
  assert.equal(isListed(page('<meta name="robots" content="noindex">')), false);
  assert.equal(isListed('<ul><li>A fragment</li></ul>'), false);
});
