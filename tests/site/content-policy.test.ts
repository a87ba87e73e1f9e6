import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentPolicy } from '#hosting/content-policy.ts';
import { readPages } from '../support/built-site.ts';
import { sourceFiles } from '../support/source-files.ts';

const pages = [...readPages().values()];
// Cards that a long list fetches are fragments without a policy: the policy of the page that inserts them applies.
const documents = pages.filter(({ html }) => /^<!doctype html>/i.test(html));
const meta = /<meta http-equiv="content-security-policy" content="([^"]*)">/g;

test('every page has one policy, right after its charset and before everything that it must control', () => {
  assert.ok(documents.length > 50);
  for (const { address, html } of documents) {
    const [found, ...others] = [...html.matchAll(meta)];
    assert.ok(found && others.length === 0, address);
    const before = html.slice(0, found.index);
    assert.match(before, /<head><meta charset="utf-8">$/, address);
    assert.doesNotMatch(before, /<(script|style|link)\b/, address);
    assert.equal(found[1], contentPolicy(html), address);
    assert.doesNotMatch(found[1] ?? '', /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/, address);
  }
});

test('no page has style or event attributes, which its policy would block', () => {
  for (const { address, document } of pages) {
    const attributes = document.querySelectorAll('*').flatMap((element) => Object.keys(element.attributes));
    assert.deepEqual(
      attributes.filter((name) => name === 'style' || name.startsWith('on')),
      [],
      address,
    );
  }
});

test('every inline script is ours, because the build would allow the hash of any other', () => {
  const written = sourceFiles('src/**/*.astro').flatMap(({ text }) =>
    [...text.matchAll(/<script is:inline[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script.trim()),
  );
  const elements = new Set(
    sourceFiles('src/**/*.element.ts').map(({ path }) => path.replace(/^.*\/|\.element\.ts$/g, '')),
  );
  const isOurs = (script: string) => {
    const [, tag = ''] = /customElements\.define\(`([\w-]+)`,\w+\);?$/.exec(script) ?? [];
    return written.includes(script) || elements.has(tag);
  };
  assert.ok(written.length >= 2 && elements.size > 5);
  for (const { address, document } of pages) {
    const scripts = document
      .querySelectorAll('script:not([src], [type="application/ld+json"])')
      .map(({ text }) => text.trim());
    assert.deepEqual(
      scripts.filter((script) => !isOurs(script)),
      [],
      address,
    );
  }
});
