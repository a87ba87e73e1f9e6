import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mendCharacters } from '#validation/mend-characters.ts';
import { readContentFile } from '#validation/content-file.ts';
import type { ProjectFile } from '#validation/project.ts';
import { readSynonyms } from '#validation/synonyms.ts';
import { goodProject, spoil } from '../../support/content.ts';

const read = (text: string) => readContentFile('projets', 'content/projets/essai.mdx', text);

/** What nobody sees, in a word and once mended. */
const unseen: [what: string, typed: string, mended: string][] = [
  ['a soft hyphen', 'ma\u00adquette', 'maquette'],
  ['a space without width', 'ma\u200bquette', 'maquette'],
  ['a joiner between letters', 'ma\u200dquette', 'maquette'],
  ['a joiner after an emoji', '🎨\u200d', '🎨'],
  ['a joiner before an emoji', 'a\u200d🎨', 'a🎨'],
  ['a non-joiner', 'ma\u200cquette', 'maquette'],
  ['a mark of direction', '\u200emaquette\u200f', 'maquette'],
  ['a word joiner', 'ma\u2060quette', 'maquette'],
  ['a byte-order mark inside', 'ma\ufeffquette', 'maquette'],
  ['an accent apart', 'e\u0301cole', 'école'],
  ['an accent behind a sign without width', 'e\u200b\u0301cole', 'école'],
];

describe('what nobody sees is mended, in a field as in the text:', () => {
  for (const [what, typed, mended] of unseen)
    test(what, () => {
      const { issues, data, body } = read(spoil('Essai', typed).replace('Un texte', `Un texte, ${typed}`));
      assert.deepEqual(issues, []);
      assert.equal((data as ProjectFile).title, mended);
      assert.equal(body, `Un texte, ${mended} avec sa source<Source id="drac-hdf" />.`);
    });

  test('a file of Windows, with a byte-order mark, is the file without them', () => {
    const mended = read(`\ufeff${goodProject.replaceAll('\n', '\r\n')}`);
    assert.deepEqual(mended.issues, []);
    assert.equal(mended.text, goodProject);
    assert.equal(read(goodProject.replaceAll('\n', '\r')).text, goodProject);
  });

  test('a value that names the sign by its code', () => {
    const { issues, data } = read(spoil('Essai', '"e\\u0301c\\u00adole"'));
    assert.deepEqual(issues, []);
    assert.equal((data as ProjectFile).title, 'école');
  });

  test('a list of the search', () => {
    const { issues, data } = readSynonyms('\ufeffequivalents:\r\n  - [ma\u00adquette, mode\u0300le]\r\n');
    assert.deepEqual(issues, []);
    assert.deepEqual(data?.equivalents, [['maquette', 'modèle']]);
  });
});

/** Signs that deceive, and what names them in a message. */
const deceptive: [what: string, sign: string, named: string][] = [
  ['a null', '\0', 'un signe invisible (U+0000)'],
  ['a control', '\u0092', 'un signe invisible (U+0092)'],
  ['a separator of lines', '\u2028', 'un signe invisible (U+2028)'],
  ['an override', '\u202e', 'un sens d’écriture forcé (U+202E)'],
  ['an isolate', '\u2067', 'un sens d’écriture forcé (U+2067)'],
  ['a filler', '\u1160', 'un signe invisible (U+1160)'],
  ['a tag', '\u{e0041}', 'un signe invisible (U+E0041)'],
];

describe('what may deceive is an error at its place, which says how to retype it:', () => {
  for (const [what, sign, named] of deceptive)
    test(what, () => {
      const { issues } = read(
        spoil('Plaine Images', `Plaine Im${sign}ages`).replace('Un texte', `\n\nUn te${sign}xte`),
      );
      assert.deepEqual(
        issues.map(({ code, path, field, line, received, remedy }) => ({ code, path, field, line, received, remedy })),
        [
          { path: ['lieux', 0, 'nom'], field: 'champ « lieux (n° 1) › nom »', line: 8, word: 'Images' },
          { path: undefined, field: 'texte', line: 44, word: 'texte' },
        ].map(({ word, ...place }) => ({
          code: 'invisible-character',
          ...place,
          received: `${named}, dans « ${word} »`,
          remedy: 'effacez-le, ou retapez le mot qui le contient',
        })),
      );
    });

  test('a field with several is told once, and its other issues too', () => {
    const { issues } = read(spoil('Une phrase courte.', `\u202e${'a'.repeat(141)}\u202c`));
    assert.deepEqual(
      issues.map(({ code, path }) => `${code} ${path?.join(' ')}`),
      ['invisible-character accroche', 'text-too-long accroche'],
    );
    assert.match(issues[0]?.received ?? '', /\(2 en tout\)$/);
  });

  test('in a list of the search', () => {
    const { issues } = readSynonyms('equivalents:\n  - [maquette, mo\u202edèle]\n');
    assert.deepEqual(
      issues.map(({ field, line }) => `${field} ${line}`),
      ['champ « equivalents (n° 1) (n° 2) » 2'],
    );
  });
});

describe('an emoji of several signs stays whole in a title and in the text:', () => {
  for (const emoji of ['👩‍🎨', '👩🏽‍🎨', '🏳️‍🌈', '❤️‍🔥', '🧑🏿‍🤝‍🧑🏻', '👨‍👩‍👧‍👦', '1️⃣', '🇫🇷', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'])
    test(emoji, () => {
      const text = spoil('Essai', `Essai ${emoji}`).replace('Un texte', `Un texte ${emoji}`);
      const { issues, data, text: mended } = read(text);
      assert.deepEqual(issues, []);
      assert.equal((data as ProjectFile).title, `Essai ${emoji}`);
      assert.equal(mended, text);
    });
});

test('a mended text stays as it is', () => {
  for (const [, typed] of unseen) assert.equal(mendCharacters(mendCharacters(typed)), mendCharacters(typed));
});
