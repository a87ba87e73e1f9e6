import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { root as project } from './built-site.ts';

/** A site to serve: its port, the one that leads to it without TLS, root folder and base path. */
interface Place {
  port: number;
  plainPort: number;
  root: string;
  base: string;
}

/** A server program, to start in the foreground with its configuration from `docs/hosting/`, in a folder of its own. */
export interface Server {
  program: 'caddy' | 'nginx';
  scheme: 'http' | 'https';
  /** Writes the configuration in a folder and returns the parameters of the program. */
  prepare: (place: Place, folder: string) => string[];
}

/** A file of `docs/hosting/`, changed as its first lines instruct. */
const configuration = (file: string, name: string, { root, base }: Place): string =>
  readFileSync(join(project, 'docs/hosting', file), 'utf8')
    .replaceAll('exemple.fr', name)
    .replaceAll('/srv/poles-creatifs', root)
    .replace(/\/(?=(?:integrer|partage|presse|motifs|_astro|donnees|flux)\/|404\.html)/g, base);

/** Writes a certificate for `localhost` in a folder, which the requests of this process trust. */
function certify(folder: string): void {
  const [key, certificate] = [join(folder, 'privkey.pem'), join(folder, 'fullchain.pem')] as const;
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...names, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  });
  setDefaultCACertificates([...getCACertificates(), readFileSync(certificate, 'utf8')]);
}

/** The servers with a configuration in `docs/hosting/`. */
export const servers: readonly Server[] = [
  {
    program: 'caddy',
    scheme: 'http',
    prepare: (place, folder) => {
      const config = join(folder, 'Caddyfile');
      const text = configuration('Caddyfile', `http://localhost:${place.port}`, place);
      writeFileSync(config, `{\n\tadmin off\n}\n${text}`);
      return ['run', '--adapter', 'caddyfile', '--config', config];
    },
  },
  {
    program: 'nginx',
    scheme: 'https',
    prepare: (place, folder) => {
      certify(folder);
      const text = configuration('nginx.conf', 'localhost', place)
        .replace('listen 80;', `listen ${place.plainPort};`)
        .replace('listen 443 ', `listen ${place.port} `)
        .replaceAll('/etc/letsencrypt/live/localhost', folder);
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
 * Starts a server on the loopback interface; `stop` ends it, `plainOrigin` is its address without TLS. Rejects with the output of the program when it does not
 * answer within 5 s.
 */
export async function start({ program, scheme, prepare }: Server, folder: string, root: string, base: string) {
  const [port, plainPort] = [await freePort(), await freePort()];
  const own = join(folder, `${program}${base.replaceAll('/', '-')}`);
  mkdirSync(own);
  const env = { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own };
  const child = spawn(program, prepare({ port, plainPort, root, base }, own), {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const origin = `${scheme}://localhost:${port}`;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isUp)
      return {
        origin,
        plainOrigin: `http://localhost:${plainPort}`,
        stop: () => once(child, 'exit', void child.kill()),
      };
    if (child.exitCode !== null) break;
    await wait(100);
  }
  child.kill();
  throw new Error(`${program} did not answer:\n${printed}`);
}
