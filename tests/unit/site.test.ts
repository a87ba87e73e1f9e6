import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
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

for (const [name, asked, remedy] of [
  ['BASE_MAP', 'osm', 'retirez BASE_MAP'],
  ['COMPRESS', 'oui', 'Écrivez COMPRESS=1'],
  ['OUT_DIR', 'src', 'nommez-en un autre : OUT_DIR='],
] as const)
  test(`${name}=${asked} stops the build, with one line in French`, () => {
    const { status, output } = run(root, process.execPath, ['scripts/build.ts'], { [name]: asked });
    assert.equal(status, 1);
    assert.match(output, /^.*\b(?:n’est|contient)\b.*\n$/);
    assert.ok(output.includes(remedy), output);
  });

describe('a build for publication', () => {
  const given = {
    CONTACT_EMAIL: 'bonjour@exemple.fr',
    LEGAL_PUBLISHER: 'Association Exemple',
    LEGAL_DIRECTOR: 'Camille Exemple',
    LEGAL_HOST: 'Hébergeur Exemple',
  };
  const names = Object.keys(given);
  const check = (settings: Record<string, string>) =>
    run(root, process.execPath, ['scripts/check-settings.ts'], settings);
  /** The settings that a message lists as missing, one a line. */
  const listed = (output: string) => Array.from(output.matchAll(/^- (\w+) : \S/gm), ([, name]) => name);

  test('stops at once when nobody can be reached, and says how to give each missing setting', () => {
    const nothing = Object.fromEntries(names.map((name) => [name, '']));
    const { status, output } = run(root, process.execPath, ['scripts/build.ts'], { ...nothing, PUBLISH: '1' });
    assert.equal(status, 1);
    assert.deepEqual(listed(output), names);
    assert.ok(output.includes('« Settings › Secrets and variables › Actions › Variables »'), output);
    const command = `${names.map((name) => `${name}="…"`).join(' ')} PUBLISH=1 npm run build`;
    assert.ok(output.endsWith(`${command}\n`), output);
    assert.equal(check(nothing).status, 0, 'and without PUBLISH, a build needs none of them');
  });

  for (const name of names)
    test(`needs ${name}, which a blank does not give`, () => {
      const { status, output } = check({ ...given, [name]: ' ', PUBLISH: '1' });
      assert.equal(status, 1);
      assert.deepEqual(listed(output), [name]);
    });

  test('goes on when it has them all', () => {
    assert.deepEqual(check({ ...given, PUBLISH: '1' }), { status: 0, output: '' });
  });

  test('is asked for by PUBLISH=1 and nothing else', () => {
    assert.equal(check({ ...given, PUBLISH: '' }).status, 0);
    for (const asked of ['0', 'oui', 'true']) {
      const { status, output } = check({ ...given, PUBLISH: asked });
      assert.equal(status, 1);
      assert.match(output, new RegExp(`^PUBLISH=${asked} .+ PUBLISH=1 .+\\n$`));
    }
  });
});
