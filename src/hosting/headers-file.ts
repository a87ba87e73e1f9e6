import { foldersApart, headers, headersOf } from './headers.ts';

/** A folder that holds, deeper, one whose headers are others: no single rule may cover it. */
const isSplit = (folder: string) => foldersApart.some((apart) => apart !== folder && apart.startsWith(folder));

/** The widest pattern that covers a file and nothing with other headers; two for a page, which has two addresses. */
function patternsOf(file: string): string[] {
  const folders = [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1));
  const whole = folders.find((folder) => !isSplit(folder));
  if (whole !== undefined) return [`${whole}*`];
  return file.endsWith('index.html') ? [file.replace(/index\.html$/, ''), file] : [file];
}

/**
 * `_headers`, as Netlify and Cloudflare Pages read it, for the files of a site published under `base`.
 * Both join the rules that match one address, and two policies joined are the stricter one: what changes from folder to
 * folder is written in rules that never overlap. These need the names of the files; an address that does not exist
 * gets the headers of the first rule.
 */
export function headersFile(files: readonly string[], base: string): string {
  const isEverywhere = new Set(headers.filter((header) => !header.in).map(({ name }) => name));
  const rule = (pattern: string, isWanted: (name: string) => boolean) => {
    const lines = Object.entries(headersOf(pattern)).filter(([name]) => isWanted(name));
    return [base + pattern, ...lines.map(([name, value]) => `  ${name}: ${value}`), ''];
  };
  const patterns = [...new Set(files.flatMap(patternsOf))].sort();
  return [
    ...rule('*', (name) => isEverywhere.has(name)),
    ...patterns.flatMap((pattern) => rule(pattern, (name) => !isEverywhere.has(name))),
  ].join('\n');
}
