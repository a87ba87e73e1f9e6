import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contentJob } from '../../../scripts/lib/github/workflow-jobs.ts';
import { workflowFiles } from '../../support/workflows.ts';

describe('the verification workflow', () => {
  const workflow = workflowFiles.find(({ path }) => path === 'verifier.yml')?.workflow;
  const { contenu, site } = workflow?.jobs ?? {};
  assert.ok(workflow && contenu?.steps && site);
  const { steps } = contenu;

  test('has two jobs whose names protect the branch; the content job gives the comment its verdict', () => {
    assert.deepEqual(
      Object.values(workflow.jobs).map(({ name }) => name),
      ['Le contenu', 'Le site et ses tests'],
    );
    assert.equal(contentJob, contenu.name);
    assert.equal(workflow.on['pull_request'], null, 'a filter would leave required checks waiting for ever');
  });

  test('tests the content first, then uploads the report and the preview even when it fails', () => {
    const [first, ...others] = steps.filter(({ uses }) => !/^actions\/(checkout|setup-node)@/.test(uses ?? ''));
    assert.equal(first?.run, 'npm run --silent test:content');
    const uploads = others.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    assert.deepEqual(
      uploads.map((step) => [step.with?.['name'], step.with?.['path'], step.if]),
      [
        ['rapport', first.env?.['CHECK_REPORT'], '${{ !cancelled() }}'],
        ['apercu', 'dist/', '${{ !cancelled() }}'],
      ],
    );
  });

  test('tests the site after the content, unless detect-changes.ts finds no need', () => {
    const id = steps.find(({ run }) => run === 'node scripts/detect-changes.ts')?.id;
    assert.deepEqual(contenu.outputs, { site: `\${{ steps.${id}.outputs.site }}` });
    assert.deepEqual([site.needs, site.if], ['contenu', "${{ needs.contenu.outputs.site != 'false' }}"]);
    assert.ok(site.steps?.some(({ run }) => run === 'npm test'));
  });
});
