// Checks the settings and the content, builds the site and prints the weight of its pages. `CONTENT_ROOT` and `OUT_DIR` select
// another content and another output folder (`src/site.ts`). The site is published once it is whole: until then, and
// when anything fails, the folder is what it was.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { startVersion } from './lib/versions.ts';

const astro = join(fileURLToPath(import.meta.resolve('astro/package.json')), '../bin/astro.mjs');
/** Megabytes for new objects, of which a build makes many that soon die: collecting them less often saves time. */
const nursery = '--max-semi-space-size=64';
const isDiskFull = /\b(?:ENOSPC|EDQUOT)\b/;

/** A step that failed, having said why, or having been stopped. */
class StepFailed extends Error {}

/** Runs a command of Node to its end. Its errors are kept until then: on a full disk, one line is enough. */
async function run(command: readonly string[], environment: Record<string, string> = {}): Promise<void> {
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, command, { stdio: ['inherit', 'inherit', 'pipe'], env });
  const stop = (signal: NodeJS.Signals) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [errors, status] = await Promise.all([text(child.stderr), ended]);
  for (const signal of signals) process.off(signal, stop);
  if (status !== 0 && isDiskFull.test(errors)) throw new Error(errors);
  process.stderr.write(errors);
  if (status !== 0) throw new StepFailed();
}

async function build(): Promise<void> {
  await run(['scripts/check-settings.ts']);
  const { addsCompressedCopies, outDir } = await import('#site.ts');
  const version = startVersion(outDir);
  try {
    const settings = { OUT_DIR: relative('', version.draft), UV_THREADPOOL_SIZE: String(availableParallelism()) };
    await run(['scripts/check-content.ts', '--sans-orthographe']);
    await run([nursery, astro, 'build'], settings);
    await run(['scripts/report-weights.ts'], settings);
    if (addsCompressedCopies) await run(['scripts/compress.ts'], settings);
    console.log(`\n${outDir}: ${relative('', version.publish())}`);
  } finally {
    version.end();
  }
}

/** What to tell a person of an error, in one line. */
function explain({ message }: Error): string {
  if (isDiskFull.test(message))
    return 'Le disque est plein : le site n’a pas pu être écrit, et celui d’avant est resté. Libérez de la place, puis relancez la commande.';
  if (/\b(?:EACCES|EPERM|EROFS)\b/.test(message))
    return `Le dossier du site ne peut pas être écrit, et le site d’avant est resté. Vérifiez vos droits : ${message}`;
  return message;
}

await build().catch((error: Error) => {
  process.exitCode = 1;
  if (!(error instanceof StepFailed)) console.error(explain(error));
});
