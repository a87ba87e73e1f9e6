import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { importsOf, sourceFiles } from '../../support/source-files.ts';
import { workflowFiles as files } from '../../support/workflows.ts';

const root = join(import.meta.dirname, '../../..');
const jobs = files.flatMap(({ path, workflow }) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({ name: `${path}: ${id}`, path, job, steps: job.steps ?? [] })),
);
const steps = jobs.flatMap(({ name, path, steps }) => steps.map((step) => ({ name, path, step })));
const npmScripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
  .scripts;

/** Jobs that may write, and the permissions that let them. */
const writers: Record<string, string[]> = {
  'commenter.yml: commentaire': ['pull-requests'],
  'proposer.yml: proposition': ['contents', 'issues', 'pull-requests'],
  'publier.yml: publication': ['id-token', 'pages'],
  'publier.yml: adresses': ['contents', 'pull-requests'],
  'suivre.yml: suivi': ['issues'],
};
const isWriter = (name: string) => Object.hasOwn(writers, name);

test('the workflows are the five that docs/hosting/github.md describes', () => {
  assert.deepEqual(
    files.map(({ path }) => path),
    ['commenter.yml', 'proposer.yml', 'publier.yml', 'suivre.yml', 'verifier.yml'],
  );
  const page = readFileSync('docs/hosting/github.md', 'utf8');
  for (const { path } of files) assert.ok(page.includes(`\`${path}\``), path);
});

describe('permissions', () => {
  test('no workflow has permissions of its own: each job asks for those that it needs', () => {
    for (const { path, workflow } of files) assert.deepEqual(workflow.permissions, {}, path);
    for (const { name, job } of jobs) assert.ok(job.permissions, name);
  });

  test('only the jobs that need to write have write permissions', () => {
    const found = jobs.flatMap(({ name, job }) => {
      const written = Object.entries(job.permissions ?? {}).filter(([, right]) => right !== 'read');
      for (const [scope, right] of written) assert.equal(right, 'write', `${name}: ${scope}`);
      return written.length > 0 ? [[name, written.map(([scope]) => scope).sort()] as const] : [];
    });
    assert.deepEqual(Object.fromEntries(found), writers);
  });

  test('a job that may write installs no package: only the code of this repository has access to its token', () => {
    for (const { name, steps } of jobs.filter(({ name }) => isWriter(name)))
      for (const { run } of steps) if (run) assert.match(run, /^node scripts\/[a-z-]+\.ts$/, name);
    const scripts = steps.filter(({ name, step }) => isWriter(name) && step.run).map(({ step }) => step.run ?? '');
    const trusted = scripts.map((run) => run.replace('node ', ''));
    assert.equal(trusted.length, 4);
    const seen = new Set(trusted);
    for (const path of seen) {
      const [file] = sourceFiles(path);
      assert.ok(file, path);
      // Type imports are erased before the code runs.
      const text = file.text.replace(/^import type [^;]+;$/gm, '');
      for (const specifier of importsOf({ ...file, text })) {
        if (specifier.startsWith('node:')) continue;
        const found = [specifier, `src/${specifier}`].find((one) => existsSync(join(root, one)));
        assert.ok(found, `${path} imports ${specifier}, which is not of this repository`);
        seen.add(found);
      }
    }
    assert.ok(seen.size > 8);
  });

  test('no workflow uses a secret other than its own token, given only to the jobs that write', () => {
    for (const { path, text, workflow } of files) {
      assert.doesNotMatch(text, /secrets[.:[]/, path);
      assert.doesNotMatch(JSON.stringify(workflow.on), /pull_request_target/, path);
    }
    for (const { name, path, step } of steps)
      if (JSON.stringify(step).includes('github.token'))
        assert.ok(isWriter(name) && !step.uses?.startsWith('actions/checkout'), `${path}: ${name}`);
  });

  test('the code of a pull request never reaches a job that may write', () => {
    for (const { name, step } of steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'))) {
      assert.equal(step.with?.['persist-credentials'], false, name);
      for (const key of ['ref', 'repository', 'allow-unsafe-pr-checkout']) assert.ok(!(key in (step.with ?? {})), name);
    }
    for (const { name, step } of steps.filter(({ step }) => step.uses?.startsWith('actions/download-artifact@')))
      assert.match(String(step.with?.['path']), /^\$\{\{ runner\.temp \}\}\/[a-z]+$/, `${name}: not among the code`);
  });
});

describe('each step', () => {
  test('pins actions to the hash of a commit, with the version in a comment', () => {
    for (const { path, text } of files) {
      const lines = text.split('\n').filter((line) => /\buses:/.test(line));
      for (const line of lines)
        assert.match(
          line,
          /uses: (\.\/\.github\/workflows\/[a-z]+\.yml|actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/,
          path,
        );
    }
    assert.ok(steps.filter(({ step }) => step.uses).length > 20);
  });

  test('uses the same version of an action everywhere', () => {
    const found = files.flatMap(({ text }) =>
      Array.from(text.matchAll(/(actions\/[a-z-]+)(@.*)$/gm), ([whole]) => whole),
    );
    const names = [...new Set(found)].map((one) => one.replace(/@.*/, ''));
    assert.equal(names.length, new Set(names).size, [...new Set(found)].join('\n'));
  });

  test('runs one existing command, without shell logic or user input', () => {
    for (const { name, step } of steps.filter(({ step }) => step.run)) {
      const run = step.run ?? '';
      assert.match(run, /^[a-z][\w:./ -]*$/, `${name}: “${run}” is more than a command`);
      const [, script] = /^node (\S+)/.exec(run) ?? [];
      const [, npm] = /^npm (?:run )?(?:--silent )?([\w:]+)/.exec(run) ?? [];
      if (script) assert.ok(existsSync(join(root, script)), `${name}: ${script}`);
      else assert.ok(npm && npmScripts[npm], `${name}: ${run}`);
    }
  });

  test('receives user input from files, never from expressions', () => {
    const people = /github\.event\.(issue|pull_request|comment|head_commit)\.(title|body|head|user|message)/;
    for (const { path, text } of files) assert.doesNotMatch(text, people, path);
  });
});

test('each job has a time limit, and each workflow a concurrency group', () => {
  for (const { name, job } of jobs) assert.ok(job.uses ?? Number(job['timeout-minutes']) <= 60, name);
  for (const { path, workflow } of files) assert.ok(workflow.concurrency, path);
});

test('the site is built with the whole Git history, which its pages show', () => {
  const builds = ['npm test', 'npm run --silent test:content', 'npm run --silent build'];
  const builders = jobs.filter(({ steps }) => steps.some(({ run }) => builds.includes(run ?? '')));
  assert.equal(builders.length, builds.length);
  for (const { name, steps } of builders) assert.equal(steps[0]?.with?.['fetch-depth'], 0, name);
});

test('the site is published only with what a publication needs, from the variables of the repository', () => {
  const [build, ...others] = steps.filter(({ path, step }) => path === 'publier.yml' && step.run?.endsWith(' build'));
  assert.ok(build && others.length === 0);
  assert.equal(build.step.env?.['PUBLISH'], '1');
  for (const name of ['CONTACT_EMAIL', 'LEGAL_PUBLISHER', 'LEGAL_DIRECTOR', 'LEGAL_HOST'])
    assert.equal(build.step.env[name], `\${{ vars.${name} }}`);
});

test('the comment workflow runs after the verification workflow', () => {
  const [commenter, verifier] = ['commenter.yml', 'verifier.yml'].map((name) =>
    files.find(({ path }) => path === name),
  );
  assert.deepEqual(commenter?.workflow.on['workflow_run'], {
    workflows: [verifier?.workflow.name],
    types: ['completed'],
  });
});
