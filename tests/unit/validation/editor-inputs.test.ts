import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adviseOn } from '#validation/advice.ts';
import { readContentFile } from '#validation/content-file.ts';
import { answersOf } from '../../../scripts/lib/github/issue-answers.ts';
import { editorCases, fileTyped } from '../../support/editor-cases.ts';

const file = 'content/projets/essai.mdx';

/** What the check says of a file, and what it reads in it. */
function checked(text: string) {
  const content = readContentFile('projets', file, text);
  const all = [...content.issues, ...adviseOn({ ...content, file })];
  return {
    told: all.map(({ code, received, remedy }) => `${code}: ${received} → ${remedy}`).join('\n'),
    refused: content.issues.length > 0,
    read: JSON.stringify(content.data ?? null).replace(/ /g, ''),
  };
}

/** An issue that holds a file, as the form of GitHub writes it. */
const issueWith = (text: string) => `### La fiche\n\n\`\`\`md\n${text}\`\`\`\n\n### Ou vos mots\n\n_No response_`;

for (const [way, textOf] of [
  ['a file of the folder', (text: string) => text],
  ['a file in an issue', (text: string) => answersOf(issueWith(text)).file ?? ''],
] as const)
  describe(`what editors type in ${way}`, () => {
    for (const { name, place, typed, told, read } of editorCases)
      for (const one of typed)
        test(`${name}: ${JSON.stringify(one)}`, () => {
          const result = checked(textOf(fileTyped(place, one)));
          if (told) assert.match(result.told, told);
          else assert.ok(!result.refused, result.told);
          if (read) assert.match(result.read, read);
        });
  });

describe('what editors type in the words of an issue is kept whole, for a person to read', () => {
  for (const { name, typed } of editorCases)
    for (const one of typed.filter((text) => text.trim() === text))
      test(`${name}: ${JSON.stringify(one)}`, () => {
        const { words, file: found } = answersOf(`### La fiche\n\n_No response_\n\n### Ou vos mots\n\n${one}`);
        assert.equal(found, undefined);
        assert.equal(words, one.normalize('NFC').replace(/[\u00ad\u200b]/g, ''));
      });

  test('heading inside an answer', () => {
    const words = 'Avant.\n\n### Ce qui est demandé\n\nAprès.';
    assert.equal(answersOf(`### La fiche\n\n_No response_\n\n### Ou vos mots\n\n${words}`).words, words);
  });
});
