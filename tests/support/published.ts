import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const script = join(import.meta.dirname, 'publish-versions.ts');

/** Runs `publish-versions.ts` in a process of its own, without waiting for it. */
export const publishing = (folder: string, count: string, options: SpawnOptions = {}) =>
  spawn(process.execPath, [script, folder, count], { stdio: ['ignore', 'pipe', 'inherit'], ...options });

/** Publishes a version of a small site; it is killed before a change to the disk when one is given. */
export const publishOne = (folder: string, dieAt = Infinity) =>
  spawnSync(process.execPath, [script, folder, '1'], { env: { ...process.env, DIE_AT: String(dieAt) } });

/** The version that a published folder holds. Throws when its files are not all there, of one version. */
export function wholeVersion(folder: string): string {
  const texts = ['index.html', '404.html', 'page.html'].map((name) => readFileSync(join(folder, name), 'utf8'));
  if (new Set(texts).size !== 1) throw new Error(`${folder} mixes versions: ${texts.join(', ')}`);
  return texts[0] ?? '';
}

/** Asks once for an address, and keeps no connection: the server would close it before the next test uses it. */
export const ask = (address: string) => fetch(address, { headers: { Connection: 'close' } });

/** Asks for addresses again and again until `isOver`; returns what each answer was, once each: `200`, `404`, an error. */
export async function answersUntil(addresses: readonly string[], isOver: () => boolean): Promise<Map<string, number>> {
  const answers = new Map<string, number>();
  const askAgain = async (address: string) => {
    while (!isOver()) {
      const answer = await fetch(address)
        .then(async (response) => `${response.status}${(await response.text()) ? '' : ' empty'}`)
        .catch((error: Error) => String(error.cause ?? error));
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
  };
  await Promise.all([...addresses, ...addresses].map(askAgain));
  return answers;
}

/** Publishes versions in another process while addresses of a server are asked for; returns what it answered. */
export async function answersDuring(folder: string, count: number, addresses: readonly string[]) {
  const child = publishing(folder, String(count));
  let isOver = false;
  const ended = once(child, 'exit').then(([status]) => {
    isOver = true;
    if (status !== 0) throw new Error(`The versions were not published (${status}).`);
  });
  const [answers] = await Promise.all([answersUntil(addresses, () => isOver), ended]);
  return answers;
}
