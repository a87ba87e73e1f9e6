import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { publishedText, publishedAddresses, readPublished, unanswered } from '../../scripts/lib/published-addresses.ts';
import { content, dist } from '../support/built-site.ts';

const text = readFileSync(join(content, 'adresses.txt'), 'utf8');
const published = readPublished(text);

describe('the published addresses', () => {
  test('a missing page or file is reported', () => {
    const vanished = ['projets/projet-disparu/', 'donnees/disparu.csv'];
    assert.deepEqual(unanswered([...published, ...vanished], dist, '/'), vanished);
  });

  test('are in the format of the script, which never removes any', () => {
    assert.equal(text, publishedText(published));
    const kept = publishedText([...published, 'projets/projet-disparu/', ...publishedAddresses(dist)]);
    assert.ok(readPublished(kept).includes('projets/projet-disparu/'));
    assert.match(kept, /^# .+\n[^#]/);
  });

  test('include pages, data, feeds and citations, and nothing that is not promised', () => {
    const addresses = publishedAddresses(dist);
    for (const address of [
      '/',
      'projets/vox-ia/',
      'regions/corse/',
      'donnees/projets.csv',
      'flux/projets.atom',
      'citer/vox-ia.bib',
    ])
      assert.ok(addresses.includes(address) && published.includes(address), address);
    assert.deepEqual(
      addresses.filter((one) => /^(404|recherche|integrer\/carte|projets\/cartes|_astro|pagefind)/.test(one)),
      [],
    );
  });
});
