import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adviseOn } from '#validation/advice.ts';
import { readContentFile } from '#validation/content-file.ts';
import { spoil } from '../../support/content.ts';

const file = 'content/projets/essai.mdx';

/** Each issue or piece of advice on a file: « code: remedy ». */
function told(text: string): string {
  const content = readContentFile('projets', file, text);
  const all = [...content.issues, ...adviseOn({ ...content, file })];
  return all.map(({ code, received, remedy }) => `${code}: ${received} → ${remedy}`).join('\n');
}

const three = spoil(
  'verifie_le',
  `${['ville', 'journal']
    .map(
      (id) =>
        `  - id: ${id}\n    titre: Un pôle\n    editeur: Un éditeur\n    url: https://www.${id}.fr/\n    consultee_le: 2026-11-23\n`,
    )
    .join('')}verifie_le`,
);

describe('calls by number are told with the ids of the sources that they mean', () => {
  for (const [typed, expected] of [
    ['[2]', '<Source id="ville" />'],
    ['[1][3]', '<Source id="drac-hdf" /><Source id="journal" />'],
    ['[1, 2]', '<Source id="drac-hdf" /><Source id="ville" />'],
    ['[1 ; 3]', '<Source id="drac-hdf" /><Source id="journal" />'],
    ['[1-3]', '<Source id="drac-hdf" /><Source id="ville" /><Source id="journal" />'],
    ['[2] [2]', '<Source id="ville" />'],
    ['[4]', 'la fiche a 3 sources : ajoutez celle de [4], ou retirez cet appel'],
    ['[3, 4]', '<Source id="journal" /> ; la fiche a 3 sources : ajoutez celle de [4], ou retirez cet appel'],
  ] as const)
    test(typed, () => {
      const found = told(three.replace('Un texte', `Un fait ${typed}. Un texte`));
      assert.ok(found.includes(`« ${typed} », que la page montre tel quel → `), found);
      assert.ok(
        found.split('\n').some((one) => one.endsWith(expected)),
        found,
      );
    });

  test('two on one line are both told; the text of a link and a year are none', () => {
    assert.match(told(three.replace('Un texte', 'Un fait [1]. Un autre [4]. Un texte')), /« \[1\] »[^]*« \[4\] »/);
    for (const text of ['Un fait \\[a].', '[1](https://www.ville.fr/)', 'Voir [1].\n\n[1]: https://www.ville.fr/'])
      assert.doesNotMatch(told(three.replace('Un texte', `${text}\n\nUn texte`)), /reference-unread/);
  });
});
