import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { mdxToJs, mdxToMdast } from 'satteri';
import { mendCharacters } from '#validation/mend-characters.ts';
import { readContentFile } from '#validation/content-file.ts';
import { rendererGuard } from '#validation/renderer-guard.ts';
import { bodyCorpus, checkedBody, verdictOf } from '../../support/body-corpus.ts';
import { sampleBodies } from '../../support/body-fragments.ts';
import { hostileBodies } from '../../support/hostile-bodies.ts';
import { shapeOf } from '../../support/tree-shape.ts';

const features = { smartPunctuation: false, frontmatter: false };
const compile = (body: string) => mdxToJs(body, { features, mdastPlugins: [rendererGuard] });

/** Whether the check accepts a text. Fails when the renderer reads an accepted text differently from the check. */
function isSameToRenderer(body: string): boolean {
  const { issues, root } = checkedBody(body);
  if (issues.length > 0) return false;
  assert.deepEqual(
    shapeOf(mdxToMdast(`${mendCharacters(body)}\n`, { features })),
    shapeOf(root ?? {}),
    JSON.stringify(body),
  );
  assert.doesNotThrow(() => compile(mendCharacters(body)), JSON.stringify(body));
  return true;
}

describe('each text of the corpus gets its verdict, with its code and line', () => {
  assert.ok(bodyCorpus.length >= 300);
  for (const [kind, texts = []] of Map.groupBy(bodyCorpus, (one) => one.kind))
    test(kind, () => {
      assert.deepEqual(
        texts.map(({ body }) => [body, verdictOf(checkedBody(body))]),
        texts.map(({ body, verdict }) => [body, verdict]),
      );
    });
});

describe('the renderer reads an accepted text as the check does', () => {
  test('in the corpus', () => {
    assert.ok(bodyCorpus.filter(({ body }) => isSameToRenderer(body)).length > 200);
  });

  test('in a thousand texts made of hostile and ordinary pieces', () => {
    assert.ok(sampleBodies(20_261_128, 1000).filter(isSameToRenderer).length > 100);
  });

  for (const file of globSync('tests/content/*/*.mdx'))
    test(file, () => {
      const { root, text = '' } = readContentFile('projets', file, readFileSync(file, 'utf8'));
      const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
      assert.deepEqual(shapeOf(mdxToMdast(body, { features })), shapeOf(root ?? {}));
    });
});

describe('the renderer itself refuses a text that runs code', () => {
  const running = hostileBodies.filter(({ body }) => /[{<]|^(?:import|export)|javascript:/.test(body));
  assert.ok(running.length > 20);
  for (const { what, body } of running.filter(({ what }) => !/thousands|hundreds/.test(what)))
    test(what, () => assert.throws(() => compile(body)));
});

test('the parser weighs at most 40 kB gzipped in a browser', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/validation/parse-body.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  const bytes = gzipSync(outputFiles[0]?.contents ?? '').length;
  assert.ok(bytes > 5000 && bytes <= 40_000, `${bytes} bytes`);
});
