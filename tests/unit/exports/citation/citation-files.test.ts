import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { Socket } from 'node:net';
import { describe, test } from 'node:test';
import { plugins } from '@citation-js/core';
import fc from 'fast-check';
import { bibtexFile, cslFile, risFile } from '#exports/citation/citation-files.ts';
import { projectReference } from '#exports/citation/reference.ts';
import { makeProject } from '../../../support/make-project.ts';
import { missing } from '../../../support/programs.ts';

const titles = [
  'Fabrique',
  'Voix:IA',
  'Pôle national de la lutherie : l’été, ça « marche »',
  '"Guillemets" et \'apostrophes\'',
  'Accolades { ouvertes } et }fermées{',
  'Une \\barre \\& une autre\\',
  '100 % & 5 € # 3 $ x_y ~ ^',
  'Émoji 🎨👩‍🎨 et 日本',
  '</script><script>alert(1)</script>',
  '<b>Gras</b> <span class="nocase">x</span>',
  '=1+1;@article{x, title={y}}',
  'TY  - BOOK et ER  - ',
];
const reference = (title: string) =>
  projectReference(
    makeProject({
      slug: 'un-nom-de-page-qui-depasse-les-soixante-dix-signes-ou-la-bibliotheque-coupe',
      title,
      summary: `${title} Une phrase. ${'Une autre, assez longue pour être coupée. '.repeat(4).trim()}`,
      sectors: ['jeu', 'musique-et-son'],
      history: [{ at: '2026-12-01T10:00:00+01:00', isCreation: false, fields: ['texte'] }],
    }),
  );
const spaces = (text: unknown) => String(text).replace(/\s+/g, ' ').trim();
const readBack = (file: string, forceType: string) => plugins.input.chain(file, { forceType })[0] ?? {};

/** Values of a RIS file, by tag. Independent of the library that wrote the file; fails on a line that is not RIS. */
function readRis(file: string): Map<string, string[]> {
  const lines = file.split('\r\n');
  assert.equal(lines.pop(), '');
  assert.match(lines[0] ?? '', /^TY {2}- /);
  assert.equal(lines.at(-1), 'ER  - ');
  const tags = new Map<string, string[]>();
  for (const line of lines) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? assert.fail(`Not RIS: ${line}`);
    tags.set(tag, [...(tags.get(tag) ?? []), value]);
  }
  return tags;
}

/** Key and fields of a BibTeX entry. Fails when braces do not match or a field is not on one line. */
function readBibtex(file: string): Map<string, string> {
  const [, key = '', body = ''] = /^@misc\{([a-z0-9]+),\n([\s\S]*)\n\}\n$/.exec(file) ?? assert.fail(file);
  let depth = 0;
  for (const sign of file) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    assert.ok(depth >= 0, file);
  }
  assert.equal(depth, 0, file);
  const fields = body.split('\n').map((line) => /^\t([a-z]+) = (\{.*\}|[a-z]{3}),$/.exec(line) ?? assert.fail(line));
  return new Map([['key', key], ...fields.map(([, name = '', value = '']): [string, string] => [name, value])]);
}

describe('a reference read back', () => {
  for (const title of titles) {
    test(title, () => {
      const given = reference(title);
      const bibtex = bibtexFile(given);
      const fields = readBibtex(bibtex);
      const names = ['key', 'author', 'title', 'year', 'month', 'day', 'url', 'note', 'langid'];
      assert.deepEqual([...fields.keys()].sort(), names.sort());
      assert.equal(fields.get('url'), `{${given.URL}}`);
      assert.equal(fields.get('author'), '{{Pôles créatifs}}');
      assert.match(fields.get('title') ?? '', /^\{\{(?!\{).*\}\}$/, 'styles may change its capitals');
      const reported = ['year', 'month', 'day', 'langid', 'note'].map((name) => fields.get(name));
      assert.deepEqual(reported, ['{2026}', 'dec', '{1}', '{french}', '{Fiche modifiée le 1er décembre 2026}']);
      const fromBibtex = readBack(bibtex, '@bibtex/text');
      assert.equal(spaces(fromBibtex['title']), spaces(title));
      assert.equal(fromBibtex['URL'], given.URL);
      assert.deepEqual(fromBibtex['issued'], given.issued);
      assert.equal(fromBibtex['note'], given.note);

      const ris = readRis(risFile(given));
      assert.deepEqual(ris.get('TY'), ['ELEC']);
      assert.deepEqual(ris.get('TI'), [spaces(title)]);
      assert.deepEqual(ris.get('UR'), [given.URL]);
      assert.deepEqual(ris.get('DA'), ['2026/12/01/']);
      assert.deepEqual(ris.get('ID'), [given.id]);
      assert.deepEqual(ris.get('T2'), ['Pôles créatifs']);
      assert.deepEqual(ris.get('AU'), ['Pôles\u00a0créatifs,'], 'a person’s name, to some readers');
      assert.deepEqual(ris.get('N1'), [given.note]);
      assert.deepEqual(ris.get('LA'), ['fr']);
      assert.deepEqual(ris.get('KW'), ['Jeu', 'Musique et son']);
      assert.deepEqual(ris.get('AB'), [spaces(given.abstract)]);
      const fromRis = readBack(risFile(given), '@ris/file');
      assert.equal(spaces(fromRis['title']), spaces(title));
      assert.equal(fromRis['URL'], given.URL);
      assert.equal(fromRis['id'], given.id);
      assert.deepEqual(fromRis['issued'], given.issued);

      assert.deepEqual(JSON.parse(cslFile(given)), [given]);
    });
  }

  test('any title gives matching braces and whole lines', () => {
    const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(title, (text) => {
        const oneLine = spaces(text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')) || 'x';
        readBibtex(bibtexFile(reference(oneLine)));
        assert.deepEqual(readRis(risFile(reference(oneLine))).get('TI'), [oneLine]);
      }),
    );
  });
});

test('an entry has the slug as its key and the day of the last change or check, without the network', (context) => {
  context.mock.method(Socket.prototype, 'connect', () => assert.fail('The network was asked.'));
  context.mock.method(globalThis, 'fetch', () => assert.fail('The network was asked.'));
  const project = makeProject({ slug: 'campus-sonore-2030', title: 'https://exemple.fr/10.1000/182' });
  assert.match(bibtexFile(projectReference(project)), /^@misc\{campussonore2030,/);
  assert.match(risFile(projectReference(project)), /\r\nDA {2}- 2026\/11\/23\/\r\n/);
  assert.equal(projectReference(project).publisher, undefined, 'unknown, hence left out');
  assert.equal(projectReference(project).note, 'Fiche vérifiée le 23 novembre 2026');
});

test('the whole title has a second pair of braces, so that styles keep its capitals', () => {
  const file = bibtexFile(reference('Campus Sonore 2030 : Voix:IA'));
  assert.ok(file.includes('\ttitle = {{Campus Sonore 2030 : Voix:IA}},\n'), file);
});

test('bibutils reads the site as one author that is not a person', { skip: missing('ris2xml') }, () => {
  const xml = spawnSync('ris2xml', { input: risFile(reference('Fabrique')), encoding: 'utf8' }).stdout;
  const names = [...xml.matchAll(/<name(?: type="(\w+)")?>\s*((?:<namePart.*<\/namePart>\s*)+)/g)];
  assert.deepEqual(
    names.map(([, type, parts]) => [type, spaces(parts)]),
    [[undefined, '<namePart>Pôles créatifs</namePart>']],
  );
});
