import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContentFile } from '#validation/content-file.ts';
import { factsOf } from '#validation/facts.ts';
import { formatIssue } from '#validation/issue.ts';
import { checkQuestions } from '#validation/question-rules.ts';
import { readQuestions } from '#validation/questions.ts';

const pageText =
  '---\ntitre: Titre\ndescription: Une page.\nverifie_le: 2026-11-23\n---\n\n## Qui paie ?\n\nUn texte.\n';

/** The issues of a file of questions, beside a page « exemple » and a project « essai ». */
function issuesOf(text: string) {
  const facts = (['pages', 'projets'] as const).map((collection) => {
    const file = `content/${collection}/${collection === 'pages' ? 'exemple' : 'essai'}.mdx`;
    return factsOf(file, collection, readContentFile(collection, file, pageText));
  });
  const reading = readQuestions(text);
  return [...reading.issues, ...checkQuestions(reading, facts)];
}

/** A file of one question. */
const asking = (page: string, formulations: string, titre?: string) =>
  `questions:\n  - page: ${page}\n${titre ? `    titre: ${titre}\n` : ''}    formulations: ${formulations}\n`;

test('a file of questions is converted to domain objects', () => {
  const { issues, data } = readQuestions(asking('/exemple/', '[qui paie, "c’est quoi …"]', 'Qui paie ?'));
  assert.deepEqual(issues, []);
  const question = { path: 'exemple/', heading: 'Qui paie ?', phrasings: ['qui paie', 'c’est quoi …'] };
  assert.deepEqual(data, { questions: [question] });
});

test('an empty file is valid', () => {
  for (const text of ['', '\n', '# rien\n', 'questions: []\n']) assert.deepEqual(issuesOf(text), [], text);
});

describe('a question leads to a page that the site lists', () => {
  test('made of a text, a region, a sector or code', () => {
    for (const page of ['/exemple/', '/regions/corse/', '/filieres/jeu/', '/projets/', '/carte/'])
      assert.deepEqual(issuesOf(asking(page, '[gagnants]')), [], page);
  });

  test('neither a project, nor a page that only leads to another, nor one that does not exist', () => {
    for (const page of ['/projets/essai/', '/recherche/', '/integrer/carte/', '/autre/'])
      assert.match(
        issuesOf(asking(page, '[gagnants]')).map(formatIssue).join(),
        /ligne 2, .*questions \(n° 1\) › page/,
      );
    assert.match(issuesOf(asking('/exemples/', '[gagnants]'))[0]?.remedy ?? '', /« \/exemple\/ »/);
  });

  test('and to one of its headings, whatever its accents and signs, or to a part that its layout writes', () => {
    assert.deepEqual(issuesOf(asking('/exemple/', '[gagnants]', 'qui paie')), []);
    assert.deepEqual(issuesOf(asking('/presse/', '[gagnants]')).length, 1, 'the page is not there');
    const [issue, ...more] = issuesOf(asking('/exemple/', '[gagnants]', 'Qui pait ?'));
    assert.deepEqual(more, []);
    assert.equal(issue?.line, 3);
    assert.match(issue ? formatIssue(issue) : '', /› titre[\s\S]*« Qui pait \? »[\s\S]*écrivez « Qui paie \? »/);
    assert.match(issuesOf(asking('/carte/', '[gagnants]', 'Titre'))[0]?.expected ?? '', /qui n’en a pas/);
  });
});

describe('a phrasing is refused, with its line and a remedy,', () => {
  const cases: [what: string, text: string, code: string, says: RegExp][] = [
    ['when there is none', asking('/carte/', '[]'), 'list-too-short', /au moins une façon/],
    ['when it is empty', asking('/carte/', '[""]'), 'text-empty', /un texte non vide/],
    ['when it has no word that counts', asking('/carte/', '[qui est-ce]'), 'text-empty', /ne comptent pas/],
    ['when it says what another does', asking('/carte/', '[la grande aide, aides grandes]'), 'value-repeated', /« la grande aide »/],
    ['when another question has it', asking('/carte/', '[aide]') + asking('/projets/', '[aides]').slice(11), 'value-repeated', /« aide »/],
    ['when it is a number', asking('/carte/', '[2025]'), 'value-unquoted', /guillemets/],
    ['when it is too long', asking('/carte/', `[${'a'.repeat(81)}]`), 'text-too-long', /80 signes/],
  ]; // prettier-ignore
  for (const [what, text, code, says] of cases)
    test(what, () => {
      const [issue, ...more] = issuesOf(text);
      assert.deepEqual(more, []);
      assert.equal(issue?.code, code);
      assert.match(issue ? formatIssue(issue) : '', says);
      assert.match(issue?.file ?? '', /questions\.yaml$/);
    });
});

test('a page that is not an address of the site and an unknown field are refused', () => {
  for (const page of ['exemple', '/exemple', 'https://exemple.fr/', '/../exemple/', '/exemple/#titre'])
    assert.match(issuesOf(asking(page, '[gagnants]'))[0]?.expected ?? '', /entre deux barres/, page);
  const [issue] = issuesOf(asking('/carte/', '[gagnants]').replace('formulations', 'formulation'));
  assert.match(issue?.remedy ?? '', /formulations/);
});
