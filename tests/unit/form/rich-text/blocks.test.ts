import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Block, blocksOf, editedBlock, textOfBlocks } from '#form/rich-text/blocks.ts';
import { plain } from '#form/rich-text/content.ts';
import { bodyCorpus } from '../../../support/body-corpus.ts';
import { hostileBodies } from '../../../support/hostile-bodies.ts';
import { randomTexts, shownBlock, shownIn } from './shown.ts';

const kinds = (text: string) => blocksOf(text).map(({ content }) => content?.kind ?? 'source');

const paragraph = (text: string) => ({
  kind: 'paragraph' as const,
  inlines: [{ kind: 'text' as const, text, ...plain }],
});

const texts: Record<string, string> = {
  nothing: '',
  'blanks alone': ' \n\t\n  ',
  'Windows line ends': 'Un.\r\n\r\n## Deux\r\n\r\n- a\r\n- b\r\n',
  'old Macintosh line ends': 'Un.\r\rDeux.\r',
  'a tag never closed': 'Un.\n\n<Encadre titre="a">\n\nDeux.\n\nTrois.',
  'a tag never opened': 'Un.\n\n</Encadre>\n\nDeux.',
  'code never closed': 'Un.\n\n```\n\n## Deux',
  'emojis and halves of them': 'Un 🎭🎭 *🎭* \ud83c fin \udfad',
  'thousands of marks': '*a _b [c '.repeat(5000),
  'thousands of tags': '<A b="\n\n'.repeat(5000),
  'a paste of 50 kB': `${'Un mot et *un autre*, '.repeat(40)}\n\n`.repeat(60),
  'signs at the ends of lines': 'Un\\\ndeux  \ntrois\\',
  'a null sign': 'a\u0000b\n\n- \u0000',
};

describe('blocksOf and textOfBlocks', () => {
  for (const [what, text] of Object.entries(texts))
    test(`give back a text byte for byte: ${what}`, () => assert.equal(textOfBlocks(blocksOf(text)), text));

  test('give back byte for byte every text of the corpora, alone and together', () => {
    const all = [...bodyCorpus, ...hostileBodies].map(({ body }) => body);
    for (const text of [...all, all.join('\n\n'), all.join('\r\n')]) assert.equal(textOfBlocks(blocksOf(text)), text);
  });

  test('give back any text byte for byte', () => {
    for (const text of randomTexts(3000)) assert.equal(textOfBlocks(blocksOf(text)), text);
  });

  test('read in a few milliseconds what would make a slow reader freeze', () => {
    const start = performance.now();
    for (const sign of ['*a ', '[', '<a ', '`', '- ', '<A>\n\n', '_', '\\', '![', '{', '# \n', '"<A "'])
      blocksOf(sign.repeat(20_000));
    assert.ok(performance.now() - start < 4000);
  });
});

describe('blocksOf', () => {
  test('reads paragraphs, headings and lists', () => {
    const text = '## Un\nDeux\ntrois :\n- a\n- b\n  suite\n\n1. c\n2. d\n\n10) e\n\n### Fin';
    assert.deepEqual(kinds(text), ['heading', 'paragraph', 'list', 'list', 'list', 'heading']);
  });

  for (const [what, source] of Object.entries({
    'a table': '| a | b |\n| - | - |\n| 1 | 2 |',
    'a quotation': '> Un.',
    'a box, blank lines included': '<Encadre titre="Un > deux">\n\nDeux.\n\n- a\n\n</Encadre>',
    'a figure': '<Chiffre valeur="2" libelle="ans" source="a" />',
    'a box in a box': '<Encadre titre="a">\n\n<Encadre titre="b">\n\nDeux.\n\n</Encadre>\n\n</Encadre>',
    code: '```\n\n## Un\n\n```',
    'code in a line': 'Un `mot`.',
    'a nested list': '- a\n  - b',
    'an item of two paragraphs': '- a\n\n  b\n\n- c',
    tasks: '- [ ] a\n- [x] b',
    'a link by reference': 'Un [mot][a].\n\n[a]: https://a.fr',
    'a link with a title': 'Un [mot](https://a.fr "titre").',
    'a picture': '![a](https://a.fr/b.png)',
    'a rule': '---',
    'an underlined heading': 'Un\n---',
    'a heading of level 1': '# Un',
    'struck words': 'Un ~~mot~~.',
    'an expression': 'Un {mot}.',
    HTML: 'Un <b>mot</b>.',
    'stars that touch': 'Un ***mot***.',
    'a footnote': 'Un[^1].\n\n[^1]: Deux.',
    'an entity': 'Un &copy; mot.',
    'code that runs': 'import a from "a"',
  }))
    test(`keeps as source ${what}`, () => {
      const read = kinds(`Avant.\n\n${source}\n\nAprès.`);
      assert.equal(read[0], 'paragraph');
      assert.equal(read.at(-1), 'paragraph');
      assert.ok(read.length > 2 && read.slice(1, -1).includes('source'), String(read));
    });

  test('keeps as source only the wrong lines of a text that the parser refuses', () => {
    for (const wrong of ['Un {deux', '</Encadre>', 'Un <b>mot'])
      assert.deepEqual(kinds(`Avant.\n\n${wrong}\n\n- Après`), ['paragraph', 'source', 'list'], wrong);
  });

  test('reads what follows a box without a blank line', () => {
    const read = kinds('<Encadre titre="a">\n\nb\n\n</Encadre>\nTrois.\n<Chiffre valeur="2" source="a" />');
    assert.deepEqual(read, ['source', 'paragraph', 'source']);
  });

  test('shows each block that it reads as the page does', () => {
    const all = [...bodyCorpus.map(({ body }) => body), ...randomTexts(4000)];
    let read = 0;
    for (const text of all) {
      const blocks = blocksOf(text);
      const wanted = shownIn(text);
      if (!wanted || blocks.some(({ content }) => !content)) continue;
      read++;
      assert.deepEqual(
        blocks.flatMap(({ content }) => shownBlock(content)),
        wanted,
        JSON.stringify(text),
      );
    }
    assert.ok(read > 500, `${read} texts`);
  });
});

describe('textOfBlocks', () => {
  const text = '\n\nUn  mot.\n## Deux\n\n\n*   a\n*   b\n\n<Encadre titre="a">\n\nc\n\n</Encadre>\nTrois.\n';
  const change = (rank: number, ...others: Block[]) => {
    const blocks = blocksOf('Un mot.\n## Deux\n\n\n* a\n* b\n\n> c\n');
    return textOfBlocks([...blocks.slice(0, rank), ...others, ...blocks.slice(rank + 1)]);
  };

  test('writes only the blocks that were edited', () => {
    const blocks = blocksOf(text);
    const edited = blocks.map((block, rank) => (rank === 0 ? editedBlock(paragraph('Quatre.'), block) : block));
    assert.equal(textOfBlocks(edited), `\n\nQuatre.\n\n${text.slice(text.indexOf('## Deux'))}`);
    assert.equal(textOfBlocks([...blocks, editedBlock(paragraph('Fin.'))]), `${text.trimEnd()}\n\nFin.`);
  });

  test('leaves an empty line between blocks that were not together', () => {
    assert.equal(change(1), 'Un mot.\n\n* a\n* b\n\n> c\n');
    assert.equal(change(0, editedBlock(paragraph('Zéro.'))), 'Zéro.\n\n## Deux\n\n\n* a\n* b\n\n> c\n');
  });
});
