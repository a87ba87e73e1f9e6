import type { FrontMatterCode } from './issue-code.ts';

/** What YAML says of lines that it cannot read. */
interface SyntaxError {
  code: string;
  message: string;
}

/** Its code, what belongs there and what to do, in French. `lines`: the front matter; `index`: the line of the error, from 0. */
export function explainSyntax(
  { code, message }: SyntaxError,
  lines: readonly string[],
  index: number,
): [code: FrontMatterCode, expected: string, remedy: string] {
  if (code === 'DUPLICATE_KEY')
    return ['yaml-duplicate-key', 'chaque champ une seule fois', 'gardez une des deux lignes'];
  if (code === 'TAB_AS_INDENT')
    return ['yaml-tab', 'des espaces en retrait', 'remplacez la tabulation par deux espaces'];
  // A list that nothing closes goes on over the next fields.
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

/** A value of YAML between the quotes that it does not hold. */
function quoted(value: string): string {
  const bare = /^'.*'$/.test(value) ? value.slice(1, -1) : value;
  return /["\\]/.test(bare) ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`;
}
