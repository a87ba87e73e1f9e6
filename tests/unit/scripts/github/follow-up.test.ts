import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, describe, test } from 'node:test';
import { type FollowUp, followUpText } from '../../../../scripts/lib/github/follow-up.ts';
import { type Answers, fakeGithub, runScript, temporaryFolder, writeJson } from '../../../support/fake-github.ts';

const files = ['content/projets/a.mdx'];
const url = 'https://exemple.fr/page_(1)?a=`b`';
const well: FollowUp = { day: '2026-11-26', links: [{ url, state: 'answers', detail: '200', files }], old: [] };
const worse: FollowUp = {
  ...well,
  links: [
    { url, state: 'broken', detail: '404', files },
    { url: 'https://b.fr/', state: 'moved', detail: '200', target: 'https://b.fr/@exemple/`x`', files },
    { url: 'https://c.fr/', state: 'refused', detail: '403', files },
  ],
  old: [{ file: 'content/projets/a.mdx', verifiedOn: '2025-11-01' }],
};
const marker = '<!-- poles-creatifs:suivi -->';
const ours = {
  number: 5,
  body: `${marker}\nhier`,
  state: 'open',
  user: { login: 'github-actions[bot]', type: 'Bot' },
  html_url: 'https://github.com/exemple/poles/issues/5',
};

describe('the text of the follow-up', () => {
  test('lists each issue with its file and the action to take', () => {
    const text = followUpText(worse);
    assert.match(text, /## Liens qui ne répondent plus \(1\)\n\nCherchez la page/);
    assert.ok(text.includes('(https://exemple.fr/page_%281%29?a=%60b%60)) : `404`, dans `content/projets/a.mdx`'));
    assert.ok(text.includes('mène à `` https://b.fr/@exemple/`x` ``'));
    assert.match(text, /## Sites qui refusent les robots, à voir à la main \(1\)/);
    assert.match(text, /- \[ \] `content\/projets\/a\.mdx`, vérifiée le `2025-11-01`/);
  });

  test('says that all is well', () => {
    assert.match(followUpText(well), /## ✅ Tout va bien/);
    assert.doesNotMatch(followUpText(well), /ne répondent plus/);
  });

  test('stays below the size limit of an issue', () => {
    const links = Array.from({ length: 900 }, (_, index) => ({ ...worse.links[0], url: `https://a.fr/${index}` }));
    const text = followUpText({ ...worse, links: links as FollowUp['links'] });
    assert.ok(text.length < 60_000);
    assert.match(text, /\(900\)[\s\S]*- … et encore \d+/);
  });
});

describe('the issue of the follow-up', () => {
  const list = 'GET /issues?state=all&labels=suivi&per_page=100';
  async function write(context: TestContext, followUp: FollowUp, listed: unknown[]) {
    const answers: Answers = { [list]: listed, 'POST /issues': ours, 'PATCH /issues/5': ours };
    const { address, asked } = await fakeGithub(context, answers);
    const result = writeJson(temporaryFolder(context), 'suivi.json', followUp);
    const { status, output } = await runScript('write-follow-up.ts', { GITHUB_API_URL: address, RESULT: result });
    assert.equal(status, 0, output);
    return asked.filter(({ request }) => request !== list).map(({ request, body }) => [request, body] as const);
  }

  test('is opened only when there is something to do', async (context) => {
    const [[request, body] = [], ...others] = await write(context, worse, []);
    assert.equal(request, 'POST /issues');
    assert.deepEqual((body as { labels: string[] }).labels, ['suivi']);
    assert.deepEqual(others, []);
    assert.deepEqual(await write(context, well, []), []);
  });

  test('is found by its marker and author, then rewritten; reopened when needed, never closed', async (context) => {
    const copied = { ...ours, number: 4, user: { login: 'mona', type: 'User' } };
    const pull = { ...ours, number: 3, pull_request: {} };
    for (const [followUp, state, expected] of [
      [worse, 'open', undefined],
      [worse, 'closed', 'open'],
      [well, 'open', undefined],
      [well, 'closed', undefined],
    ] as const) {
      const asked = await write(context, followUp, [pull, copied, { ...ours, state }]);
      assert.deepEqual(
        asked.map(([request]) => request),
        ['PATCH /issues/5'],
      );
      const body = asked[0]?.[1] as { state?: string; body: string };
      assert.equal(body.state, expected);
      assert.ok(body.body.startsWith(`${marker}\nRelevé du 2026-11-26`));
    }
  });
});

describe('the file of published addresses', () => {
  const path = 'content/adresses.txt';
  const known = readFileSync(`tests/${path}`, 'utf8');
  async function propose(context: TestContext, text: string) {
    const { address, asked } = await fakeGithub(context, {
      'GET /pulls?state=open&head=exemple%3Aadresses-publiees&per_page=100': [],
      'GET /git/ref/heads/main': { object: { sha: 'new' } },
      'GET /git/ref/heads/adresses-publiees': { object: { sha: 'old' } },
      'PATCH /git/refs/heads/adresses-publiees': {},
      [`GET /contents/${path}?ref=adresses-publiees`]: { sha: 'blob', content: 'YQ==' },
      [`PUT /contents/${path}`]: {},
      'POST /pulls': { number: 9, html_url: 'x' },
    });
    const file = join(temporaryFolder(context), 'adresses.txt');
    writeFileSync(file, text);
    const { status, output } = await runScript('propose-addresses.ts', {
      ADDRESSES: file,
      CONTENT_ROOT: 'tests',
      GITHUB_API_URL: address,
      GITHUB_REF_NAME: 'main',
      GITHUB_REPOSITORY_OWNER: 'exemple',
    });
    assert.equal(status, 0, output);
    return asked.map(({ request }) => request).filter((request) => !request.startsWith('GET'));
  }

  test('is proposed when it has grown, from a branch reset to main', async (context) => {
    assert.deepEqual(await propose(context, `${known}/nouvelle/\n`), [
      'PATCH /git/refs/heads/adresses-publiees',
      `PUT /contents/${path}`,
      'POST /pulls',
    ]);
  });

  test('is not proposed when nothing is new', async (context) => {
    assert.deepEqual(await propose(context, known), []);
  });
});
