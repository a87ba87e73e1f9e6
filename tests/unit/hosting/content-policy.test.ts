import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { contentPolicy, withContentPolicy } from '#hosting/content-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The sources of a directive. */
function sourcesOf(policy: string, name: string): string[] {
  const directive = policy.split(';').find((one) => one.startsWith(`${name} `));
  return directive?.split(' ').slice(1) ?? [];
}

describe('the policy of a page', () => {
  test('allows only our files when the page has no inline block', () => {
    assert.equal(
      contentPolicy('<p>Rien.</p>'),
      "default-src 'none';img-src 'self' data:;font-src 'self';connect-src 'self';manifest-src 'self';" +
        "frame-src 'self';form-action 'self';base-uri 'none';object-src 'none';" +
        "script-src 'self' 'wasm-unsafe-eval';style-src 'self'",
    );
  });

  test('allows each inline block once, by the hash of its exact text', () => {
    const policy = contentPolicy(
      '<style>\n a{}</style><script type="module">b()</script><script>c()</script><script>c()</script>',
    );
    assert.deepEqual(sourcesOf(policy, 'style-src'), ["'self'", hash('\n a{}')]);
    assert.deepEqual(sourcesOf(policy, 'script-src'), ["'self'", "'wasm-unsafe-eval'", hash('b()'), hash('c()')]);
  });

  test('has no hash for external files and data blocks', () => {
    const policy = contentPolicy(
      '<script type="module" src="/a.js"></script><script type="application/ld+json">{}</script>',
    );
    assert.deepEqual(sourcesOf(policy, 'script-src'), ["'self'", "'wasm-unsafe-eval'"]);
  });

  test('allows images from another origin only when it is given', () => {
    assert.deepEqual(sourcesOf(contentPolicy('', ['https://data.geopf.fr']), 'img-src'), [
      "'self'",
      'data:',
      'https://data.geopf.fr',
    ]);
  });
});

describe('a page with its policy', () => {
  test('has it right after the charset', () => {
    const page = withContentPolicy('<!doctype html><html><head><meta charset="utf-8"><style>a{}</style></head></html>');
    assert.match(
      page,
      /^<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"<]+"><style>/,
    );
  });

  test('is refused when something would come before the policy', () => {
    for (const page of ['<html></html>', '<script src="/a.js"></script><meta charset="utf-8">']) {
      assert.throws(() => withContentPolicy(`<!DOCTYPE html>${page}`), /its content policy has no place/);
    }
  });

  test('a fragment is left as it is', () => {
    assert.equal(withContentPolicy('<li>Une fiche.</li>'), '<li>Une fiche.</li>');
  });
});
