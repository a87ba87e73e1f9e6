import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** A request that the API received, as « POST /issues/12/comments », with its body and its `Authorization` header. */
export interface Asked {
  request: string;
  body: unknown;
  token: string | undefined;
}

/** Request, without the path of the repository → JSON answer; a number is an error status. Other requests get a 404. */
export type Answers = Readonly<Record<string, unknown>>;

/** A fake GitHub API for the repository `exemple/poles`, closed when the test ends. `asked`: the requests received. */
export async function fakeGithub(context: TestContext, answers: Answers) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => (text += part));
    request.on('end', () => {
      const name = `${request.method} ${(request.url ?? '').replace('/repos/exemple/poles', '')}`;
      asked.push({ request: name, body: text && JSON.parse(text), token: request.headers.authorization });
      const answer = answers[name] ?? 404;
      response.statusCode = typeof answer === 'number' ? answer : 200;
      response.end(JSON.stringify(typeof answer === 'number' ? { message: 'Refused' } : answer));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  context.after(() => server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** Creates a temporary folder, deleted when the test ends. */
export function temporaryFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'github-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a value as JSON in a folder and returns the path of the file. */
export function writeJson(folder: string, name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

/**
 * Runs a script of `scripts/` as a workflow does: with `PATH`, the repository, its token and the given environment
 * only.
 */
export async function runScript(script: string, environment: Record<string, string>, parameters: string[] = []) {
  const env = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_REPOSITORY: 'exemple/poles',
    GITHUB_TOKEN: 'jeton',
    ...environment,
  };
  const child = spawn(process.execPath, [`scripts/${script}`, ...parameters], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (part) => (output += part));
  child.stderr.on('data', (part) => (output += part));
  const status = await new Promise<number | null>((ended) => child.on('close', ended));
  return { status, output };
}
