import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSynonyms } from '#validation/synonyms.ts';

test('a file of synonyms is converted to a domain object', () => {
  const { issues, data } = readSynonyms(
    'filieres:\n  jeu: [jeu vidéo]\n  mode: [couturier / couturière, styliste]\nailleurs: [Belgique]\nequivalents:\n  - [IA, intelligence artificielle]\n',
  );
  assert.deepEqual(issues, []);
  assert.deepEqual(data, {
    sectors: { jeu: ['jeu vidéo'], mode: ['couturier / couturière', 'styliste'] },
    regions: {},
    territories: {},
    abroad: ['Belgique'],
    equivalents: [['IA', 'intelligence artificielle']],
  });
});

test('an empty file is valid', () => {
  for (const text of ['', '\n', '# rien\n']) assert.deepEqual(readSynonyms(text).issues, [], JSON.stringify(text));
});

test('each mistake is reported with its line and a remedy', () => {
  const issuesOf = (text: string) => readSynonyms(text).issues;
  const [unknown] = issuesOf('filieres:\n  design: [objet]\n  jeux: [jeu vidéo]\n');
  assert.equal(unknown?.line, 3);
  assert.match(unknown?.remedy ?? '', /« jeu »/);
  const [alone] = issuesOf('equivalents:\n  - [IA]\n');
  assert.equal(alone?.line, 2);
  assert.match(alone?.expected ?? '', /deux façons/);
  const [departement] = issuesOf('territoires:\n  Picardie: [02]\n');
  assert.equal(departement?.line, 2);
  assert.match(departement?.remedy ?? '', /guillemets/);
  const [number] = issuesOf('filieres:\n  jeu: [3]\n');
  assert.equal(number?.line, 2);
  const [broken] = issuesOf('filieres:\n  jeu: [jeu vidéo\n');
  assert.match(broken?.file ?? '', /synonymes\.yaml/);
  assert.ok(issuesOf('filieres: &a\n  jeu: *a\n').length > 0);
  assert.ok(issuesOf('---\n- a\n').length > 0);
});

test('a trade has one form or two, and its sector does not list it twice', () => {
  const [unknown] = readSynonyms('filieres:\n  modes: [styliste]\n').issues;
  assert.match(unknown?.remedy ?? '', /« mode »/);
  for (const trade of ['couturier/couturière', 'a / b / c', '/ b', 'a / ', '/']) {
    const { issues } = readSynonyms(`filieres:\n  mode: ["${trade}"]\n`);
    assert.match(issues[0]?.expected ?? '', /séparés par « \/ »/, trade);
  }
  const [repeated, ...more] = readSynonyms('filieres:\n  mode: [couturier / couturière, Couturiere]\n').issues;
  assert.equal(repeated?.code, 'value-repeated');
  assert.match(repeated?.expected ?? '', /« couturier \/ couturière »/);
  assert.deepEqual(more, []);
  assert.deepEqual(readSynonyms('filieres:\n  mode: [brodeur / brodeuse]\n  design: [brodeur]\n').issues, []);
});
