/** An HTTP header that hosts are to send. `undefined`: it is not sent there. */
export interface Header {
  name: string;
  value: string | undefined;
  /** Folders, from the base path and with a slash at the end, where the value is another. */
  in?: Readonly<Record<string, string | undefined>>;
}

/** The one page that any site may frame, and what is with it. */
export const embedFolder = 'integrer/carte/';

/** Features that no page uses: a script that came in could not ask for them either. */
const unused = [
  'accelerometer',
  'camera',
  'display-capture',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/**
 * Every header of every path: what a host says of the site is said here only.
 * The policy of scripts and styles is in each page (see `content-policy.ts`); `frame-ancestors` works as a header alone.
 */
export const headers: readonly Header[] = [
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { name: 'Permissions-Policy', value: ['geolocation=(self)', ...unused.map((name) => `${name}=()`)].join(', ') },
  { name: 'Strict-Transport-Security', value: 'max-age=31536000' },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  // Any site may show the cards of shared links, and what the press takes.
  {
    name: 'Cross-Origin-Resource-Policy',
    value: 'same-origin',
    in: { [embedFolder]: 'cross-origin', 'partage/': 'cross-origin', 'presse/': 'cross-origin' },
  },
  {
    name: 'Content-Security-Policy',
    value: "frame-ancestors 'none'",
    in: { [embedFolder]: 'frame-ancestors *' },
  },
  // Says to old browsers what `frame-ancestors` says; it has no word for « anyone ».
  { name: 'X-Frame-Options', value: 'DENY', in: { [embedFolder]: undefined } },
  // Names of assets hold a digest of their content; everything else is asked for again, and seldom sent again.
  { name: 'Cache-Control', value: 'no-cache', in: { '_astro/': 'public, max-age=31536000, immutable' } },
  { name: 'Access-Control-Allow-Origin', value: undefined, in: { 'donnees/': '*', 'flux/': '*' } },
];

/** The folders where some header is not what it is elsewhere. */
export const foldersApart: readonly string[] = [...new Set(headers.flatMap((header) => Object.keys(header.in ?? {})))];

/** Headers of a path (from the base path, `''` for the home page), by name. */
export function headersOf(path: string): Record<string, string> {
  const values = headers.map((header): [string, string | undefined] => {
    const folder = Object.keys(header.in ?? {}).find((one) => path.startsWith(one));
    return [header.name, folder === undefined ? header.value : header.in?.[folder]];
  });
  return Object.fromEntries(values.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

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
