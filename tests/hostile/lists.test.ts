import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { LoaderContext } from 'astro/loaders';
import { formatIssue } from '#validation/issue.ts';
import { listLoader } from '#validation/loader.ts';
import { questionsFile, readQuestions } from '#validation/questions.ts';
import { issuesOfFolder } from '../support/folder-issues.ts';

const good = 'questions:\n  - page: /carte/\n    formulations: [lieux]\n';

const hostile: [what: string, bytes: string | Uint8Array, says: RegExp][] = [
  ['an alias', 'questions: &a\n  - page: *a\n', /ne renvoient pas à d’autres/],
  ['a tag that names a type', `questions: !!js/function "() => 1"\n`, /sans étiquette YAML/],
  ['a list within lists', `questions: ${'['.repeat(5000)}${']'.repeat(5000)}\n`, /imbriqués/],
  ['a second document', `${good}---\nquestions: []\n`, /sans ligne ---/],
  ['a huge list', `questions:\n${'  - {page: /carte/, formulations: [lieux]}\n'.repeat(2000)}`, /16 ko/],
  ['an address that runs code', good.replace('/carte/', '"javascript:alert(1)"'), /entre deux barres/],
  ['a path that climbs', good.replace('/carte/', '/../../etc/'), /entre deux barres/],
  ['a text that turns around', good.replace('lieux', 'li\u202eeux'), /invisible/],
  ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00), /UTF-8/],
  ['a field of every object', good.replace('formulations', '__proto__'), /__proto__|formulations/],
];

describe('a hostile list of questions is refused in French', () => {
  for (const [what, bytes, says] of hostile) {
    test(what, () => {
      const root = mkdtempSync(join(tmpdir(), 'listes-'));
      try {
        mkdirSync(join(root, 'content'));
        writeFileSync(join(root, questionsFile), bytes);
        assert.match(issuesOfFolder(root).map(formatIssue).join('\n'), says);
      } finally {
        rmSync(root, { recursive: true });
      }
    });
  }
});

test('a list is loaded under the name of its file, a missing one is nothing, a bad one stops the build', async () => {
  const root = mkdtempSync(join(tmpdir(), 'listes-'));
  const load = async () => {
    const ids: string[] = [];
    const store = { clear: () => ids.splice(0), set: ({ id }: { id: string }) => ids.push(id) };
    await listLoader(root, questionsFile, readQuestions).load({ store } as unknown as LoaderContext);
    return ids;
  };
  try {
    mkdirSync(join(root, 'content'));
    assert.deepEqual(await load(), []);
    writeFileSync(join(root, questionsFile), good);
    assert.deepEqual(await load(), ['questions']);
    writeFileSync(join(root, questionsFile), good.replace('page', 'pages'));
    await assert.rejects(load(), /questions\.yaml, ligne \d+/);
  } finally {
    rmSync(root, { recursive: true });
  }
});
