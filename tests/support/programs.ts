import { spawnSync } from 'node:child_process';

/** Programs that read our files as their users do, where they are installed: the command, and the name that people know. */
const programs = {
  soffice: 'LibreOffice',
  ogr2ogr: 'GDAL',
  xmllint: 'xmllint',
  jing: 'jing',
  python3: 'Python',
  caddy: 'Caddy',
  nginx: 'nginx',
} as const;

/** A program that may be missing. */
export type Program = keyof typeof programs;

/** Why a test that needs a program is skipped, or `false` where it is installed. */
export const missing = (program: Program): string | false =>
  spawnSync(program, ['-h']).error ? `${programs[program]} is not installed` : false;

/** What is missing of all that tests use, or `''`. */
export function missingPrograms(): string {
  const names = (Object.keys(programs) as Program[]).filter(missing).map((program) => programs[program]);
  return names.length > 0 ? `Not checked, for want of ${names.join(', ')}: what only they can read or serve.` : '';
}
