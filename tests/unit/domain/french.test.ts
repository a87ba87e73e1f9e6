import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse, fold } from '#domain/french.ts';

test('folding meets what people type: case, accents, ligatures, apostrophes, hyphens', () => {
  assert.equal(fold('L’Œuvre'), 'l oeuvre');
  assert.equal(fold("l'oeuvre"), 'l oeuvre');
  assert.equal(fold('Villers-Cotterêts'), 'villers cotterets');
  assert.equal(fold('Langu:IA'), 'langu ia');
  assert.equal(fold('CÔTE D’AZUR'), 'cote d azur');
  assert.equal(fold('e\u0301'), 'e');
  assert.equal(fold('Lætitia'), 'laetitia');
});

test('analysis drops single letters and stop words', () => {
  assert.deepEqual(analyse('Les Rives créatives de l’Escaut'), ['rives', 'creatives', 'escaut']);
  assert.deepEqual(analyse('L’Idem'), ['idem']);
  assert.deepEqual(analyse('à la le'), []);
  assert.deepEqual(analyse('!?… 🎭'), []);
});
