import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileText } from '#form/file-text.ts';
import { readContentFile } from '#validation/content-file.ts';
import { readFrontMatter, splitFile } from '#validation/front-matter.ts';
import { goodProject } from '../../support/content.ts';

const valuesOf = (text: string) => readFrontMatter(text).values as Record<string, unknown>;
const bodyOf = (text: string) => splitFile(text)?.body ?? '';
const commented = goodProject
  .replace('titre: Essai\n', 'titre: Essai # le nom officiel\n')
  .replace(' [audiovisuel, jeu]', '\n  - audiovisuel # d’après la DRAC\n  - jeu');

describe('a new file', () => {
  test('holds the given values in the order of the schema, and passes validation', () => {
    const values = Object.fromEntries(Object.entries(valuesOf(goodProject)).reverse());
    const text = fileText('projets', values, bodyOf(goodProject));
    assert.deepEqual(readContentFile('projets', 'content/projets/essai.mdx', text).issues, []);
    assert.deepEqual(valuesOf(text), valuesOf(goodProject));
    assert.deepEqual(Object.keys(valuesOf(text)), Object.keys(valuesOf(goodProject)));
  });

  test('has codes between quotes, lists of codes on one line, and no empty field', () => {
    const text = fileText(
      'projets',
      {
        ...valuesOf(goodProject),
        porteur: { nom: ' ', type: '' },
        partenaires: [],
        accroche: 'Un « mot » : deux # trois',
      },
      'Texte.',
    );
    assert.match(text, /^    commune: "59512"$/m);
    assert.match(text, /^secteurs: \[audiovisuel, jeu\]$/m);
    assert.match(text, /^accroche: "Un « mot » : deux # trois"$/m);
    assert.doesNotMatch(text, /^(?:porteur|partenaires):/m);
  });

  test('has a list of sentences one a line', () => {
    const text = fileText(
      'projets',
      { ...valuesOf(goodProject), inconnues: ['La date', 'Le lieu : son nom'] },
      'Texte.',
    );
    assert.match(text, /^inconnues:\n  - La date\n  - "Le lieu : son nom"\nsources:$/m);
  });

  test('keeps a hostile value as a plain text', () => {
    for (const titre of [
      '---\nlayout: x',
      '{{ x }}',
      '*alias',
      '!!js/function x',
      '- liste',
      "'",
      '"',
      'oui: non',
      '2023-10-26',
      '0123',
      'null',
      '~',
      '@x',
      '%x',
      '`x`',
    ]) {
      const values = valuesOf(fileText('projets', { ...valuesOf(goodProject), titre }, 'Texte.'));
      assert.deepEqual(values, { ...valuesOf(goodProject), titre });
    }
  });
});

describe('a corrected file', () => {
  for (const [what, text] of [
    ['the good file', goodProject],
    ['one with comments', commented],
    ['the example, with every field and comment', readFileSync('docs/exemple.mdx', 'utf8')],
  ] as const) {
    test(`is the same text when nothing changes: ${what}`, () =>
      assert.equal(fileText('projets', valuesOf(text), bodyOf(text), text), text));
  }

  test('keeps the comments, spacing and quotes of unchanged fields', () => {
    const values = { ...valuesOf(commented), accroche: 'Une autre phrase.', verifie_le: '2026-11-24' };
    const expected = commented
      .replace('Une phrase courte.', 'Une autre phrase.')
      .replace('verifie_le: 2026-11-23', 'verifie_le: 2026-11-24');
    assert.equal(fileText('projets', values, bodyOf(commented), commented), expected);
  });

  test('has an added field in the order of the schema, and loses an emptied one', () => {
    const { porteur: _, ...others } = valuesOf(goodProject) as { porteur: unknown };
    const without = fileText('projets', others, bodyOf(goodProject), goodProject);
    assert.doesNotMatch(without, /^porteur:/m);
    const again = fileText('projets', valuesOf(goodProject), bodyOf(goodProject), without);
    assert.deepEqual(Object.keys(valuesOf(again)), Object.keys(valuesOf(goodProject)));
    assert.deepEqual(valuesOf(again), valuesOf(goodProject));
  });

  test('has the new text in place of the old one', () => {
    const text = fileText('projets', valuesOf(goodProject), 'Autre<Source id="drac-hdf" />.', goodProject);
    assert.equal(bodyOf(text), '\nAutre<Source id="drac-hdf" />.\n');
  });
});

describe('the introduction of a region', () => {
  const source = { titre: 'Deux pôles', id: 'annonces', editeur: 'Annonces', url: 'https://exemple.org/a' };
  const values = {
    verifie_le: '2026-11-23',
    sources: [{ ...source, date: '', consultee_le: '2026-11-23' }],
    laureats: { source: 'annonces', nombre: 2 },
  };

  test('is new in the order of the schema, and passes validation', () => {
    const text = fileText('regions', values, 'Un fait<Source id="annonces" />.');
    assert.deepEqual(readContentFile('regions', 'content/regions/corse.mdx', text).issues, []);
    assert.deepEqual(Object.keys(valuesOf(text)), ['laureats', 'sources', 'verifie_le']);
    assert.match(text, /^laureats:\n {2}nombre: 2\n {2}source: annonces$/m);
  });

  test('has no number of laureates when no source gives it, and gets it first when one does', () => {
    const without = fileText('regions', { ...values, laureats: { nombre: '', source: '' } }, 'Un fait.');
    assert.doesNotMatch(without, /laureats/);
    assert.match(fileText('regions', values, 'Un fait.', without), /^---\nlaureats:\n {2}nombre: 2\n/);
  });

  test('keeps the comment that opens it when its first field goes', () => {
    const text = fileText('regions', values, 'Un fait.').replace('---\n', '---\n# À relire en mai.\n');
    const { laureats: _, ...others } = valuesOf(text);
    assert.match(fileText('regions', others, 'Un fait.', text), /^---\n# À relire en mai\.\nsources:\n/);
  });

  test('is the same text when nothing changes, comments included', () => {
    const text = fileText('regions', values, 'Un fait.').replace('nombre: 2', 'nombre: 2 # d’après la lettre');
    assert.equal(fileText('regions', valuesOf(text), bodyOf(text), text), text);
    const corrected = fileText('regions', { ...values, verifie_le: '2026-11-24' }, bodyOf(text), text);
    assert.equal(corrected, text.replace('verifie_le: 2026-11-23', 'verifie_le: 2026-11-24'));
  });
});
