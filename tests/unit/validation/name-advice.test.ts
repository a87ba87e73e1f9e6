import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adviseOnNames } from '#validation/name-advice.ts';

const told = (values: object) =>
  adviseOnNames(values).map(({ code, path, received }) => `${code} ${path.join('.')} ${received}`);

describe('a place given twice', () => {
  const [roubaix, tourcoing] = [{ commune: '59512' }, { commune: '59599' }];
  const places = (...lieux: object[]) => told({ lieux });

  test('is told at the second one: the same name in a commune, accents and capitals apart, or a commune without names', () => {
    assert.deepEqual(places(roubaix, tourcoing, roubaix), [
      'place-repeated lieux.2.commune les lieux 1 et 3 sont le même',
    ]);
    assert.deepEqual(places({ ...roubaix, nom: 'Théâtre d’Ombres' }, { ...roubaix, nom: 'THEATRE D’OMBRES' }), [
      'place-repeated lieux.1.commune les lieux 1 et 2 sont le même',
    ]);
  });

  test('is not two places of a commune, nor one name in two communes, nor places whose commune is not known yet', () => {
    assert.deepEqual(places({ ...roubaix, nom: 'Atelier' }, { ...roubaix, nom: 'Musée' }, roubaix), []);
    assert.deepEqual(places({ ...roubaix, nom: 'Atelier' }, { ...tourcoing, nom: 'Atelier' }), []);
    assert.deepEqual(places({ ...roubaix, nom: '★' }, { ...roubaix, nom: '🎭' }), []);
    assert.deepEqual(places({}, {}, { commune: '' }, { commune: '' }), []);
  });
});

describe('a postal address in a name', () => {
  test('is told for a lead organisation and for a partner, as for a place', () => {
    const address = '12 rue du Moulin, 35000 Rennes';
    assert.deepEqual(
      told({ porteur: { nom: address }, partenaires: [{ nom: `Studios, ${address}` }], lieux: [{ nom: address }] }),
      [
        `name-address porteur.nom « ${address} » semble une adresse`,
        `name-address partenaires.0.nom « Studios, ${address} » semble une adresse`,
        `name-address lieux.0.nom « ${address} » semble une adresse`,
      ],
    );
  });

  test('is mended by the name of the organisation, which a commune does not replace', () => {
    const [advice] = adviseOnNames({ porteur: { nom: '12 rue du Moulin' } });
    assert.equal(advice?.remedy, 'écrivez le nom de l’organisme, sans son adresse');
  });

  test('is not a name that begins with a number', () => {
    assert.deepEqual(told({ porteur: { nom: 'Le 104' }, partenaires: [{ nom: '3 Rivières' }] }), []);
  });
});
