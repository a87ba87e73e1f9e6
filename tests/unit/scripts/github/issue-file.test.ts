import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, describe, test } from 'node:test';
import { answersOf } from '../../../../scripts/lib/github/issue-answers.ts';
import { fileOfIssue } from '../../../../scripts/lib/github/issue-file.ts';
import { goodProject, spoil } from '../../../support/content.ts';
import { temporaryFolder } from '../../../support/fake-github.ts';

const fileInIssue = (body: string) => answersOf(body).file;
const issueWith = (file: string, fence = '```') =>
  `### La fiche\n\n${fence}markdown\n${file}${fence}\n\n### Ou vos mots\n\n_No response_`;

/** A root folder whose content has these projects, given by slug. */
function rootWith(context: TestContext, files: Record<string, string> = {}): string {
  const root = temporaryFolder(context);
  mkdirSync(join(root, 'content/projets'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, `content/projets/${name}.mdx`), text);
  return root;
}
const issuesIn = (body: string, root: string) => {
  const file = fileOfIssue(body, root, '2026-11-28');
  return 'issues' in file ? file.issues.map(({ code }) => code) : file;
};

describe('the file in an issue', () => {
  test('is the exact text between the fences, whatever the line endings', () => {
    assert.equal(fileInIssue(issueWith(goodProject)), goodProject);
    assert.equal(fileInIssue(issueWith(goodProject).replaceAll('\n', '\r\n')), goodProject);
  });

  test('may contain fences and the heading of a field', () => {
    const text = `${goodProject}\n### La fiche\n\n\`\`\`\nun exemple\n\`\`\`\n`;
    assert.equal(fileInIssue(issueWith(text, '````')), text);
  });

  test('is also found without fences, and is undefined when the field was left empty', () => {
    assert.equal(fileInIssue(`### La fiche\n\n${goodProject}\n### Ou vos mots\n\nMerci`), goodProject);
    for (const body of ['', 'Un mot', '### La fiche\n\n_No response_\n\n### Ou vos mots\n\nUn pôle'])
      assert.equal(fileInIssue(body), undefined);
  });

  const [noFile, noWords] = ['### La fiche\n\n_No response_\n\n### Ou vos mots', '### Ou vos mots\n\n_No response_'];
  const long = `${goodProject}\n### Ou vos mots\n\n\`\`\`\nun exemple\n\`\`\`\n\nLa suite.\n`;
  for (const [what, body, words, file = goodProject] of [
    ['between fences, and the words apart', issueWith(goodProject).replace('_No response_', 'Merci !'), 'Merci !'],
    ['with the headings of the form and fences like those around it', issueWith(long), '', long],
    ['after words', `### La fiche\n\n\`\`\`markdown\nVoici :\n\n${goodProject}\`\`\`\n\n${noWords}`, 'Voici :'],
    ['in fences of its author', `### La fiche\n\n\`\`\`\`\n\`\`\`\n${goodProject}\`\`\`\n\`\`\`\`\n\n${noWords}`, ''],
    ['in the other field', `${noFile}\n\n${goodProject}`, ''],
    [
      'in the other field, between words',
      `${noFile}\n\nUn pôle.\n\n\`\`\`\n${goodProject}\`\`\`\n\nMerci.`,
      'Un pôle.\n\nMerci.',
    ],
    ['in an issue without fields', `Voici une fiche.\n\n${goodProject}`, 'Voici une fiche.'],
  ] as const)
    test(`is found ${what}`, () => assert.deepEqual(answersOf(body), { file, words }));

  test('is no part of the words, which keep their headings, calls and rules', () => {
    const words =
      'Un pôle à Roubaix [1][4].\n\n### Ce qui est demandé\n\n---\nPage : https://exemple.fr\n\n[1]: https://exemple.fr';
    assert.deepEqual(answersOf(`${noFile}\n\n${words}`), { file: undefined, words });
    assert.deepEqual(answersOf(words), { file: undefined, words });
  });

  test('is named after its title when the check accepts it', (context) => {
    const root = rootWith(context);
    assert.deepEqual(fileOfIssue(issueWith(goodProject), root, '2026-11-28'), {
      path: 'content/projets/essai.mdx',
      text: goodProject,
    });
    assert.deepEqual(fileOfIssue('Un mot', root, '2026-11-28'), { isAbsent: true });
  });

  test('is written without the signs that nobody sees', (context) => {
    const body = `\ufeff${issueWith(goodProject.replace('Un texte', 'Un te\u00adxte').normalize('NFD'))}`;
    assert.deepEqual(fileOfIssue(body, rootWith(context), '2026-11-28'), {
      path: 'content/projets/essai.mdx',
      text: goodProject,
    });
  });

  test('is refused when its title gives no file name', (context) => {
    const body = issueWith(spoil('titre: Essai', 'titre: Ωμέγα'));
    assert.deepEqual(issuesIn(body, rootWith(context)), ['file-name']);
  });

  test('is refused when the check refuses it, alone or with the other files', (context) => {
    const root = rootWith(context, { autre: spoil('titre: Essai', 'titre: ESSAI').replace('[ancien-essai]', '[]') });
    assert.deepEqual(issuesIn(issueWith(spoil('accroche:', 'acroche:')), root), [
      'field-missing',
      'field-unknown',
      'title-taken',
      'project-taken',
    ]);
    assert.deepEqual(issuesIn(issueWith(goodProject), root), ['title-taken', 'project-taken']);
    assert.deepEqual(issuesIn(issueWith(spoil('titre: Essai', 'titre: Autre')), root), ['address-taken']);
    assert.deepEqual(issuesIn(issueWith(spoil('titre: Essai\n', '')), root), ['field-missing']);
    assert.deepEqual(issuesIn(issueWith('Pas une fiche.\n'), root), ['front-matter-missing']);
  });
});
