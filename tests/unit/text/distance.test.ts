import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regionByCode } from '#model/region.ts';
import { relatedReason } from '#text/distance.ts';
import { typesetTitle } from '#text/typography.ts';
import { makeProject } from '../../support/make-project.ts';

const spaces = (text: string) => text.replace(/\s/gu, ' ');

test('a related project says its distance, then what it shares', () => {
  const one = { project: makeProject(), kilometres: 38, sharedSectors: ['jeu', 'design'] } as const;
  assert.equal(
    spaces(relatedReason({ ...one, sharedRegion: regionByCode('32') })),
    'À 40 km, aussi dans les Hauts-de-France',
  );
  assert.equal(spaces(relatedReason(one)), 'À 40 km, mêmes filières : « Jeu » et « Design »');
  assert.equal(
    spaces(relatedReason({ ...one, kilometres: 0.2, sharedSectors: ['jeu'] })),
    'À moins d’1 km, même filière : « Jeu »',
  );
});

test('no line of a title ends with an article, a preposition or a number, and the words stay the same', () => {
  const title = 'Les 25 pôles de la région et un studio';
  assert.equal(typesetTitle(title), 'Les\u00a025\u00a0pôles de\u00a0la\u00a0région et\u00a0un\u00a0studio');
  assert.equal(typesetTitle(typesetTitle(title)), typesetTitle(title));
  assert.equal(typesetTitle('Celles-là 3D'), 'Celles-là 3D');
});
