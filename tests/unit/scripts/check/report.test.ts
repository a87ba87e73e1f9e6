import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Issue } from '#validation/issue.ts';
import {
  annotationsOf,
  escapeMessage,
  escapeProperty,
  formatReport,
  groupByFile,
  totals,
} from '../../../../scripts/lib/check/report.ts';

const issue = (file: string, line: number, more: Partial<Issue> = {}): Issue => ({
  code: 'value-type',
  file,
  line,
  column: 3,
  field: 'champ « titre »',
  received: '« x »',
  expected: 'un titre',
  remedy: 'écrivez-le',
  ...more,
});

describe('a report', () => {
  const report = groupByFile([issue('b', 9), issue('a', 5), issue('b', 2), issue('a', 1, { isAdvice: true })], 7);

  test('groups issues by file, in the order of lines, advice apart', () => {
    assert.deepEqual(
      report.files.map(({ file, issues, advice }) => [file, issues.map(({ line }) => line), advice.length]),
      [
        ['a', [5], 1],
        ['b', [2, 9], 0],
      ],
    );
    assert.deepEqual(totals(report), { errors: 3, advice: 1 });
  });

  test('gives the line, column, field and remedy of each issue, with totals in the last line', () => {
    const text = formatReport(report);
    assert.match(text, /^a : 1 erreur\n\n {2}ligne 5, colonne 3, champ « titre »\n {4}reçu {4}: « x »\n/);
    assert.match(text, /\nb : 2 erreurs\n/);
    assert.match(text.split('\n').at(-1) ?? '', /^Contenu : 3 erreurs dans 2 fichiers sur 7\..* 1 point à relire/);
    assert.ok(text.indexOf('À relire (n’empêche rien)\n\n  a\n    ligne 1 :') > text.lastIndexOf('remède'));
  });

  test('is one line when all is well', () => {
    assert.equal(formatReport(groupByFile([], 21)), 'Contenu : 21 fichiers, aucune erreur.');
  });
});

describe('annotations', () => {
  test('escape the special characters of GitHub’s commands', () => {
    assert.equal(escapeMessage('100 %\r\n: ,'), '100 %25%0D%0A: ,');
    assert.equal(escapeProperty('a: b, c%\n'), 'a%3A b%2C c%25%0A');
  });

  test('point to their line, and advice is a notice', () => {
    const [error, notice] = annotationsOf(
      groupByFile([issue('a', 5, { received: '« 1\n::error::x »' }), issue('a', 6, { isAdvice: true })], 1),
    );
    assert.match(
      error ?? '',
      /^::error file=a,line=5,col=3,title=champ « titre »::Reçu : « 1%0A::error::x »%0AAttendu/,
    );
    assert.match(notice ?? '', /^::notice file=a,line=6,/);
    assert.ok(!error?.includes('\n'));
  });

  test('are at most ten of a kind, and the others are counted', () => {
    const lines = annotationsOf(
      groupByFile(
        Array.from({ length: 13 }, (_, line) => issue('a', line + 1)),
        1,
      ),
    );
    assert.equal(lines.length, 11);
    assert.match(lines.at(-1) ?? '', /3 de plus/);
  });
});
