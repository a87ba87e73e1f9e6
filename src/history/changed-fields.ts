import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { splitFile } from '#validation/front-matter.ts';

/**
 * What differs between two versions of a file of `content/`: keys of the front matter in alphabetical order, then `texte`.
 * How the YAML is laid out, line ends and empty lists make no difference. Old versions may be broken or hostile: what
 * cannot be read is compared as it was typed.
 */
export function changedFields(before: string, after: string): string[] {
  const [old, young] = [before, after].map((text) => splitFile(text.replaceAll('\r\n', '\n')));
  if (!old || !young) return before === after ? [] : ['texte'];
  const [oldFields, fields] = [fieldsOf(old.yaml), fieldsOf(young.yaml)];
  const keys = [...new Set([...oldFields.keys(), ...fields.keys()])]
    .filter((key) => !isSame(oldFields.get(key), fields.get(key)))
    .sort();
  return old.body.trim() === young.body.trim() ? keys : [...keys, 'texte'];
}

/**
 * The lines of each key of the front matter. The whole is not parsed: ten thousand files would take half a minute. All
 * lines of a value are indented, or begin with the dash of a list.
 */
function fieldsOf(yaml: string): Map<string, string> {
  const fields = yaml.split(/^(?=[a-z_]+ *:)/m).filter((lines) => /^[a-z_]/.test(lines));
  return new Map(fields.map((lines) => [/^[a-z_]+/.exec(lines)?.[0] ?? '', lines]));
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a === b || isDeepStrictEqual(valueOf(a), valueOf(b));
}

/** The value that lines give to their key; the lines themselves when they give none. */
function valueOf(lines: string | undefined): unknown {
  if (lines === undefined) return undefined;
  try {
    const document = parseDocument(lines);
    if (document.errors.length > 0) return lines;
    const [value] = Object.values(document.toJS({ maxAliasCount: 0 }) as object);
    return (Array.isArray(value) && value.length === 0) || value === null ? undefined : value;
  } catch {
    return lines;
  }
}
