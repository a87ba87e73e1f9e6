import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { blocksOf } from '#form/rich-text/blocks.ts';
import { type Content, type Inline, plain } from '#form/rich-text/content.ts';
import { markdownOf } from '#form/rich-text/markdown.ts';
import { checkBody } from '#validation/body.ts';
import { randomTexts, shownBlock, shownIn } from './shown.ts';

const text = (words: string, marks: Partial<Inline> = {}) =>
  ({ ...plain, ...marks, kind: 'text', text: words }) as Inline;
const paragraph = (...inlines: Inline[]): Content => ({ kind: 'paragraph', inlines });
const call = (id: string): Inline => ({ ...plain, kind: 'source', id });
const lineBreak: Inline = { ...plain, kind: 'break' };

const expectShown = (content: Content) => {
  const markdown = markdownOf(content);
  const message = JSON.stringify([markdown, content]);
  assert.deepEqual(shownIn(markdown), shownBlock(content), message);
  assert.deepEqual(
    blocksOf(markdown).flatMap((block) => shownBlock(block.content)),
    shownBlock(content),
    message,
  );
};

describe('markdownOf', () => {
  for (const words of [
    '3*2 m et 4*3 m',
    '2023. Lancement.',
    '30. rue du Moulin',
    '---',
    '***',
    '___',
    '===',
    '# 1 des écoles',
    '## Deux',
    '- un',
    '+ un',
    '* un',
    '> un',
    '1) un',
    '[1]',
    '[mot](https://a.fr)',
    '[a]: https://a.fr',
    '[^1]: note',
    '![image](https://a.fr/b.png)',
    'a < b > c',
    '<script>alert(1)</script>',
    '<Source id="a" />',
    '{mot} et }',
    '`code` et ```',
    '~~barré~~ et ~30 km',
    'C:\\dossier\\*',
    '&copy; &amp; &#42; AT&T',
    '| a | b |',
    '_mot_ et nom_de_fichier',
    'import a from b',
    'export',
    'Un mot 🎭**🎭',
    'Bravo ![',
    '- - -',
    '|---|---|',
    'www.exemple.fr et https://exemple.fr/un_deux_*trois',
  ])
    test(`writes what was typed so that the page shows it: ${words}`, () => {
      const shown = shownIn(markdownOf(paragraph(text(words))));
      assert.equal(shown?.length, 1);
      assert.equal(shown[0]?.kind, 'paragraph');
      if (!words.includes('https')) assert.deepEqual(shown, shownBlock(paragraph(text(words))));
      const { issues } = checkBody(markdownOf(paragraph(text(words))), [], 'a.mdx', 0);
      assert.deepEqual(
        issues.filter(({ code }) => code !== 'address-bare'),
        [],
      );
    });

  test('leaves ordinary words as they are', () => {
    const words = 'L’école (n° 2) a 3 ans : « oui », dit-elle… 50 % – 12/05/2023 ; nom_de_fichier, R&D, C# !';
    assert.equal(markdownOf(paragraph(text(words))), words);
  });

  test('writes headings, lists, links, breaks and calls', () => {
    assert.equal(markdownOf({ kind: 'heading', level: 2, inlines: [text('Un #')] }), '## Un \\#');
    const items = [[text('a'), call('x')], [], [text('b'), lineBreak, text('c')]];
    const list = { kind: 'list' as const, isLoose: false, items };
    assert.equal(markdownOf({ ...list, start: undefined }), '- a<Source id="x" />\n- b\\\n  c');
    assert.equal(markdownOf({ ...list, start: 9 }), '9. a<Source id="x" />\n10. b\\\n    c');
    assert.equal(
      markdownOf(paragraph(text('Vu !'), text('le site', { href: 'https://a.fr/(b) c' }))),
      'Vu \\![le site](https://a.fr/(b)%20c)',
    );
    assert.equal(markdownOf(paragraph(text('a '), text(' b ', { strong: true }), text('c'))), 'a  **b** c');
    assert.equal(markdownOf(paragraph(text('b', { strong: true, emphasis: true }))), '**_b_**');
    const strong = { strong: true };
    assert.equal(
      markdownOf(paragraph(text('a ', strong), { ...call('x'), strong: true }, text(' b ', strong), text('c'))),
      '**a <Source id="x" /> b** c',
    );
  });

  test('writes nothing for a block without words', () => {
    const blank = [text(' \u200b', { strong: true }), lineBreak];
    assert.equal(markdownOf(paragraph(...blank)), '');
    assert.equal(markdownOf({ kind: 'heading', level: 2, inlines: blank }), '');
    assert.equal(markdownOf({ kind: 'list', start: 1, isLoose: true, items: [blank, []] }), '');
  });

  test('writes any typed text so that the page shows it, and reads it back', () => {
    // Markdown links bare addresses and refuses marks in them: another test.
    for (const words of randomTexts(4000).filter((one) => !/https|www/.test(one))) {
      const inlines = words.split(/\r\n|\n/).flatMap((line) => [lineBreak, text(line)]);
      expectShown(paragraph(...inlines));
      expectShown({ kind: 'heading', level: 3, inlines: [text(words.replace(/\s+/g, ' '))] });
      expectShown({ kind: 'list', start: 1, isLoose: false, items: [[text('a')], inlines, [text('b')]] });
    }
  });

  test('keeps the words of any emphasis, and its emphasis beside blanks', () => {
    const words = randomTexts(6000).map((one) => one.replace(/https|www|\s+/g, ' '));
    for (let index = 0; index + 3 < words.length; index += 4) {
      const marked = [0, 1, 2, 3].map((step) =>
        text(words[index + step] ?? '', {
          strong: (index >> (step + 2)) % 2 === 1,
          emphasis: (index >> (step + 3)) % 3 === 1,
        }),
      );
      const wordsOf = (content: Content | undefined) =>
        shownBlock(content).map(({ signs }) => signs.map((sign) => sign.replace(/(?<=.)[bi]+$/u, '')).join(''));
      const markdown = markdownOf(paragraph(...marked));
      const shown = shownIn(markdown)?.map(({ signs }) =>
        signs.map((sign) => sign.replace(/(?<=.)[bi]+$/u, '')).join(''),
      );
      assert.deepEqual(shown, wordsOf(paragraph(...marked)), JSON.stringify(markdown));
    }
    for (const [strong, emphasis] of [
      [true, false],
      [false, true],
      [true, true],
    ] as const)
      expectShown(
        paragraph(
          text('a '),
          text('un mot', { strong, emphasis }),
          text(' ('),
          text('b', { strong: true }),
          text(' '),
          text('c', { emphasis: true }),
          text(').'),
        ),
      );
  });
});
