import { type Header, headers } from './headers.ts';
import { compressedTypes, mediaTypes } from './media-types.ts';
import type { Place } from './place.ts';

const quoted = (value: string) => JSON.stringify(value);
const variable = ({ name }: Header) => `$poles_${name.toLowerCase().replaceAll('-', '_')}`;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function map(header: Header, base: string): string {
  const folders = Object.entries(header.in ?? {}).map(
    ([folder, value = '']) => `\t${quoted(`~^${escaped(base + folder)}`)} ${quoted(value)};`,
  );
  return [`map $uri ${variable(header)} {`, `\tdefault ${quoted(header.value ?? '')};`, ...folders, '}'].join('\n');
}

/** Types in a location: at the level of the server they would take the place of all those that nginx knows. */
function typesBlock(): string {
  const lines = Object.entries(mediaTypes).map(([end, mediaType]) => `\t\t\t${mediaType} ${end};`);
  return `	location ~ \\.(?:${Object.keys(mediaTypes).join('|')})$ {
		types {
${lines.join('\n')}
		}
		charset utf-8;
		charset_types *;
	}`;
}

/**
 * An nginx site, to be included in `http`. An `add_header` in a `location` would drop all those of the server: what
 * changes from folder to folder is a variable, and nginx sends no header whose value is empty.
 */
export function nginxSite({ site, root, base }: Place): string {
  const listen = /:(\d+)$/.exec(site)?.[1] ?? '80';
  const lines = headers.map((header) => {
    const value = header.in ? variable(header) : quoted(header.value ?? '');
    return `\tadd_header ${header.name} ${value} always;`;
  });
  return `# Written by "npm run write:hosting" from src/hosting/headers.ts: change the name and the root, not the headers.
${headers.flatMap((header) => (header.in ? [map(header, base)] : [])).join('\n\n')}

server {
	listen ${listen};
	server_name ${site.replace(/:\d+$/, '')};
	root ${root};

	index index.html;
	absolute_redirect off;
	error_page 404 ${base}404.html;

	gzip on;
	gzip_vary on;
	gzip_types ${compressedTypes.join(' ')};

${typesBlock()}

${lines.join('\n')}
}
`;
}
