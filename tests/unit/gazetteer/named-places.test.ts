import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { namedPlaces } from '#gazetteer/named-places.server.ts';
import { communeByCode } from '#validation/communes.ts';

describe('the communes that a text names', () => {
  const bretagne = (body: string) => ({ path: 'regions/bretagne/', body, regionCode: '53' });
  const named = (...texts: Parameters<typeof namedPlaces>[0]) =>
    Object.fromEntries(
      [...namedPlaces(texts)].map(([code, { sentence }]) => [communeByCode(code)?.name ?? '', sentence]),
    );

  test('are the large ones of its region, each with the first sentence that names it', () => {
    const text = bretagne('Rien ici. Rennes y est. Rennes encore, et Lyon, et Bécherel.\n\n- Lorient');
    assert.deepEqual(named(text), { Rennes: 'Rennes y est.', Lorient: 'Lorient' });
  });

  test('are those of the whole country in the text of the scheme; the first text wins', () => {
    const scheme = { path: 'dispositif/', body: 'Lyon et Rennes.' };
    assert.deepEqual(named(scheme, bretagne('Rennes seule.')), { Lyon: 'Lyon et Rennes.', Rennes: 'Lyon et Rennes.' });
  });

  test('are not part of a longer name, unless they are also named alone', () => {
    assert.deepEqual(named(bretagne('Brest-Ville, Bourg-Rennes et les Lorientais.')), {});
    assert.deepEqual(Object.keys(named(bretagne('De Brest-Ville à Brest même.'))), ['Brest']);
  });
});
