// Writes the files for one’s own Caddy or nginx, in docs/hosting/ or in the folder given; BASE_PATH counts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddyfile } from '#hosting/caddy.ts';
import { nginxSite } from '#hosting/nginx.ts';
import { base } from '#site.ts';

const place = { site: 'exemple.fr', root: '/srv/poles-creatifs', base };
const folder = process.argv[2] ?? join(import.meta.dirname, '../docs/hosting');

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'Caddyfile'), caddyfile(place));
writeFileSync(join(folder, 'nginx.conf'), nginxSite(place));
console.log(`Caddyfile and nginx.conf are in ${folder}.`);
