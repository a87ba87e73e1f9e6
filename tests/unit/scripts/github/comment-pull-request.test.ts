import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, describe, test } from 'node:test';
import { parse } from 'node-html-parser';
import { markdownToHtml } from 'satteri';
import { type Answers, fakeGithub, runScript, temporaryFolder, writeJson } from '../../../support/fake-github.ts';

interface Recorded {
  event: { workflow_run: { conclusion: string; head_sha: string; head_branch: string } };
  pulls: { head: { sha: string; repo: { id: number } } }[];
  jobs: { name: string; conclusion: string }[];
  files: { filename: string }[];
  report: unknown;
}

const recorded = (name: string): Recorded =>
  JSON.parse(readFileSync(join(import.meta.dirname, `payloads/${name}.json`), 'utf8')) as Recorded;

const bot = { login: 'github-actions[bot]', type: 'Bot' };
const marker = '<!-- poles-creatifs:verification -->';

/** Runs the script on a recorded run. Returns its output, its write requests and the text of the first one. */
async function comment(context: TestContext, payload: Recorded, { comments = [] as unknown[], report = true } = {}) {
  const head = encodeURIComponent(`mona:${payload.event.workflow_run.head_branch}`).replaceAll("'", '%27');
  const answers: Answers = {
    [`GET /pulls?state=open&head=${head}&per_page=100`]: payload.pulls,
    'GET /pulls/12/files?per_page=100': payload.files,
    'GET /actions/runs/9876543210/jobs': { total_count: payload.jobs.length, jobs: payload.jobs },
    'GET /issues/12/comments?per_page=100': comments,
    'POST /issues/12/comments': {},
    'PATCH /issues/comments/70': {},
  };
  const { address, asked } = await fakeGithub(context, answers);
  const folder = temporaryFolder(context);
  if (report) writeJson(folder, 'rapport.json', payload.report);
  const { status, output } = await runScript('comment-pull-request.ts', {
    GITHUB_API_URL: address,
    GITHUB_EVENT_NAME: 'workflow_run',
    GITHUB_EVENT_PATH: writeJson(folder, 'event.json', payload.event),
    REPORT: join(folder, 'rapport.json'),
  });
  assert.equal(status, 0, output);
  for (const { token } of asked) assert.equal(token, 'Bearer jeton');
  const written = asked.filter(({ request }) => !request.startsWith('GET'));
  return { output, written, text: (written[0]?.body as { body: string } | undefined)?.body ?? '' };
}

/** HTML of a comment as GitHub shows it: GitHub Flavored Markdown, with addresses turned into links. */
const render = (text: string) => parse(markdownToHtml(text, { features: { gfm: true } }).html);

describe('the comment of a pull request', () => {
  test('says that all is well, and what happens next', async (context) => {
    const { written, text } = await comment(context, recorded('success'));
    assert.deepEqual(
      written.map(({ request }) => request),
      ['POST /issues/12/comments'],
    );
    assert.ok(text.startsWith(`${marker}\n## ✅ Tout est bon\n`));
    assert.match(
      text,
      /- ✅ `content\/projets\/pole-de-roubaix\.mdx`\n- 🗑️ `content\/projets\/ancien-pole\.mdx` : retiré/,
    );
    assert.match(text, /<summary>1 conseil de relecture, qui n’empêche rien<\/summary>/);
    assert.match(text, /Une personne compare la proposition à ses sources/);
    assert.match(text, /\(https:\/\/github\.com\/exemple\/poles\/actions\/runs\/9876543210#artifacts\)/);
  });

  test('lists each error with its line, the received and expected values, and the remedy', async (context) => {
    const { text } = await comment(context, recorded('errors'));
    const page = render(text);
    assert.equal(page.querySelector('h2')?.text, '❌ 4 erreurs à corriger');
    const [first] = page.querySelectorAll('a').filter(({ text }) => text === 'ligne 9');
    const commit = recorded('errors').event.workflow_run.head_sha;
    assert.equal(
      first?.getAttribute('href'),
      `https://github.com/mona/poles/blob/${commit}/content/projets/pole-de-roubaix.mdx?plain=1#L9`,
    );
    assert.match(page.text, /reçu : « 59100 »\s+attendu : le code INSEE .*\s+remède : cherchez la commune/);
    assert.match(page.text, /content\/synonymes\.yaml \(que cette proposition ne change pas\)/);
    assert.match(page.text, /Un fichier changé n’est pas du contenu/);
    assert.match(page.text, /reçu : « <b>très<\/b> »/);
  });

  test('shows hostile names and messages as plain text, without any effect', async (context) => {
    const payload = recorded('hostile');
    const { text } = await comment(context, payload);
    const page = render(text);
    assert.equal(text.split(marker).length - 1, 1 + 3, 'the marker, and the file that is named after it');
    for (const tag of ['img', 'script', 'input', 'del', 'h1', 'pre', 'table'])
      assert.equal(page.querySelector(tag), null, `<${tag}>`);
    for (const { attributes, text } of page.querySelectorAll('a')) {
      assert.match(attributes['href'] ?? '', /^https:\/\/github\.com\/(exemple|mona)\/poles\/[^\s<>"'()`]+$/);
      assert.match(text, /^(ligne \d+|modifier|le détail de la vérification|les fichiers de la vérification)$/);
    }
    for (const one of page.querySelectorAll('code')) one.remove();
    assert.doesNotMatch(page.text, /@[\w-]|#\d|GH-\d|:\/\/|www\./i);
    assert.doesNotMatch(text, /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069](?<!\n)/u);
    assert.match(text, /content\/projets\/�xdm\.exe�\.mdx/);
    assert.equal(page.querySelectorAll('details').length, 1);
    assert.ok(text.endsWith('Ce commentaire est remplacé à chaque vérification.'));
  });

  test('stays below GitHub’s size limit, and counts the parts left out', async (context) => {
    const payload = recorded('errors');
    const issue = {
      line: 1,
      field: '|'.repeat(400),
      received: '`'.repeat(400),
      expected: '<'.repeat(400),
      remedy: '*',
    };
    const files = Array.from({ length: 200 }, (_, index) => `content/projets/${index}${'<'.repeat(200)}.mdx`);
    const report = { files: files.map((file) => ({ file, issues: [issue, issue], advice: [issue] })) };
    const changed = files.map((filename) => ({ filename, status: 'added' }));
    const { text } = await comment(context, { ...payload, files: changed, report });
    assert.ok(text.length > 20_000 && text.length < 60_000, `${text.length} characters`);
    assert.match(text, /… et encore 150 fichiers/);
    assert.match(text, /… et encore \d{3} erreurs : `npm run check:content`/);
  });

  test('replaces the previous comment, if the bot wrote it', async (context) => {
    const copied = { id: 60, body: `${marker}\nune copie`, user: { login: 'mona', type: 'User' } };
    const ours = { id: 70, body: `${marker}\nce qui était`, user: bot };
    const { written, text } = await comment(context, recorded('success'), { comments: [copied, ours] });
    assert.deepEqual(
      written.map(({ request }) => request),
      ['PATCH /issues/comments/70'],
    );
    const again = await comment(context, recorded('success'), { comments: [copied, { ...ours, body: text }] });
    assert.deepEqual(again.written, [], 'nothing changed, nothing is written');
  });

  test('is not written for an outdated commit of the pull request, or for another fork', async (context) => {
    const payload = recorded('success');
    const [pull] = payload.pulls;
    assert.ok(pull);
    for (const head of [
      { ...pull.head, sha: 'f'.repeat(40) },
      { ...pull.head, repo: { ...pull.head.repo, id: 778 } },
    ]) {
      const { written, output } = await comment(context, { ...payload, pulls: [{ ...pull, head }] });
      assert.deepEqual(written, []);
      assert.match(output, /nothing to comment/);
    }
  });

  test('says that the check did not finish when there is no report', async (context) => {
    const { text } = await comment(context, recorded('errors'), { report: false });
    assert.match(text, /## ❌ La vérification n’a pas abouti/);
    assert.match(text, /- `content\/projets\/pole-des-embruns\.mdx` : non vérifié/);
  });

  const noError = { checked: 22, files: [] };
  const failed = (content: string, site: string, files: string[]): Recorded => ({
    ...recorded('errors'),
    jobs: [
      { name: 'Le contenu', conclusion: content },
      { name: 'Le site et ses tests', conclusion: site },
    ],
    files: files.map((filename) => ({ filename, status: 'modified' })),
    report: noError,
  });
  const project = 'content/projets/pole-des-embruns.mdx';

  test('does not ask an editor for a correction when the files are valid but the build fails', async (context) => {
    const { text } = await comment(context, failed('failure', 'skipped', [project]));
    assert.match(text, /## ⚠️ Le contenu est bon, le site construit avec lui ne l’est pas/);
    assert.match(text, /- ✅ `content\/projets\/pole-des-embruns\.mdx`/);
    assert.match(text, /Vous n’avez rien à corriger/);
    assert.doesNotMatch(text, /Corrigez|apercu/);
  });

  test('asks for a correction when the build fails and the pull request also changes code', async (context) => {
    const { text } = await comment(context, failed('failure', 'skipped', [project, 'src/site.ts']));
    assert.match(text, /le site construit avec lui ne l’est pas[\s\S]*Corrigez dans la même branche/);
    assert.doesNotMatch(text, /rien à corriger/);
  });

  test('says that a site test fails although the content is valid, and links to the preview', async (context) => {
    const { text } = await comment(context, failed('success', 'failure', ['src/site.ts']));
    assert.match(text, /## ⚠️ Le contenu est bon, un test du site échoue/);
    assert.match(text, /Corrigez dans la même branche/);
    assert.match(text, /\(https:\/\/github\.com\/exemple\/poles\/actions\/runs\/9876543210#artifacts\) \(`apercu`/);
  });
});
