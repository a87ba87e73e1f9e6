import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { FrontMatterCode } from './issue-code.ts';
import { type Issue, fieldName } from './issue.ts';

/** A parsed front matter, with the positions of its fields. */
export interface FrontMatter {
  /** The values; dates and quoted codes stay as typed. */
  values: unknown;
  /** Text after the front matter. */
  body: string;
  /** Number of lines before the body. */
  bodyOffset: number;
  /** Line and column in the file of the value at a path, or of the nearest parent that exists. */
  locate: (path: readonly PropertyKey[]) => { line: number; column: number };
  /** Line and column of a key. */
  locateKey: (path: readonly PropertyKey[]) => { line: number; column: number };
  /** The field at an index of the file, or « texte » in its body. */
  fieldAt: (index: number) => Pick<Issue, 'field' | 'path'>;
  /** The value at a path as typed (`01000`, where YAML reads 1000), or `undefined`. */
  sourceOf: (path: readonly PropertyKey[]) => string | undefined;
}

/** An unreadable front matter. `message` (the expectation) and `remedy` are in French; `line`: in the file, from 1. */
export class FrontMatterError extends Error {
  code: FrontMatterCode;
  remedy: string;
  line: number;
  constructor(code: FrontMatterCode, expected: string, remedy: string, line: number) {
    super(expected);
    this.code = code;
    this.remedy = remedy;
    this.line = line;
  }
}

const fence = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
/** Maximum weights of the two parts of a file, in bytes. */
export const fileLimits = { frontMatter: 16 * 1024, body: 64 * 1024 } as const;

const encoder = new TextEncoder();
const weigh = (text: string) => encoder.encode(text).length;

/** Splits a file into its YAML and the text after it; `undefined` when it does not begin with a front matter. */
export function splitFile(text: string): { yaml: string; body: string } | undefined {
  const match = text.startsWith('---') ? fence.exec(text) : null;
  return match?.index === 0 ? { yaml: match[1] ?? '', body: text.slice(match[0].length) } : undefined;
}

/** Reads the front matter of a file. Throws a `FrontMatterError` in French. */
export function readFrontMatter(text: string): FrontMatter {
  const parts = splitFile(text);
  if (!parts) {
    throw new FrontMatterError(
      'front-matter-missing',
      'une ligne ---, les champs, puis une ligne ---',
      'ajoutez les lignes --- autour des champs',
      1,
    );
  }
  const { yaml, body } = parts;
  if (weigh(yaml) > fileLimits.frontMatter)
    throw new FrontMatterError('front-matter-too-long', 'des champs de 16 ko au plus', 'raccourcissez-les', 1);
  if (weigh(body) > fileLimits.body)
    throw new FrontMatterError('body-too-long', 'un texte de 64 ko au plus', 'raccourcissez-le', 1);

  const lines = new LineCounter();
  const document = parse(yaml, lines);
  // The fence is the first line of the file, so the YAML starts on the second.
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  const [error] = document.errors;
  if (error?.message.includes('call stack')) throw tooDeep(position(error.pos[0]).line);
  if (error) {
    const { line } = position(error.pos[0]);
    throw new FrontMatterError(...explainSyntax(error, yaml.split('\n'), line - 2), line);
  }
  refuseIndirection(document, (offset) => position(offset).line);

  return {
    values: document.toJS({ maxAliasCount: 0 }),
    body,
    bodyOffset: text.slice(0, text.length - body.length).split('\n').length - 1,
    locate(path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
        if (node?.range) return position(node.range[0]);
      }
      return { line: 1, column: 1 };
    },
    locateKey(path) {
      const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
      const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
      return position((pair && isScalar(pair.key) && pair.key.range?.[0]) || 0);
    },
    fieldAt(index) {
      if (index >= text.length - body.length) return { field: 'texte' };
      const path = pathAt(document.contents, index - text.indexOf('\n') - 1);
      return path.length > 0 ? { field: `champ « ${fieldName(path)} »`, path } : { field: 'champs' };
    },
    sourceOf(path) {
      const node = document.getIn(path, true);
      return isScalar(node) ? (node.source ?? String(node.value)) : undefined;
    },
  };
}

/** The keys that lead to the innermost value around an offset, from a node; a key and what follows it belong to its value. */
function pathAt(node: unknown, offset: number): PropertyKey[] {
  const items: (readonly [key: PropertyKey, start: unknown, value: unknown])[] = isMap(node)
    ? node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', key, value])
    : isSeq(node)
      ? node.items.map((item, index) => [index, item, item])
      : [];
  const found = items.findLast(([, start]) => isNode(start) && (start.range?.[0] ?? Infinity) <= offset);
  return found ? [found[0], ...pathAt(found[2], offset)] : [];
}

/** Maximum nesting, in levels: no field needs as much, and deeper values would exhaust the stack of some function. */
const maximumDepth = 40;

const tooDeep = (line: number) =>
  new FrontMatterError(
    'yaml-depth',
    'des champs et des listes imbriqués sur quelques niveaux',
    'retirez les niveaux de trop',
    line,
  );

function parse(yaml: string, lineCounter: LineCounter): Document.Parsed {
  try {
    return parseDocument(yaml, { lineCounter, uniqueKeys: true, prettyErrors: false });
  } catch (error) {
    throw error instanceof RangeError ? tooDeep(1) : error;
  }
}

/**
 * Refuses aliases (`*x`), with which a few lines grow into gigabytes, and tags (`!!js`), which name a type: no fact
 * needs them. Throws a `FrontMatterError`.
 */
function refuseIndirection(document: Document.Parsed, lineOf: (offset: number) => number): void {
  visit(document, {
    Alias: (_key, node) => {
      throw new FrontMatterError(
        'yaml-alias',
        'des valeurs qui ne renvoient pas à d’autres (*nom)',
        'recopiez la valeur, ou mettez-la entre guillemets',
        lineOf(node.range?.[0] ?? 0),
      );
    },
    Node: (_key, node, path) => {
      if (path.length > maximumDepth) throw tooDeep(lineOf(node.range?.[0] ?? 0));
      if (!('tag' in node) || !node.tag) return;
      throw new FrontMatterError(
        'yaml-tag',
        `des valeurs sans étiquette YAML (${node.tag})`,
        'retirez l’étiquette, ou mettez la valeur entre guillemets',
        lineOf(node.range?.[0] ?? 0),
      );
    },
  });
}

/** An error of the YAML parser. */
interface YamlError {
  code: string;
  message: string;
}

/**
 * Explains a YAML error: its code, then the expectation and the remedy in French. `lines`: the front matter; `index`:
 * the line of the error, from 0.
 */
function explainSyntax(
  { code, message }: YamlError,
  lines: readonly string[],
  index: number,
): [code: FrontMatterCode, expected: string, remedy: string] {
  if (code === 'DUPLICATE_KEY')
    return ['yaml-duplicate-key', 'chaque champ une seule fois', 'gardez une des deux lignes'];
  if (code === 'TAB_AS_INDENT')
    return ['yaml-tab', 'des espaces en retrait', 'remplacez la tabulation par deux espaces'];
  // An unclosed list runs on over the next fields: the line to correct is above the error.
  if (message.startsWith('Flow'))
    return ['yaml-unclosed', 'des crochets refermés', 'ajoutez ] à la fin de la liste, plus haut'];
  if (code === 'BAD_INDENT')
    return ['yaml-indent', 'le même retrait que les lignes voisines', 'alignez la ligne sur les autres'];
  if (code === 'MISSING_CHAR')
    return ['yaml-unclosed', 'des guillemets et des crochets refermés', 'ajoutez le signe qui manque'];
  return ['yaml-syntax', 'une ligne « champ: valeur »', lineRemedy(lines[index]?.trim() ?? '')];
}

function lineRemedy(line: string): string {
  const [, start, key, space, value] = /^((?:- )?)([\p{L}\d_]+):(\s*)(\S.*)$/u.exec(line) ?? [];
  if (key === undefined) return 'écrivez le nom du champ, « : », une espace, puis sa valeur';
  if (space === '') return `ajoutez une espace après « : » : « ${start}${key}: ${value} »`;
  if (!/^["'@`%&*!|>[{]|: | #|:$/.test(value ?? ''))
    return 'alignez la ligne sur ses voisines ; dans une liste, un tiret commence chaque élément';
  return `mettez la valeur entre guillemets : « ${start}${key}: ${quoted(value ?? '')} »`;
}

/** Quotes a YAML value, with single quotes when it contains a double quote or a backslash. */
function quoted(value: string): string {
  const bare = /^'.*'$/.test(value) ? value.slice(1, -1) : value;
  return /["\\]/.test(bare) ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`;
}
