/** An HTTP header that hosts must send; when `undefined`, they do not send it. */
export interface Header {
  name: string;
  value: string | undefined;
  /** Folders where the value differs: paths from the base path, with a slash at the end. */
  in?: Readonly<Record<string, string | undefined>>;
}

/** Folder of the only page that any site may frame, and of its files. */
const embedFolder = 'integrer/carte/';

/** Browser features that no page uses: disabled, so that an injected script could not ask for them either. */
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
 * Every header of every path. `_headers` is written from it; `docs/hosting/Caddyfile` and `nginx.conf` repeat it, and a
 * test compares them. The policy of scripts and styles is in each page (see
 * `contentPolicy`), but `frame-ancestors` works only as a header.
 */
export const headers: readonly Header[] = [
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { name: 'Permissions-Policy', value: ['geolocation=(self)', ...unused.map((name) => `${name}=()`)].join(', ') },
  { name: 'Strict-Transport-Security', value: 'max-age=31536000' },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  // Any site may show the pictures of shared links, and the files for journalists. A frame with the attribute `sandbox`
  // counts as another site: the page to embed needs its assets and the motifs there too.
  {
    name: 'Cross-Origin-Resource-Policy',
    value: 'same-origin',
    in: {
      [embedFolder]: 'cross-origin',
      '_astro/': 'cross-origin',
      'motifs/': 'cross-origin',
      'partage/': 'cross-origin',
      'presse/': 'cross-origin',
    },
  },
  {
    name: 'Content-Security-Policy',
    value: "frame-ancestors 'none'",
    in: { [embedFolder]: 'frame-ancestors *' },
  },
  // Same as `frame-ancestors`, for old browsers. It has no value for « any site », so `embedFolder` goes without it.
  { name: 'X-Frame-Options', value: 'DENY', in: { [embedFolder]: undefined } },
  // Names of assets contain a hash of their content. Browsers revalidate the rest, and rarely download it again.
  { name: 'Cache-Control', value: 'no-cache', in: { '_astro/': 'public, max-age=31536000, immutable' } },
  {
    name: 'Access-Control-Allow-Origin',
    value: undefined,
    in: { [embedFolder]: '*', '_astro/': '*', 'donnees/': '*', 'flux/': '*' },
  },
];

/** The folders where some header differs. */
const foldersApart: readonly string[] = [...new Set(headers.flatMap((header) => Object.keys(header.in ?? {})))];

/** Headers of a path (from the base path, `''` for the home page), by name. */
export function headersOf(path: string): Record<string, string> {
  const values = headers.map((header): [string, string | undefined] => {
    const folder = Object.keys(header.in ?? {}).find((one) => path.startsWith(one));
    return [header.name, folder === undefined ? header.value : header.in?.[folder]];
  });
  return Object.fromEntries(values.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** Whether a folder contains a subfolder with other headers, so that a single rule cannot cover it. */
const isSplit = (folder: string) => foldersApart.some((apart) => apart !== folder && apart.startsWith(folder));

/** The widest pattern that covers a file and none with other headers; two for a page, which has two addresses. */
function patternsOf(file: string): string[] {
  const folders = [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1));
  const whole = folders.find((folder) => !isSplit(folder));
  if (whole !== undefined) return [`${whole}*`];
  return file.endsWith('index.html') ? [file.replace(/index\.html$/, ''), file] : [file];
}

/**
 * `_headers`, as Netlify and Cloudflare Pages read it, for the files of a site published under `base`. Both hosts join
 * all the rules that match an address, and joined policies are stricter: headers that vary between folders are in rules
 * that never overlap, which need the names of the files. An address that does not exist gets the headers of the first
 * rule.
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
