import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, describe, test } from 'node:test';
import { type Answers, fakeGithub, runScript, temporaryFolder, writeJson } from '../../../support/fake-github.ts';

const payload = (name: string) => join(import.meta.dirname, `payloads/${name}.json`);
const branch = 'laureat-7';
const path = 'content/projets/pole-de-la-creation-a-roubaix.mdx';
const empty: Answers = {
  'GET /pulls?state=open&head=exemple%3Alaureat-7&per_page=100': [],
  'GET /git/ref/heads/main': { object: { sha: 'abc' } },
  'POST /git/refs': {},
  [`PUT /contents/${path}`]: {},
  'POST /pulls': { number: 8, html_url: 'https://github.com/exemple/poles/pull/8' },
  'GET /issues/7/comments?per_page=100': [],
  'POST /issues/7/comments': {},
};

/**
 * Runs both jobs of the workflow on a recorded event. With `made`, the result of the first job, only the second runs.
 * Returns the status, the output and the requests of the second job.
 */
async function propose(context: TestContext, event: string, answers: Answers, made?: unknown) {
  const { address, asked } = await fakeGithub(context, answers);
  const folder = temporaryFolder(context);
  const result = join(folder, 'fiche.json');
  const environment = {
    CONTENT_ROOT: 'tests',
    GITHUB_EVENT_NAME: 'issues',
    GITHUB_EVENT_PATH: event,
    RESULT: result,
  };
  if (made) writeJson(folder, 'fiche.json', made);
  else {
    const first = await runScript('read-issue-file.ts', environment);
    assert.equal(first.status, 0, first.output);
    assert.deepEqual(asked, [], 'the first job asks nothing of GitHub');
  }
  const { status, output } = await runScript('propose-issue-file.ts', { ...environment, GITHUB_API_URL: address });
  return { status, output, asked, written: asked.filter(({ request }) => !request.startsWith('GET')) };
}

describe('an approved issue', () => {
  test('becomes a branch, a file and a pull request, and gets a comment that says so', async (context) => {
    const { status, output, written } = await propose(context, payload('issue-approved'), empty);
    assert.equal(status, 0, output);
    const [reference, file, pull, comment] = written.map(({ body }) => body as Record<string, string>);
    assert.deepEqual(
      written.map(({ request }) => request),
      ['POST /git/refs', `PUT /contents/${path}`, 'POST /pulls', 'POST /issues/7/comments'],
    );
    assert.deepEqual(reference, { ref: `refs/heads/${branch}`, sha: 'abc' });
    assert.equal(file?.['branch'], branch);
    assert.equal(
      Buffer.from(file?.['content'] ?? '', 'base64').toString(),
      readFileSync(payload('issue-approved').replace('.json', '.txt'), 'utf8'),
    );
    assert.deepEqual([pull?.['head'], pull?.['base'], pull?.['title']], [branch, 'main', `Ajoute ${path}`]);
    assert.match(pull?.['body'] ?? '', /^Fixes #7$/m);
    assert.match(
      comment?.['body'] ?? '',
      /^<!-- poles-creatifs:fiche -->\nLa fiche est prête, merci : voyez la proposition #8\./,
    );
  });

  test('that was already proposed is updated on its branch', async (context) => {
    const known: Answers = {
      ...empty,
      'GET /pulls?state=open&head=exemple%3Alaureat-7&per_page=100': [{ number: 8, html_url: 'x' }],
      [`GET /git/ref/heads/${branch}`]: { object: { sha: 'def' } },
      [`GET /contents/${path}?ref=${branch}`]: { sha: 'blob', content: 'YQ==\n' },
      'PATCH /pulls/8': { number: 8, html_url: 'x' },
    };
    const { written } = await propose(context, payload('issue-approved'), known);
    assert.deepEqual(
      written.map(({ request }) => request),
      [`PUT /contents/${path}`, 'PATCH /pulls/8', 'POST /issues/7/comments'],
    );
    assert.equal((written[0]?.body as { sha?: string } | undefined)?.sha, 'blob');
  });

  test('with a hostile file gets a comment in French that explains the errors, and has no effect', async (context) => {
    const { written } = await propose(context, payload('issue-hostile'), empty);
    assert.deepEqual(
      written.map(({ request }) => request),
      ['POST /issues/7/comments'],
    );
    const { body = '' } = (written[0]?.body ?? {}) as { body?: string };
    assert.match(body, /## La fiche n’est pas encore prête/);
    assert.match(body, /- \*\*champ « lieux \(n° 1\) › commune »\*\*, ligne 9 : reçu `« Saint-Denis »` ; attendu : /);
    assert.match(body, /\*\*texte\*\*, ligne \d+ : .*accolades/);
    assert.doesNotMatch(body.replace(/`[^`]*`/g, ''), /@\w|<script/);
    assert.equal(existsSync('canari'), false);
  });

  const bodyOf = (written: { body: unknown }[], index: number) =>
    (written[index]?.body as { body?: string } | undefined)?.body ?? '';
  const approved = () =>
    JSON.parse(readFileSync(payload('issue-approved'), 'utf8')) as { issue: { body: string; number: number } };

  test('that was edited since its label is proposed as it was approved, and its comment says so', async (context) => {
    const { issue } = approved();
    const edited: Answers = { ...empty, 'GET /issues/7': { ...issue, body: 'Autre chose.' } };
    const { written } = await propose(context, payload('issue-approved'), edited);
    assert.equal(written.length, 4);
    assert.match(
      bodyOf(written, 3),
      /La fiche est prête[\s\S]*modifiée depuis qu’elle a reçu l’étiquette « approuvé »/,
    );
    const same: Answers = { ...empty, 'GET /issues/7': issue };
    const { written: unchanged } = await propose(context, payload('issue-approved'), same);
    assert.doesNotMatch(bodyOf(unchanged, 3), /modifiée/);
  });

  test('of a project that another issue already proposed names the other proposal', async (context) => {
    const open = [
      { number: 5, title: `Ajoute ${path}`, head: { ref: 'laureat-4' } },
      { number: 8, title: `Ajoute ${path}`, head: { ref: branch } },
    ];
    const answers: Answers = { ...empty, 'GET /pulls?state=open&per_page=100': open };
    const { written } = await propose(context, payload('issue-approved'), answers);
    for (const text of [bodyOf(written, 2), bodyOf(written, 3)]) assert.match(text, /La proposition #5 ajoute aussi `/);
  });

  test('with words beside its file asks to read them', async (context) => {
    const event = approved();
    const asked = async (body: string) => {
      const file = writeJson(temporaryFolder(context), 'event.json', { ...event, issue: { ...event.issue, body } });
      return /Les mots de la demande sont lus/.test(bodyOf((await propose(context, file, empty)).written, 2));
    };
    const file = readFileSync(payload('issue-approved').replace('.json', '.txt'), 'utf8');
    const body = (words: string) => `### La fiche\n\n\`\`\`\`markdown\n${file}\`\`\`\`\n\n### Ou vos mots\n\n${words}`;
    assert.deepEqual(
      [await asked(body('_No response_')), await asked(body('Le montant [1] va changer.'))],
      [false, true],
    );
  });

  test('without a file gets a comment that asks for one', async (context) => {
    const event = JSON.parse(readFileSync(payload('issue-approved'), 'utf8')) as { issue: object };
    const body = '### La fiche\n\n_No response_\n\n### Ou vos mots\n\nUn pôle, à Roubaix.';
    const file = writeJson(temporaryFolder(context), 'event.json', { ...event, issue: { ...event.issue, body } });
    const { written } = await propose(context, file, empty);
    assert.deepEqual(
      written.map(({ request, body }) => [
        request,
        /^<!--.*-->\n## Il manque la fiche/.test((body as { body: string }).body),
      ]),
      [['POST /issues/7/comments', true]],
    );
  });

  test('is ignored when it has another label or does not come from the form', async (context) => {
    const event = JSON.parse(readFileSync(payload('issue-approved'), 'utf8')) as { label: object; issue: object };
    const others = [
      { ...event, label: { name: 'question' } },
      { ...event, issue: { ...event.issue, labels: [{ name: 'approuvé' }] } },
    ];
    for (const other of others) {
      const { asked } = await propose(context, writeJson(temporaryFolder(context), 'event.json', other), empty);
      assert.deepEqual(asked, []);
    }
  });

  test('changes only content/projets, whatever the first job produced', async (context) => {
    for (const path of [
      '.github/workflows/x.yml',
      'content/projets/../../x.mdx',
      'content/projets/A.mdx',
      'content/x.mdx',
    ]) {
      const { status, asked } = await propose(context, payload('issue-approved'), empty, { path, text: '---\n' });
      assert.notEqual(status, 0);
      assert.deepEqual(asked, []);
    }
  });

  test('fails with the setting to enable when GitHub refuses', async (context) => {
    const { status, output } = await propose(context, payload('issue-approved'), { ...empty, 'POST /pulls': 403 });
    assert.notEqual(status, 0);
    assert.match(output, /POST \/pulls answered 403[\s\S]*Allow GitHub Actions to create and approve pull requests/);
  });
});
