import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adviseOnReplaced } from '#validation/replaced-facts.ts';

const result = (montant?: number, date?: string) => ({ phase: 'ami-2023', montant, date });
const before = {
  titre: 'Pôle d’essai',
  resume: 'Il reçoit 50 000 €.',
  porteur: { nom: 'Ville de Roubaix' },
  partenaires: [{ nom: 'Musée inventé' }, { nom: 'École inventée' }],
  phases: [result(50_000, '2023-10')],
};
const said = (after: object, body = '') =>
  adviseOnReplaced(before, { ...before, resume: 'Une phrase.', ...after }, body).map((one) =>
    'path' in one ? `${one.path.join('.')} ${one.received}` : `${one.offset} ${one.received}`,
  );

test('a corrected amount is told wherever a text still gives the old one, however it is written', () => {
  const after = { phases: [result(90_000, '2023-10')] };
  assert.deepEqual(said({ ...after, resume: before.resume }), ['resume « 50 000 € »']);
  for (const written of ['50 000 €', '50\u202f000\u00a0€', '50 k€', '50000 euros', '0,05 M€'])
    assert.deepEqual(said(after, `Aide : ${written} en tout.`), [`7 « ${written} »`], written);
  assert.deepEqual(said(after, '<Chiffre valeur="50 000 €" libelle="aide" />'), ['17 « 50 000 € »']);
  for (const other of ['150 000 €', '50 000 habitants', '90 000 €', '5 000 €'])
    assert.deepEqual(said(after, other), [], other);
});

test('a name that a correction replaces is told where a text still has it, unless the new name contains it', () => {
  assert.deepEqual(said({ porteur: { nom: 'Métropole de Lille' } }, 'La ville de Roubaix le porte.'), [
    '3 « ville de Roubaix »',
  ]);
  assert.deepEqual(said({ partenaires: before.partenaires.slice(1) }, 'Avec le musée inventé.'), [
    '8 « musée inventé »',
  ]);
  assert.deepEqual(said({ titre: 'Pôle d’essai du Nord' }, 'Le pôle d’essai du Nord.'), []);
  assert.deepEqual(
    said({ porteur: before.partenaires[0], partenaires: before.partenaires.slice(1) }, 'Musée inventé.'),
    [],
  );
});

test('a name that loses only the mark of a list is not replaced', () => {
  const typed = { ...before, resume: 'Une phrase.', partenaires: [{ nom: '1. Musée inventé' }] };
  const after = { ...typed, partenaires: [{ nom: 'Musée inventé' }] };
  assert.deepEqual(adviseOnReplaced(typed, after, 'Avec :\n\n1. Musée inventé'), []);
});

test('a date that a correction replaces is told where a text still has it, unless the new date makes it precise', () => {
  const dated = (date: string) => ({ phases: [result(50_000, date)] });
  assert.deepEqual(said(dated('2023-12'), 'Retenu en octobre 2023.'), ['10 « octobre 2023 »']);
  assert.deepEqual(said(dated('2023-10-26'), 'Retenu en octobre 2023.'), []);
});

test('nothing is said of a correction that replaces nothing, nor of a file that cannot be read', () => {
  assert.deepEqual(said({}, 'Il reçoit 50 000 €.'), []);
  assert.deepEqual(adviseOnReplaced(undefined, before, 'x'), []);
});
