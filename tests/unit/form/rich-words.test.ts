import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOfSource } from '#form/rich-words.ts';

const named = (source: string) => nameOfSource(source).replace(/\s/g, ' ');

test('a block that the field does not edit has the name of its component, or its first words', () => {
  for (const [source, name] of [
    ['<Encadre titre="Le lieu">\n\nUn texte.\n\n</Encadre>', 'Encadré : Le lieu'],
    ['<Chiffre valeur="200" libelle="artistes" source="a" />', 'Chiffre : 200 artistes'],
    ['<Citation auteur="Une élue" source="a">\n\nUn mot.\n\n</Citation>', 'Citation : Une élue'],
    ['<Divergence sujet="la date">\n\nUn mot.\n\n</Divergence>', 'Les sources diffèrent : la date'],
    ['<Axes>\n\n1. Un\n\n</Axes>', 'Axes'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'Tableau « a b 1 2 »'],
    ['> Un mot', 'Citation « Un mot »'],
    ['- un\n  - deux', 'Passage « un deux »'],
  ] as const)
    assert.equal(named(source), name);
});
