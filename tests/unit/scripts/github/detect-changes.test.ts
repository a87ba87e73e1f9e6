import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, describe, test } from 'node:test';
import { collectionSchemas } from '#validation/schemas.ts';
import { isContentPath } from '../../../../scripts/lib/github/content-paths.ts';
import { runScript, temporaryFolder } from '../../../support/fake-github.ts';
import { Repository } from '../../../support/repository.ts';

const day = '2026-11-24T09:00:00+01:00';
const project = 'content/projets/pole-des-embruns.mdx';

/** Repository whose HEAD is the commit that GitHub checks for a pull request: its merge into a newer `main`. */
function merged(context: TestContext, change: (repository: Repository) => void): Repository {
  const repository = new Repository(context);
  repository.write('src/site.ts', 'export const a = 1;\n');
  repository.write(project, 'Un texte.\n');
  repository.commit(day);
  repository.git('switch', '--quiet', '--create', 'proposition');
  change(repository);
  repository.commit(day);
  repository.git('switch', '--quiet', 'main');
  repository.write('scripts/other.ts', 'export {};\n');
  repository.commit(day);
  repository.git('merge', '--quiet', '--no-ff', '--message=x', 'proposition');
  return repository;
}

/** Text of the step outputs file after a run of the script. */
async function outputsOf(context: TestContext, { folder }: Repository, event = 'pull_request'): Promise<string> {
  const outputs = join(temporaryFolder(context), 'outputs');
  writeFileSync(outputs, 'before=1\n');
  const environment = { GIT_DIR: join(folder, '.git'), GITHUB_EVENT_NAME: event, GITHUB_OUTPUT: outputs };
  const { status, output } = await runScript('detect-changes.ts', environment);
  assert.equal(status, 0, output);
  return readFileSync(outputs, 'utf8');
}

const needed = 'before=1\nsite=true\n';
const notNeeded = 'before=1\nsite=false\n';

describe('the tests of the site', () => {
  test('are not needed when a pull request changes only content, whatever its file names', async (context) => {
    const repository = merged(context, (one) => {
      one.write(project, 'Un autre texte.\n');
      one.write('content/projets/été "1".mdx', 'Un nom mal choisi.\n');
      one.write('content/orthographe.txt', 'embrun\n');
    });
    assert.equal(await outputsOf(context, repository), notNeeded);
  });

  test('are needed as soon as one other file changes', async (context) => {
    const repository = merged(context, (one) => {
      one.write(project, 'Un autre texte.\n');
      one.write('src/site.ts', 'export const a = 2;\n');
    });
    assert.equal(await outputsOf(context, repository), needed);
  });

  test('are needed when a code file moves into the content', async (context) => {
    const repository = merged(context, (one) => one.move('src/site.ts', 'content/projets/site.mdx'));
    assert.equal(await outputsOf(context, repository), needed);
  });

  test('are needed outside pull requests', async (context) => {
    const repository = merged(context, (one) => one.write(project, 'Un autre texte.\n'));
    for (const event of ['push', 'workflow_dispatch'])
      assert.equal(await outputsOf(context, repository, event), needed);
  });

  test('are needed when the changes cannot be determined', async (context) => {
    const repository = merged(context, (one) => one.write(project, 'Un autre texte.\n'));
    repository.git('switch', '--quiet', 'proposition');
    assert.equal(await outputsOf(context, repository), needed, 'the commit is not a merge');
    const nowhere = { folder: join(repository.folder, 'nowhere') } as Repository;
    assert.equal(await outputsOf(context, nowhere), needed, 'there is no repository');
  });
});

test('only the files that editors write are content', () => {
  const folders = Object.keys(collectionSchemas).map((collection) => `content/${collection}/essai.mdx`);
  const lists = ['synonymes.yaml', 'questions.yaml', 'orthographe.txt', 'adresses.txt'].map(
    (name) => `content/${name}`,
  );
  for (const path of [...folders, ...lists]) assert.ok(isContentPath(path), path);
  for (const path of [
    'content/README.md',
    'content/synonymes.yaml.ts',
    'content/autre/essai.mdx',
    'content/',
    'src/content/projets/essai.mdx',
    'tests/content/projets/essai.mdx',
    'contents/projets/essai.mdx',
  ])
    assert.ok(!isContentPath(path), path);
});
