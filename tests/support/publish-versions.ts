// Publishes versions of a small site in a folder, one after the other: `publish-versions.ts FOLDER COUNT`. With `hold`
// instead of a count, starts one and waits. `DIE_AT=n` kills it before its n-th change to the disk.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const [folder = '', count = '1'] = process.argv.slice(2);

let left = Number(process.env['DIE_AT'] ?? Infinity);
for (const name of ['mkdirSync', 'renameSync', 'rmSync', 'symlinkSync', 'writeFileSync'] as const) {
  const change = fs[name] as (...parameters: unknown[]) => unknown;
  const changeOrDie = (...parameters: unknown[]) => {
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    left -= 1;
    return change(...parameters);
  };
  Object.assign(fs, { [name]: changeOrDie });
}
syncBuiltinESMExports();

const { startVersion } = await import('../../scripts/lib/versions.ts');
if (count === 'hold') {
  startVersion(folder);
  console.log('held');
  await wait(600_000);
}
for (let turn = 0; turn < Number(count); turn += 1) {
  const version = startVersion(folder);
  for (const name of ['index.html', '404.html', 'page.html'])
    fs.writeFileSync(join(version.draft, name), `version ${process.pid}-${turn}`);
  version.publish();
  version.end();
  await wait(1);
}
