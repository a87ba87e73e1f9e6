import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareVersions } from '#history/compare-versions.ts';
import { goodProject, spoil } from '../../support/content.ts';

const changedFields = (before: string, after: string) => compareVersions(before, after).fields;
const factsOf = (before: string, after: string) => Object.keys(compareVersions(before, after).facts ?? {});
const file = (fields: string, text = 'Du texte.') => `---\n${fields}\n---\n\n${text}\n`;
const whole = file('titre: Un titre\nlieux:\n  - commune: "59512"\n    latitude: 50.690\npartenaires: []');

describe('no difference', () => {
  const same: Record<string, string> = {
    'line ends': whole.replaceAll('\n', '\r\n'),
    'signs that nobody sees': `\ufeff${whole.normalize('NFD').replaceAll('au', 'a\u00adu')}`,
    'layout of the YAML': file(
      `# Une note\ntitre: "Un titre"\nlieux: [{ latitude: 50.69, commune: '59512' }]\n\npartenaires:\n`,
    ),
    'a list at the margin': file('titre: >-\n  Un\n  titre\nlieux:\n- latitude: 50.69\n  commune: "59512"'),
    'an empty list left out, keys in another order': file(
      'lieux:\n  - commune: "59512"\n    latitude: 50.69\ntitre: Un titre',
    ),
    'blank lines at the end': `${whole}\n\n`,
  };
  for (const [name, text] of Object.entries(same)) test(name, () => assert.deepEqual(changedFields(whole, text), []));
});

describe('a difference', () => {
  test('a code that loses its quotes is a changed field', () => {
    assert.deepEqual(changedFields(whole, whole.replace('"59512"', '59512')), ['lieux']);
  });

  test('a change in one field of the good file is found alone', () => {
    const changes: Record<string, [string, string]> = {
      accroche: ['Une phrase courte.', 'Une autre.'],
      lieux: ['50.690', '50.7'],
      phases: ['100000', '100001'],
      sources: ['Deux lauréats', 'Trois lauréats'],
      texte: ['Un texte', 'Un autre texte'],
      verifie_le: ['verifie_le: 2026-11-23', 'verifie_le: 2026-11-24'],
    };
    for (const [field, [part, by]] of Object.entries(changes)) {
      assert.deepEqual(changedFields(goodProject, spoil(part, by)), [field]);
    }
  });
});

describe('the values of changed facts', () => {
  test('are given before and after, as today’s rules read them', () => {
    const { facts } = compareVersions(goodProject, spoil('    montant: 100000\n', ''));
    assert.deepEqual(
      [facts?.phases?.before, facts?.phases?.after].map((results) => results?.map(({ amount }) => amount)),
      [[100_000], [undefined]],
    );
    assert.deepEqual(Object.keys(facts ?? {}), ['phases']);
  });

  test('an absent fact has a value: none', () => {
    const without = goodProject.replace(/porteur:\n(  .*\n)+/, '').replace(/partenaires:\n(  .*\n)+/, '');
    const { facts } = compareVersions(without, goodProject);
    assert.equal(facts?.porteur?.before, undefined);
    assert.equal(facts?.porteur?.after?.name, 'Communauté de communes Retz-en-Valois');
    assert.deepEqual(facts?.partenaires?.before, []);
  });

  test('are not given of a text, nor of a key that is not a fact', () => {
    assert.deepEqual(factsOf(goodProject, spoil('Un texte', '<script>').replace('Une phrase', 'Une autre')), []);
  });

  const refused: Record<string, [string, string]> = {
    'a commune that does not exist': ['"59512"', '"00000"'],
    'a type that is not the one of the field': ['secteurs: [audiovisuel, jeu]', 'secteurs: jeu'],
    'a code that the site never had': ['confirmation: directe', 'confirmation: peut-être'],
    'a title with an invisible character': ['titre: Essai', 'titre: "Es\\u202esai"'],
    'a title that is too long': ['titre: Essai', `titre: ${'long '.repeat(40)}`],
    'an address that must not be linked to': ['https://www.culture.gouv.fr/page', 'javascript:alert(1)'],
    'a tag': ['titre: Essai', 'titre: !!js/function Essai'],
    'an open quote': ['titre: Essai', 'titre: "Essai'],
  };
  for (const [what, [part, by]] of Object.entries(refused)) {
    test(`${what} gives none, in the old version or in the new one`, () => {
      for (const [before, after] of [
        [goodProject, spoil(part, by)],
        [spoil(part, by), goodProject],
      ] as const) {
        assert.deepEqual(factsOf(before, after), []);
        assert.equal(changedFields(before, after).length, 1);
      }
    });
  }
});

describe('an old version that is broken or hostile', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[index]}`)}]`).join('\n')}`;
  const cases: [name: string, before: string, fields: string[]][] = [
    ['no front matter', 'Du texte seul.', ['texte']],
    ['an open fence', '---\ntitre: x\n', ['texte']],
    ['an open quote', file('titre: "Un titre\nlieux:\n  - commune: "59512"\n    latitude: 50.690'), ['titre']],
    ['a tag', file('titre: !!js/function x\nlieux:\n  - commune: "59512"\n    latitude: 50.690'), ['titre']],
    ['a depth without end', file(`titre: ${'['.repeat(15_000)}`), ['lieux', 'titre']],
    ['nothing', '', ['texte']],
  ];
  for (const [name, before, fields] of cases) {
    test(name, () => assert.deepEqual(changedFields(before, whole), fields));
  }

  test('megabytes in one field are not parsed', () => {
    const huge = file(`titre: Un titre\nlieux:\n${'  - commune: "59512"\n'.repeat(200_000)}`);
    const start = performance.now();
    assert.deepEqual(changedFields(huge, whole), ['lieux']);
    assert.ok(performance.now() - start < 1000);
  });

  test('aliases are not followed', () => {
    const fields = changedFields(file(bomb), whole);
    assert.ok(fields.includes('titre') && fields.includes('i'), fields.join());
  });

  test('keys of the object prototype are ordinary keys', () => {
    assert.deepEqual(changedFields(file('__proto__: x\nconstructor: y'), file('titre: x')), [
      '__proto__',
      'constructor',
      'titre',
    ]);
  });
});
