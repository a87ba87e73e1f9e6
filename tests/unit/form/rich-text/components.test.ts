import assert from 'node:assert/strict';
import { test } from 'node:test';
import { componentsOf } from '#form/rich-text/components.ts';

test('a block of components gives their names, their attributes and what is in them', () => {
  const source =
    '<Encadre titre="Le lieu">\n\nUn texte.\n\n</Encadre>\n<Chiffre valeur="2" libelle="ans" source="a" />\n';
  assert.deepEqual(componentsOf(source), [
    { name: 'Encadre', attributes: { titre: 'Le lieu' }, inner: '\n\nUn texte.\n\n' },
    { name: 'Chiffre', attributes: { valeur: '2', libelle: 'ans', source: 'a' }, inner: '' },
  ]);
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
    assert.equal(componentsOf(source), undefined, source);
});
