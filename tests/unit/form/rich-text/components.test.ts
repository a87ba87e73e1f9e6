import assert from 'node:assert/strict';
import { test } from 'node:test';
import { componentOf, wordsToEdit } from '#form/rich-text/components.ts';

test('a component gives its name, its attributes and what is in it', () => {
  assert.deepEqual(componentOf('<Encadre titre="Le lieu">\n\nUn texte.\n\n</Encadre>'), {
    name: 'Encadre',
    attributes: { titre: 'Le lieu' },
    inner: '\n\nUn texte.\n\n',
  });
  assert.deepEqual(componentOf('<Chiffre valeur="2" libelle="ans" source="a" />\n'), {
    name: 'Chiffre',
    attributes: { valeur: '2', libelle: 'ans', source: 'a' },
    inner: '',
  });
});

test('a block that holds anything else, or a broken tag, gives none', () => {
  for (const source of [
    '',
    'Un texte.',
    'Un texte <Encadre titre="a">b</Encadre>',
    '<Encadre titre="a">b</Encadre> et un texte',
    '<Encadre titre="a">',
    '<Encadre titre=a>b</Encadre>',
    '<Source id="a" />',
    '<script>a</script>',
  ])
    assert.equal(componentOf(source), undefined, source);
});

test('what one may write over in a block leaves the tag with its source', () => {
  for (const [source, words] of [
    ['<Chiffre libelle="12 mois" valeur="12" source="a" />\n', '12'],
    ['<Citation auteur="b" source="a">\n\nDes mots.\n\n</Citation>', 'Des mots.'],
    ['<Encadre titre="a > b">\nUn texte.\n</Encadre>', 'Un texte.'],
    ['| a | b |\n', '| a | b |'],
  ] as const) {
    const [start, end] = wordsToEdit(source);
    assert.equal(source.slice(start, end), words);
    assert.equal(source.slice(0, start).endsWith('libelle="'), false);
  }
});
