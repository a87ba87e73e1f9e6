import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyProject } from '../../scripts/lib/copy-project.ts';
import { build } from './build.ts';

/** How another site than the usual one is made. */
export interface OtherSite {
  port: number;
  /** Settings of the build. */
  environment?: Record<string, string>;
  /** What is changed in the folder before the build. */
  prepare?: (folder: string) => Promise<void> | void;
}

/** Builds the site from a copy of the project and serves it; gives what stops it. Throws with the build’s own words. */
export async function serveOtherSite({ port, environment = {}, prepare }: OtherSite): Promise<() => void> {
  const { folder, remove } = copyProject();
  await prepare?.(folder);
  const { status, output } = build(folder, environment);
  if (status !== 0) {
    remove();
    throw new Error(output);
  }
  const server = spawn(process.execPath, ['scripts/serve.ts'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(server.stdout, 'data');
  return () => {
    server.kill();
    remove();
  };
}
