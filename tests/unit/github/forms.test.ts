import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { formLabels } from '../../../scripts/lib/github/issue-answers.ts';
import { labels } from '../../../scripts/lib/github/issue-proposal.ts';
import { sourceFiles } from '../../support/source-files.ts';

interface Element {
  type: string;
  id?: string;
  attributes: { label?: string; value?: string; options?: (string | { label: string })[] };
  validations?: { required?: boolean };
}
interface Form {
  name: string;
  description: string;
  labels: string[];
  body: Element[];
}

const forms = sourceFiles('.github/ISSUE_TEMPLATE/[0-9]*.yml').map(({ path, text }) => ({
  path,
  form: parse(text) as Form,
}));
const [laureate] = forms;
assert.ok(laureate);
const fields = laureate.form.body.filter(({ type }) => type !== 'markdown');

describe('each form', () => {
  test('follows the rules of GitHub issue forms', () => {
    assert.equal(forms.length, 2);
    for (const { path, form } of forms) {
      for (const key of ['name', 'description'] as const) assert.ok(form[key], `${path}: ${key}`);
      assert.ok(form.body.some(({ type }) => type !== 'markdown'));
      const answered = form.body.filter(({ type }) => type !== 'markdown');
      const [ids, names] = [answered.map(({ id }) => id), answered.map(({ attributes }) => attributes.label)];
      assert.equal(new Set(ids).size, ids.length, `${path}: two ids are the same`);
      assert.equal(new Set(names).size, names.length, `${path}: two labels are the same`);
      for (const { type, id, attributes } of form.body) {
        assert.match(type, /^(markdown|input|textarea|dropdown|checkboxes)$/, path);
        if (type === 'markdown') assert.ok(attributes.value);
        else assert.match(id ?? '', /^[A-Za-z0-9_-]+$/, path);
        if (type !== 'dropdown' && type !== 'checkboxes') continue;
        const options = attributes.options?.map((one) => (typeof one === 'string' ? one : one.label)) ?? [];
        assert.ok(options.length > 0 && new Set(options).size === options.length, `${path}: ${id}`);
        assert.ok(!options.some((one) => /^none$/i.test(one)), 'GitHub keeps this word for itself');
      }
    }
  });
});

describe('the form of a laureate', () => {
  test('has exactly the fields that the scripts read, under the expected labels', () => {
    assert.deepEqual(
      fields.map(({ attributes }) => attributes.label),
      [formLabels.file, formLabels.words],
    );
  });

  test('sets the label that lets an issue become a proposal', () => {
    assert.deepEqual(laureate.form.labels, [labels.form]);
  });
});

test('each line of CODEOWNERS that is not a comment is a path and its owners', () => {
  const [owners] = sourceFiles('.github/CODEOWNERS');
  const lines = owners?.text.split('\n').filter((line) => line && !line.startsWith('#')) ?? [];
  for (const line of lines) assert.match(line, /^\S+(\s+@[\w-]+(\/[\w.-]+)?)+$/);
  assert.match(owners?.text ?? '', /^# .*write access/m, 'it says how to fill it');
});

test('the pull request template has five boxes to tick', () => {
  const [template] = sourceFiles('.github/PULL_REQUEST_TEMPLATE.md');
  assert.equal(template?.text.match(/^- \[ \] /gm)?.length, 5);
});

test('dependencies are updated every week, in one pull request per ecosystem', () => {
  const [file] = sourceFiles('.github/dependabot.yml');
  const { updates } = parse(file?.text ?? '') as { updates: Record<string, unknown>[] };
  assert.deepEqual(
    updates.map((one) => [one['package-ecosystem'], one['schedule'], Object.keys(one['groups'] ?? {}).length]),
    [
      ['npm', { interval: 'weekly' }, 1],
      ['github-actions', { interval: 'weekly' }, 1],
    ],
  );
});
