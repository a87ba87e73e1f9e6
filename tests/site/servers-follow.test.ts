import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { missing } from '../support/programs.ts';
import { answersDuring, publishOne, wholeVersion } from '../support/published.ts';
import { servers, start } from '../support/servers.ts';

const parent = mkdtempSync(join(tmpdir(), 'follows-'));
after(() => rmSync(parent, { recursive: true }));

for (const server of servers) {
  const skip = missing(server.program) || (server.scheme === 'https' && missing('openssl'));
  test(
    `a real ${server.program} answers 200 while 200 versions follow each other, then with the last one`,
    { skip },
    async () => {
      const folder = join(parent, server.program, 'dist');
      publishOne(folder);
      const { origin, stop } = await start(server, parent, folder, '/');
      const answers = await answersDuring(folder, 200, [`${origin}/`, `${origin}/page.html`]);
      const last = await fetch(`${origin}/page.html`).then((response) => response.text());
      await stop();
      assert.deepEqual([...answers.keys()], ['200']);
      assert.ok((answers.get('200') ?? 0) > 200, `only ${answers.get('200')} requests`);
      assert.equal(last, wholeVersion(folder));
    },
  );
}
