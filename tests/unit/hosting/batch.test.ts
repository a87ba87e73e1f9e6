import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'batch-'));
after(() => rmSync(folder, { recursive: true }));
process.env['OUT_DIR'] = folder;
const { batch } = await import('#hosting/batch.ts');

const respond = ({ props }: { props: string }) => new Response(props);
const pathOf = (slug: string, format: string) => ({ params: { slug, format }, props: `${slug} in ${format}` });

describe('the files of an endpoint', () => {
  test('are written at their addresses by the thread of the batches, and none is left to Astro', async () => {
    const paths = [pathOf('fabrique', 'bib'), pathOf('fabrique', 'ris'), pathOf('quai', 'bib')];
    const { getStaticPaths, makeFiles } = batch('citer/[slug].[format]', () => paths, respond);
    assert.deepEqual(await getStaticPaths(), []);
    await makeFiles();
    assert.equal(readFileSync(join(folder, 'citer/fabrique.ris'), 'utf8'), 'fabrique in ris');
    assert.equal(readFileSync(join(folder, 'citer/quai.bib'), 'utf8'), 'quai in bib');
  });

  test('stop the build when two have the same address, which is said', async () => {
    const paths = [pathOf('fabrique', 'bib'), pathOf('quai', 'bib'), pathOf('fabrique', 'bib')];
    await assert.rejects(batch('citer/[slug].[format]', () => paths, respond).makeFiles(), {
      message: 'Two files have the address /citer/fabrique.bib.',
    });
  });
});
