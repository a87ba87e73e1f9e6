import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adviseOnLostSources } from '#validation/lost-sources.ts';

const values = { sources: [{ id: 'annonce' }, { id: 'ville' }] };
const figure = (value: string, source = 'ville') => `<Chiffre valeur="${value}" libelle="d’aide" source="${source}" />`;
const quotation = "<Citation source='annonce' auteur='Une voisine'>\n\nDes mots.\n\n</Citation>";
const said = (before: string, after: string) =>
  adviseOnLostSources(`Un.\n\n${before}\n\nDeux.`, `Un.\n\n${after}\n\nDeux.`, values).map(
    ({ received, remedy }) => `${received} : ${remedy}`,
  );

test('a figure or a quotation that is typed over is told with the source that goes with it', () => {
  assert.deepEqual(said(figure('50 000 €'), '90 000 € d’aide'), [
    'le chiffre « 50 000 € » n’y est plus, ni l’appel de sa source : si le texte le dit encore, citez la source 2 après lui',
  ]);
  assert.match(String(said(quotation, 'Des mots.')), /^la citation de « Une voisine » n’y est plus.* la source 1 /);
});

test('nothing is told while the source stays: with another value, or called after the words written instead', () => {
  assert.deepEqual(said(figure('50 000 €'), figure('90 000 €')), []);
  assert.deepEqual(said(figure('50 000 €'), '90 000 €<Source id="ville" />'), []);
  assert.deepEqual(said(`${figure('2')}\n${quotation}`, `${quotation}\n${figure('2')}`), []);
});

test('of two figures of one source, only the one that is gone is told', () => {
  assert.match(String(said(`${figure('2')}\n${figure('3')}`, figure('2'))), /^le chiffre « 3 »[^«]*$/);
});

test('the words where the figure was are shown, and a source that left the list is not asked', () => {
  const [one] = adviseOnLostSources(`Un.\n\n${figure('2')}`, 'Un.\n\nDeux ans', values);
  assert.equal(one && 'offset' in one && one.offset, 'Un.\n\n'.length);
  assert.deepEqual(said(figure('2', 'autre'), 'Deux ans'), []);
});
