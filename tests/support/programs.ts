import { spawnSync } from 'node:child_process';

/** Optional programs that read the published files as people do: command → usual name. */
const programs = {
  soffice: 'LibreOffice',
  ogr2ogr: 'GDAL',
  xmllint: 'xmllint',
  jing: 'jing',
  python3: 'Python',
  ris2xml: 'bibutils',
  caddy: 'Caddy',
  nginx: 'nginx',
  openssl: 'OpenSSL',
} as const;

/** Command of a program that may be missing. */
export type Program = keyof typeof programs;

/** Reason to skip a test that needs a program, or `false` when it is installed. */
export const missing = (program: Program): string | false =>
  spawnSync(program, ['-h']).error ? `${programs[program]} is not installed` : false;

/** A sentence that lists the missing programs, or `''` when none is missing. */
export function missingPrograms(): string {
  const names = (Object.keys(programs) as Program[]).filter(missing).map((program) => programs[program]);
  return names.length > 0 ? `Not checked, for want of ${names.join(', ')}: what only they can read or serve.` : '';
}
