import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root as project } from './built-site.ts';

/** A site to serve: host with its port, root folder and base path. */
interface Place {
  site: string;
  root: string;
  base: string;
}

/** A server program, to start in the foreground with its configuration from `docs/hosting/`, in a folder of its own. */
export interface Server {
  program: 'caddy' | 'nginx';
  /** Writes the configuration in a folder and returns the parameters of the program. */
  prepare: (place: Place, folder: string) => string[];
}

/** A file of `docs/hosting/`, changed as its first lines instruct. */
const configuration = (file: string, { site, root, base }: Place): string =>
  readFileSync(join(project, 'docs/hosting', file), 'utf8')
    .replaceAll('exemple.fr', site)
    .replaceAll('/srv/poles-creatifs', root)
    .replace(/\/(?=(?:integrer|partage|presse|motifs|_astro|donnees|flux)\/|404\.html)/g, base);

/** The servers with a configuration in `docs/hosting/`. */
export const servers: readonly Server[] = [
  {
    program: 'caddy',
    prepare: (place, folder) => {
      const config = join(folder, 'Caddyfile');
      const site = `http://${place.site}`;
      writeFileSync(config, `{\n\tadmin off\n}\n${configuration('Caddyfile', { ...place, site })}`);
      return ['run', '--adapter', 'caddyfile', '--config', config];
    },
  },
  {
    program: 'nginx',
    prepare: (place, folder) => {
      const [name = '', port = ''] = place.site.split(':');
      const text = configuration('nginx.conf', { ...place, site: name }).replace('listen 80;', `listen ${port};`);
      writeFileSync(join(folder, 'site.conf'), text);
      const inFolder = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${folder};`,
      );
      const types = 'include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;';
      writeFileSync(
        join(folder, 'main.conf'),
        `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/log;
         events {} http { ${types} ${inFolder.join(' ')} include ${folder}/site.conf; }`,
      );
      return ['-e', join(folder, 'log'), '-p', folder, '-c', join(folder, 'main.conf')];
    },
  },
];

/** A free port of the loopback interface. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/**
 * Starts a server on the loopback interface; `stop` ends it. Rejects with the output of the program when it does not
 * answer within 5 s.
 */
export async function start({ program, prepare }: Server, folder: string, root: string, base: string) {
  const site = `localhost:${await freePort()}`;
  const own = join(folder, `${program}${base.replaceAll('/', '-')}`);
  mkdirSync(own);
  const env = { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own };
  const child = spawn(program, prepare({ site, root, base }, own), { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const origin = `http://${site}`;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isUp) return { origin, stop: () => once(child, 'exit', void child.kill()) };
    if (child.exitCode !== null) break;
    await wait(100);
  }
  child.kill();
  throw new Error(`${program} did not answer:\n${printed}`);
}
