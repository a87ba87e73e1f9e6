import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { isTicked, readIssueForm } from '#form/issue-form.ts';
import { fileOfIssue } from '#form/issue-file.ts';
import { findIssueTown } from '#form/issue-commune.ts';
import { officialTowns } from '#form/official-communes.ts';

const bodyOf = (name: string) => {
  const path = join(import.meta.dirname, `../scripts/github/payloads/${name}.json`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { issue: { body: string } }).issue.body;
};
const setting = { towns: officialTowns(), today: '2026-11-25', isTaken: () => false };
const issuesOf = (body: string, one = setting) => {
  const file = fileOfIssue(body, one);
  return 'issues' in file ? file.issues : [];
};

describe('the answers of an issue', () => {
  test('are under the labels of the form, whatever the ends of lines; what was left empty is absent', () => {
    const answers = readIssueForm(
      'Bonjour\r\n\r\n### Titre\r\n\r\nFabrique\r\n\r\n### Nom du lieu\r\n\r\n_No response_\r\n',
    );
    assert.deepEqual(answers, { titre: 'Fabrique' });
  });

  test('may hold headings: only a label that is still to come ends an answer', () => {
    const answers = readIssueForm('### Résumé\n\nUn\n\n### Titre\n\n### Autre\n\n### Commune\n\nLyon');
    assert.deepEqual(answers, { resume: 'Un\n\n### Titre\n\n### Autre', commune: 'Lyon' });
  });

  test('are agreed to when every box is ticked', () => {
    assert.equal(isTicked('- [x] Un\n- [X] Deux'), true);
    for (const answer of ['- [x] Un\n- [ ] Deux', 'Oui', undefined]) assert.equal(isTicked(answer), false);
  });
});

describe('a town', () => {
  const find = (query: string) => {
    const found = findIssueTown(setting.towns, query);
    return 'town' in found ? found.town.code : found.expected;
  };

  test('is found by its name and what tells it from others', () => {
    for (const query of ['Roubaix (59)', 'roubaix', '59512', 'Roubaix 59']) assert.equal(find(query), '59512', query);
    assert.equal(find('Saint-Denis (93)'), '93066');
    assert.equal(find('Paris'), '75056');
  });

  test('is not guessed among those of one name: they are named', () => {
    assert.match(find('Saint-Denis'), /plusieurs portent ce nom : Saint-Denis \(974\), Saint-Denis \(93\), /);
  });

  test('is not guessed from a part of its name', () => {
    assert.match(find('Roubai'), /le nom entier d’une commune, comme Roubaix \(59\)/);
    assert.match(find('Xyzville'), /comme « Roubaix \(59\) »/);
  });
});

describe('the file of an issue', () => {
  test('is the one that the gate takes', () => {
    const file = fileOfIssue(bodyOf('issue-approved'), setting);
    assert.ok('text' in file, JSON.stringify(file));
    assert.equal(file.path, 'content/projets/pole-de-la-creation-a-roubaix.mdx');
    assert.equal(
      file.text,
      readFileSync(join(import.meta.dirname, '../scripts/github/payloads/issue-approved.txt'), 'utf8'),
    );
  });

  test('does not take the place of another', () => {
    const [first, ...others] = issuesOf(bodyOf('issue-approved'), { ...setting, isTaken: () => true });
    assert.equal(first?.label, 'Titre');
    assert.match(first.expected, /pas encore de fiche/);
    assert.deepEqual(others, []);
  });

  test('is refused with all that is wrong, each under the label of its field', () => {
    const issues = issuesOf(bodyOf('issue-hostile'));
    const told = Object.groupBy(issues, ({ label }) => label);
    const labels = ['Accroche', 'Ce qui est demandé', 'Commune', 'Filières', 'Montant de l’aide, en euros'];
    assert.deepEqual(Object.keys(told).sort(), [...labels, 'Source 1 : adresse', 'Texte de la fiche']);
    assert.match(told['Texte de la fiche']?.map(({ expected }) => expected).join('\n') ?? '', /sans accolades|balise/);
    assert.match(told['Commune']?.[0]?.expected ?? '', /plusieurs portent ce nom/);
  });

  test('is refused when the form was not used', () => {
    const labels = new Set(issuesOf('Bonjour').map(({ label }) => label));
    for (const label of ['Titre', 'Commune', 'Texte de la fiche', 'Source 1 : titre'])
      assert.ok(labels.has(label), label);
  });

  test('needs the point of a town whose point is not known', () => {
    const body = bodyOf('issue-approved').replace('Roubaix (59)', 'Saint-Denis (30)').replace('Plaine Images', '');
    assert.match(
      issuesOf(body)
        .map(({ label, expected }) => `${label} ${expected}`)
        .join(),
      /Coordonnées la latitude puis/,
    );
    const given = body.replace('### Coordonnées\r\n\r\n_No response_', '### Coordonnées\r\n\r\n44.242, 4.247');
    assert.deepEqual(issuesOf(given), []);
  });
});
