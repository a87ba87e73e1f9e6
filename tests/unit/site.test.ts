import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOrigin } from '#site.ts';
import { root } from '../support/built-site.ts';
import { run } from '../support/build.ts';

test('an origin is accepted as people write it', () => {
  assert.equal(readOrigin('https://exemple.fr'), 'https://exemple.fr');
  assert.equal(readOrigin('HTTPS://Exemple.fr/'), 'https://exemple.fr');
  assert.equal(readOrigin('http://localhost:4321'), 'http://localhost:4321');
});

const refused: [asked: string, remedy: string][] = [
  ['exemple.fr', 'Écrivez SITE_URL=https://exemple.fr.'],
  ['exemple.fr:8080', 'Écrivez SITE_URL=https://exemple.fr:8080.'],
  ['https://exemple.fr/poles', 'Écrivez SITE_URL=https://exemple.fr et BASE_PATH=/poles/.'],
  ['http://exemple.fr//a/b/?c#d', 'Écrivez SITE_URL=http://exemple.fr et BASE_PATH=/a/b/.'],
  ['https://nom:secret@exemple.fr', 'Écrivez SITE_URL=https://exemple.fr.'],
  ['ftp://exemple.fr', 'Écrivez SITE_URL=https://exemple.fr.'],
];
for (const [asked, remedy] of refused)
  test(`${asked} is refused, with what to write`, () => {
    assert.throws(
      () => readOrigin(asked),
      ({ message }: Error) => message.startsWith(`SITE_URL=${asked} n’est pas`) && message.endsWith(remedy),
    );
  });

test('the build stops at a wrong setting, with one line and no stack', () => {
  const { status, output } = run(root, process.execPath, ['scripts/build.ts'], { SITE_URL: 'exemple.fr' });
  assert.equal(status, 1);
  assert.match(output, /^SITE_URL=exemple\.fr .+\n$/);
});
