import assert from 'node:assert/strict';
import { type TestContext, describe, test } from 'node:test';
import { Gazetteer } from '#gazetteer/browser/gazetteer.ts';
import { everyPart, partOfWord } from '#gazetteer/commune-rows.ts';
import type { PlaceList } from '#gazetteer/places.ts';
import { tokensOf } from '#model/french.ts';
import { publishFiles } from '../../support/published-files.ts';

const list: PlaceList = {
  regions: [{ code: '53', slug: 'bretagne', name: 'Bretagne', where: 'en Bretagne', sentence: '' }],
  departements: { '29': ['Finistère', '53'], '93': ['Seine-Saint-Denis', '11'], '74': ['Haute-Savoie', '84'] },
  others: {},
};

/** The address of the file of names that begin like a word. */
const named = (word: string) => `/${partOfWord(word)}.json`;

const files = {
  '/lieux.json': list,
  ...Object.fromEntries([...'abcdefghijklmnopqrstuvwxyz'].map((initial) => [`/villes-${initial}.json`, []])),
  '/villes-q.json': [['Quimper', '29232'], ['Quimperlé', '29233']],
  '/villes-s.json': [['Saint-Ouen-sur-Seine', '93070']],
  '/villes-c.json': [['~Cluses', '74081']],
  '/villes-p.json': [['~Le Port', '97407'], ['Portet', '31433']],
  ...Object.fromEntries(everyPart().map((part) => [`/${part}.json`, []])),
  [named('ouen')]: [['Saint-Ouen', '29260']],
  [named('seynod')]: [['Seynod', '74010', 'Annecy', 45.9, 6.1]],
  [named('noumea')]: [['Nouméa', '98818']],
  [named('quimerch')]: [['Quimerch', '29142']],
  [named('ploudaniel')]: [['Ploudaniel', '29179', '', 48.5, -4.3]],
  '/290.json': { '29000': [['Quimper', '29232']], '29050': [['Ploc', '29001'], ['Plac', '29002']] },
  '/988.json': { '98800': [['Nouméa', '98818']] },
  '/123.json': {},
}; // prettier-ignore

/** Reads a query; the only word that the search knows is « piano ». */
async function read(context: TestContext, query: string) {
  publishFiles(context, files);
  const { spans, rest, ...others } = await new Gazetteer('/').read(
    tokensOf(query),
    async ({ folded }) => folded === 'piano',
  );
  const [places] = spans.map((span) =>
    span.places.map((one) => ('code' in one ? `${one.name} ${one.code}` : one.name)),
  );
  return { places, rest: rest.map(({ written }) => written).join(' '), ...others };
}

/** Every place of a query, and its other words. */
async function readAll(context: TestContext, query: string) {
  publishFiles(context, files);
  const { spans, rest } = await new Gazetteer('/').read(tokensOf(query), async ({ folded }) => folded === 'piano');
  return [spans.map(({ places: [place] }) => place?.name), rest.map(({ written }) => written).join(' ')];
}

describe('a postal code', () => {
  test('is its communes, or the one that is named beside it', async (context) => {
    assert.deepEqual(await read(context, '29000'), { places: ['Quimper 29232'], rest: '' });
    assert.deepEqual(await read(context, '29050'), { places: ['Ploc 29001', 'Plac 29002'], rest: '' });
    assert.deepEqual(await read(context, 'plac 29050 piano'), { places: ['Plac 29002'], rest: 'piano' });
    assert.deepEqual(await read(context, '98800'), { places: ['Nouméa'], rest: '' });
    assert.deepEqual(await readAll(context, '29000 98800 piano'), [['Quimper', 'Nouméa'], 'piano']);
  });

  test('that is unknown is said to be so, and the place beside it is read', async (context) => {
    assert.deepEqual(await read(context, '12345'), { places: undefined, rest: '', unknownPostalCode: '12345' });
    const beside = { places: ['Quimper 29232'], rest: '', unknownPostalCode: '12345' };
    assert.deepEqual(await read(context, 'Quimper 12345'), beside);
  });

  test('is not said to be unknown from a file that holds something else', async (context) => {
    publishFiles(context, { ...files, '/123.json': { message: 'Not found' } });
    const reading = new Gazetteer('/').read(tokensOf('12345'), async () => false);
    await assert.rejects(reading, /123\.json has no postal codes/);
  });

  test('has five digits, no more and no less', async (context) => {
    assert.deepEqual(await read(context, '290000'), { places: undefined, rest: '290000' });
    assert.deepEqual(await read(context, '2900'), { places: undefined, rest: '2900' });
  });
});

describe('a name that the list does not have', () => {
  test('is read in the file of its first letters, under its former name too, or outside the regions', async (context) => {
    assert.deepEqual((await read(context, 'seynod piano')).places, ['Seynod 74010']);
    assert.deepEqual((await read(context, 'nouméa')).places, ['Nouméa']);
  });

  test('is read beside other words that nothing knows', async (context) => {
    for (const query of ['seynod zzzzzzzzz', 'zzzzzzzzz seynod', 'seynod piano zzz'])
      assert.deepEqual((await read(context, query)).places, ['Seynod 74010'], query);
  });

  test('comes after the large town whose name begins with it', async (context) =>
    assert.deepEqual((await read(context, 'saint ouen')).places, ['Saint-Ouen-sur-Seine 93070', 'Saint-Ouen 29260']));

  test('may be unfinished: it is a guess, from four letters', async (context) => {
    assert.deepEqual(await read(context, 'quimp'), { places: ['Quimper 29232'], rest: '', isGuess: true });
    assert.deepEqual(await read(context, 'por'), { places: undefined, rest: 'por' });
  });

  test('may be misspelt: it is a guess too, with what was typed and what it is', async (context) => {
    const corrected = { from: 'quimprr', to: 'Quimper' };
    assert.deepEqual(await read(context, 'quimprr piano'), {
      places: ['Quimper 29232'],
      rest: 'piano',
      isGuess: true,
      corrected,
    });
    assert.deepEqual(await read(context, 'zeppelin'), { places: undefined, rest: 'zeppelin' });
  });

  test('may be misspelt beside a place, but not unfinished', async (context) => {
    assert.deepEqual(await readAll(context, 'quimprr ou portet'), [['Quimper', 'Portet'], '']);
    assert.deepEqual(await readAll(context, 'portet ou quimprr piano'), [['Portet', 'Quimper'], 'piano']);
    assert.deepEqual(await readAll(context, 'quimp portet'), [['Portet'], 'quimp']);
  });

  test('is a large commune rather than a small one when unfinished or misspelt, and a small one from six letters', async (context) => {
    assert.deepEqual(await read(context, 'ploudan'), { places: ['Ploudaniel 29179'], rest: '', isGuess: true });
    assert.equal((await read(context, 'plouda')).isGuess, true);
    assert.deepEqual((await read(context, 'ploud')).places, undefined);
    const corrected = { from: 'ploudannyel', to: 'Ploudaniel' };
    assert.deepEqual(await read(context, 'ploudannyel'), {
      places: ['Ploudaniel 29179'],
      rest: '',
      isGuess: true,
      corrected,
    });
    assert.deepEqual((await read(context, 'quimer')).places, ['Quimper 29232']);
  });

  test('is never guessed from a common word, nor as one', async (context) => {
    assert.deepEqual(await read(context, 'cluse'), { places: undefined, rest: 'cluse' });
    assert.deepEqual(await read(context, 'clusse'), { places: undefined, rest: 'clusse' });
    assert.deepEqual(await read(context, 'port'), { places: undefined, rest: 'port' });
  });
});

test('a word that the search knows is not looked for among the communes', async (context) => {
  const asked = publishFiles(context, files);
  await new Gazetteer('/').read(tokensOf('piano'), async () => true);
  assert.deepEqual(asked, ['/lieux.json', '/villes-p.json']);
});

test('each file is fetched once; one that is missing is an error, and is asked for again', async (context) => {
  const asked = publishFiles(context, files);
  const gazetteer = new Gazetteer('/');
  const readAgain = () => gazetteer.read(tokensOf('zeppelin'), async () => false);
  await readAgain();
  await readAgain();
  assert.deepEqual(asked, ['/lieux.json', '/villes-z.json', named('zeppelin')]);
  for (let time = 0; time < 2; time++) await assert.rejects(gazetteer.nearby('29'), /404 for \/proches-29\.json/);
  assert.equal(asked.filter((address) => address === '/proches-29.json').length, 2);
});
