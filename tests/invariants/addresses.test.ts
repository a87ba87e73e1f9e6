import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { base } from '#site.ts';
import { readPublished, unanswered } from '../../scripts/lib/published-addresses.ts';
import { content, dist } from '../support/built-site.ts';

test('every published address still answers', () => {
  const published = readPublished(readFileSync(join(content, 'adresses.txt'), 'utf8'));
  assert.deepEqual(
    unanswered(published, dist, base),
    [],
    'give the page its former name in « anciens », or bring the file back',
  );
});
