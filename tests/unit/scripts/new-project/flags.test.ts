import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fieldGuide } from '#validation/field-guide.ts';
import {
  readAmount,
  readDate,
  readPoint,
  sourceIdFor,
  withCalls,
} from '../../../../scripts/lib/new-project/answers.ts';
import { flags } from '../../../../scripts/lib/new-project/flag-table.ts';
import { readFlags } from '../../../../scripts/lib/new-project/flags.ts';

describe('what people type', () => {
  test('dates of France become ISO 8601, others are left to the gate', () => {
    assert.equal(readDate('26/10/2023'), '2023-10-26');
    assert.equal(readDate('1/2/2023'), '2023-02-01');
    assert.equal(readDate(' 10/2023 '), '2023-10');
    assert.equal(readDate('26 octobre 2023'), '2023-10-26');
    for (const date of ['2023-10-26', '2023', 'hier', '31/02/2023', '']) assert.equal(readDate(date), date);
  });

  test('amounts lose their spaces and symbol; nothing is no amount, never zero', () => {
    assert.equal(readAmount('100 000 €'), 100000);
    assert.equal(readAmount('12 500,5 euros'), 12500.5);
    assert.equal(readAmount(' '), undefined);
    assert.equal(readAmount('0'), 0, 'the gate refuses it');
    assert.equal(readAmount('cent mille'), 'cent mille');
  });

  test('a point is two numbers', () => {
    assert.deepEqual(readPoint('-20.88, 55.45'), { latitude: -20.88, longitude: 55.45 });
    for (const text of ['50', 'Roubaix (59)', '1, 2, 3', '']) assert.equal(readPoint(text), undefined);
  });

  test('an id is made of the publisher and the year, and is nobody else’s', () => {
    assert.equal(sourceIdFor('DRAC Hauts-de-France', '2023-10-26', []), 'drac-hauts-de-france-2023');
    assert.equal(sourceIdFor('L’Œuvre', undefined, ['l-oeuvre', 'l-oeuvre-2']), 'l-oeuvre-3');
    assert.equal(sourceIdFor('…', undefined, []), 'source');
  });

  test('the calls of the sources stand before what ends the sentence', () => {
    const call = '<Source id="a" />';
    assert.equal(withCalls('Un texte.', ['a']), `Un texte${call}.`);
    assert.equal(withCalls('Un texte !', ['a']), `Un texte${call} !`);
    assert.equal(withCalls('Un texte', ['a', 'b']), `Un texte${call}<Source id="b" />`);
  });
});

describe('flags', () => {
  test('every field of a project has one, but the former addresses, which a new project has not', () => {
    const fields = fieldGuide('projets').map(({ path }) => path);
    assert.deepEqual(
      fields.filter((path) => !flags.some(({ field }) => field === path)),
      ['anciens'],
    );
  });

  test('give the values of the front matter, and no other key', () => {
    const { values, wrong, slug, isSure } = readFlags([
      '--oui',
      '--adresse=essai',
      '--source=Un | titre | Un éditeur | https://exemple.fr | 2023',
      '--phase=aap-2025 | candidat | | 50 000 | 1',
      '--lieu=Plaine Images | 59512 | 50.69, 3.182',
      '--partenaire=École | association',
      '--preuve=lieux | 1',
    ]);
    assert.deepEqual([wrong, slug, isSure], [[], 'essai', true]);
    const [source] = values['sources'] as Record<string, unknown>[];
    assert.deepEqual(Object.keys(values), ['lieux', 'partenaires', 'preuves', 'phases', 'sources']);
    assert.equal(source?.['titre'], 'Un | titre');
    assert.deepEqual(values['lieux'], [{ nom: 'Plaine Images', commune: '59512', latitude: 50.69, longitude: 3.182 }]);
    assert.deepEqual(values['preuves'], { lieux: ['un-editeur-2023'] });
    assert.deepEqual(values['phases'], [
      { phase: 'aap-2025', statut: 'candidat', date: '', montant: 50000, source: 'un-editeur-2023' },
    ]);
  });

  test('a text calls the first source when it calls none', () => {
    const source = '--source=Titre | Éditeur | https://exemple.fr';
    assert.equal(readFlags([source, '--texte=Un.\n\nDeux.']).body, 'Un<Source id="editeur" />.\n\nDeux.');
    const called = 'Un<Source id="autre" />.';
    assert.equal(readFlags([source, `--texte=${called}`]).body, called);
    assert.equal(readFlags(['--texte-fichier=absent.md']).wrong[0]?.received, '« absent.md »');
  });
});
