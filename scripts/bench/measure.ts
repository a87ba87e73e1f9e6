import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What a command cost. */
export interface Cost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor, user and system, of the command and of every process it waited for. */
  processor: number;
  /** Peak of the resident memory of these processes, in bytes; `undefined` where `/proc` is absent. */
  memory: number | undefined;
}

/** What a build wrote. */
export interface Output {
  files: number;
  bytes: number;
  /** HTML files. */
  pages: number;
}

/** Milliseconds between two readings of the memory. */
const interval = 200;

/** Runs a command in a folder and measures it. Throws when it fails, after printing its errors. */
export async function costOf(folder: string, command: string[], env: Record<string, string> = {}): Promise<Cost> {
  const start = performance.now();
  // A shell knows the processor time of what it waited for, on every system that has one.
  const child = spawn('sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', ...command], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  let memory: number | undefined;
  const read = () => {
    const now = residentMemory(child.pid ?? 0);
    if (now !== undefined) memory = Math.max(memory ?? 0, now);
  };
  const timer = setInterval(read, interval);
  const [times, [code]] = await Promise.all([text(child.stdio[3] as NodeJS.ReadableStream), once(child, 'exit')]);
  const wall = (performance.now() - start) / 1000;
  clearInterval(timer);
  if (code !== 0) throw new Error(`"${command.join(' ')}" failed in ${folder} (exit ${code}): see above.`);
  return { wall, processor: processorSeconds(times), memory };
}

/** Adds up the four times that the shell command `times` prints (`1m2.34s`): its own, then those of its children. */
export function processorSeconds(times: string): number {
  const all = [...times.matchAll(/(\d+)m(\d+(?:\.\d+)?)s/g)];
  if (all.length !== 4) throw new Error(`The shell printed "${times.trim()}" where four times were expected.`);
  return all.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** Sum of the resident memory of a process and of its descendants, in bytes: pages they share count once for each. */
function residentMemory(root: number): number | undefined {
  if (!existsSync('/proc/self/status')) return undefined;
  const children = new Map<number, { pid: number; bytes: number }[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = readIfAlive(`/proc/${name}/status`);
    const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
    const bytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
    children.set(parent, [...(children.get(parent) ?? []), { pid: Number(name), bytes }]);
  }
  const sumUnder = (pid: number): number =>
    (children.get(pid) ?? []).reduce((sum, child) => sum + child.bytes + sumUnder(child.pid), 0);
  return sumUnder(root);
}

function readIfAlive(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Counts what is in a folder. */
export function outputOf(folder: string): Output {
  const files = globSync('**', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    files: files.length,
    bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
  };
}
