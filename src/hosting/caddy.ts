import { type Header, foldersApart, headers } from './headers.ts';
import { compressedTypes, contentType, mediaTypes } from './media-types.ts';
import type { Place } from './place.ts';

const operation = (name: string, value: string | undefined) =>
  value === undefined ? `-${name}` : `${name} ${JSON.stringify(value)}`;

/** Headers of a folder, or of everything. */
function block(matcher: string, operations: readonly string[]): string[] {
  return [`header ${matcher} {`, ...operations.map((line) => `\t${line}`), '}'];
}

const inFolder = (folder: string) => (header: Header) =>
  header.in && folder in header.in ? [operation(header.name, header.in[folder])] : [];

/** The type of the files whose names end so: `file_server` leaves what is said already. */
const typeOf = ([end, mediaType]: [string, string]): string[] => [
  `@${end} path *.${end}`,
  `header @${end} Content-Type ${JSON.stringify(contentType(mediaType))}`,
];

/** A Caddyfile (Caddy 2): in a `route`, what is said of a folder comes after what is said of everything, and wins. */
export function caddyfile({ site, root, base }: Place): string {
  const everywhere = headers.flatMap(({ name, value }) => (value === undefined ? [] : [operation(name, value)]));
  const route = [
    ...block('*', everywhere),
    ...foldersApart.flatMap((folder) => block(`${base}${folder}*`, headers.flatMap(inFolder(folder)))),
    ...Object.entries(mediaTypes).flatMap(typeOf),
    'file_server',
  ];
  return `# Written by "npm run write:hosting" from src/hosting/headers.ts: change the name and the root, not the headers.
${site} {
	root * ${root}
	encode zstd gzip {
		match {
${['text/html', ...compressedTypes].map((type) => `\t\t\theader Content-Type ${type}*`).join('\n')}
		}
	}

	route {
${route.map((line) => `\t\t${line}`).join('\n')}
	}

	handle_errors {
		# What is missing today may be there tomorrow, even where files never change.
		header Cache-Control "no-cache"
		header Content-Type "text/html; charset=utf-8"
		rewrite * ${base}404.html
		file_server
	}
}
`;
}
