import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  deleteAddress,
  editAddress,
  emptyFileAddress,
  longestProposal,
  mailProposal,
  newFileAddress,
} from '#form/proposal.ts';
import { gitHubPage } from '#text/github.ts';
import { isSlug } from '#model/slug.ts';
import { longestAddress } from '#text/mail-address.ts';
import { goodProject } from '../../support/content.ts';
import { anyCharacter } from '../../support/hostile-texts.ts';

const repository = 'https://github.com/exemple/poles';
const slug = 'essai';
const folder = 'projets';

/** The parameter `value` of an address, decoded as a form does. */
const valueOf = (address: string) => new URL(address).searchParams.get('value');

describe('the address of a new file', () => {
  test('names the file and holds its text', () => {
    const text = '---\ntitre: "Voix:IA & cie"\n---\n\n100 % d’essais; l’un + l\'autre #1 <Source id="a" />\n';
    const address = newFileAddress(repository, { folder, slug, text }) ?? '';
    assert.ok(address.startsWith(`${repository}/new/HEAD?filename=content/projets/essai.mdx&value=---%0Atitre:+%22V`));
    assert.equal(valueOf(address), text);
  });

  test('decodes to the same text, and has only characters that URL parsers leave unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 400 }), (text) => {
        const address = newFileAddress(repository, { folder, slug, text });
        assert.ok(address);
        assert.equal(valueOf(address), text);
        assert.equal(new URL(address).href, address);
        assert.match(address.split('&value=')[1] ?? '', /^[\w.~!*()$,/:=?@+%-]*$/);
      }),
    );
  });

  test('replaces a lone surrogate', () => {
    assert.equal(valueOf(newFileAddress(repository, { folder, slug, text: 'a\ud83c' }) ?? ''), 'a\ufffd');
  });

  test('is undefined beyond the length that GitHub accepts', () => {
    const start = newFileAddress(repository, { folder, slug, text: '' })?.length ?? 0;
    const most = longestProposal - start;
    for (const [character, length] of [
      ['a', 1],
      ['é', 6],
      ['\n', 3],
    ] as const) {
      const text = character.repeat(Math.floor(most / length));
      assert.ok(
        (newFileAddress(repository, { folder, slug, text }) ?? '').length > longestProposal - length,
        character,
      );
      assert.equal(newFileAddress(repository, { folder, slug, text: text + character }), undefined, character);
    }
  });

  test('is undefined for an invalid slug', () => {
    for (const hostile of ['', '..', '../x', 'a/b', 'a&value=x', 'a b', 'É', 'con', 'a#b', 'a'.repeat(81)]) {
      assert.equal(newFileAddress(repository, { folder, slug: hostile, text: '' }), undefined, hostile);
      assert.equal(emptyFileAddress(repository, { folder, slug: hostile }), undefined, hostile);
      assert.equal(editAddress(repository, { folder, slug: hostile }), undefined, hostile);
      assert.equal(deleteAddress(repository, { folder, slug: hostile }), undefined, hostile);
    }
    fc.assert(
      fc.property(fc.string(), (any) =>
        assert.equal(editAddress(repository, { folder, slug: any }) !== undefined, isSlug(any)),
      ),
    );
  });

  test('has room for a project file of about 6,000 bytes of French', () => {
    const text = `${goodProject}${'Des écoles et des studios du territoire travaillent ensemble. '.repeat(85)}\n`;
    assert.ok(Buffer.byteLength(text) > 6000, `${Buffer.byteLength(text)} bytes`);
    assert.ok(newFileAddress(repository, { folder, slug, text }));
  });
});

test('an empty file is proposed under its name; an existing file opens in its editor, or to be deleted', () => {
  assert.equal(
    emptyFileAddress(repository, { folder, slug }),
    `${repository}/new/HEAD?filename=content/projets/essai.mdx`,
  );
  assert.equal(editAddress(repository, { folder, slug }), `${repository}/edit/HEAD/content/projets/essai.mdx`);
  assert.equal(deleteAddress(repository, { folder, slug }), `${repository}/delete/HEAD/content/projets/essai.mdx`);
});

test('a missing repository, or one outside GitHub, has none of these pages', () => {
  for (const elsewhere of [undefined, '', 'https://gitlab.com/exemple/poles', 'https://github.com.exemple.fr/a/b']) {
    assert.equal(gitHubPage(elsewhere, 'a'), undefined);
    assert.equal(newFileAddress(elsewhere, { folder, slug, text: '' }), undefined);
    assert.equal(emptyFileAddress(elsewhere, { folder, slug }), undefined);
    assert.equal(editAddress(elsewhere, { folder, slug }), undefined);
  }
});

describe('an e-mail that carries a file', () => {
  const words = {
    to: 'bonjour@exemple.fr',
    subject: 'Fiche : {title}',
    whole: '{note}Voici {file}.\n\n{text}',
    attached: 'Joindre {file}.\n',
    replacing: '{file} (remplace {former})',
  };
  const title = 'L’atelier « {text} » & "Cie" : 100 % d’essais';
  const write = (text: string, one = title) => mailProposal({ slug, title: one, text }, words);
  const fieldOf = (address: string, name: string) =>
    decodeURIComponent(new RegExp(`[?&]${name}=([^&]*)`).exec(address)?.[1] ?? '');

  test('holds a short file, whatever its accents, its quotes and its lines', () => {
    const text = '---\ntitre: "Voix:IA & cie"\n---\n\nL’été, 100 % {title} #1 <Source id="a" />\n';
    const { address, isWhole } = write(text);
    assert.ok(isWhole);
    assert.ok(address.startsWith('mailto:bonjour@exemple.fr?subject='));
    assert.equal(fieldOf(address, 'subject'), `Fiche : ${title}`);
    assert.equal(fieldOf(address, 'body'), `Voici essai.mdx.\r\n\r\n${text.replaceAll('\n', '\r\n')}`);
  });

  test('asks to attach a file that would make its address too long, by one character or by much', () => {
    const room = longestAddress - write('').address.length;
    assert.equal(write('a'.repeat(room)).isWhole, true);
    const partners = Array.from({ length: 60 }, (_, rank) => `  - { nom: Partenaire ${rank}, type: association }\n`);
    for (const text of ['a'.repeat(room + 1), goodProject + partners.join(''), 'é'.repeat(25_000)]) {
      const { address, isWhole } = write(text);
      assert.equal(isWhole, false);
      assert.equal(fieldOf(address, 'body'), 'Joindre essai.mdx.\r\n');
    }
  });

  test('says which file it replaces, when that has another name, and what is said of the proposal', () => {
    const { address } = mailProposal({ slug, title, text: 'Un texte.', replaced: 'ancien', note: 'Note. ' }, words);
    assert.equal(fieldOf(address, 'body'), 'Note. Voici essai.mdx (remplace ancien.mdx).\r\n\r\nUn texte.');
  });

  test('is short enough to attach a file, even with the longest title', () => {
    for (const character of ['é', '&', '漢', '🎬']) {
      const longest = character.repeat(100 / character.length);
      assert.ok(write('a'.repeat(5000), longest).address.length <= longestAddress, character);
    }
  });
});
