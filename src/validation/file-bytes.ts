import { type Issue, type IssueText, quote } from './issue.ts';

/** Size of the largest file that is read, in bytes: the longest valid front matter and body weigh 80 kB. */
export const maximumBytes = 1_000_000;

/** An issue about a whole file, located at its first character. */
export function fileIssue(file: string, words: IssueText & Pick<Issue, 'field'>): Issue {
  return { file, line: 1, column: 1, ...words };
}

/** The issue of a file that is too large to read. */
export function tooLarge(file: string, bytes: number): Issue {
  return fileIssue(file, {
    code: 'file-too-large',
    field: 'fichier',
    received: `un fichier de ${Math.round(bytes / 1000)} ko`,
    expected: 'un fichier de 1 000 ko au plus',
    remedy: 'gardez l’essentiel du texte, ou retirez ce qui a été collé par erreur',
  });
}

const remedy = 'enregistrez le fichier en UTF-8 (« Enregistrer avec l’encodage » dans votre éditeur)';

/** Decodes the bytes of a file, or returns the issue that prevents it (too large, not UTF-8). A BOM is preserved. */
export function decodeFile(bytes: Uint8Array, file: string): { text: string } | { issue: Issue } {
  if (bytes.length > maximumBytes) return { issue: tooLarge(file, bytes.length) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { issue: undecodable(bytes, file) };
  }
}

function undecodable(bytes: Uint8Array, file: string): Issue {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const words = { code: 'file-encoding', file, field: 'encodage', expected: 'un fichier en UTF-8', remedy } as const;
  if (isUtf16) return { ...words, line: 1, column: 1, received: 'un fichier en UTF-16' };
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  const encoder = new TextEncoder();
  let start = 0;
  for (let line = 1; ; line++) {
    const next = bytes.indexOf(0x0a, start);
    const row = bytes.subarray(start, next < 0 ? bytes.length : next);
    const before = lenient.decode(row).split('\ufffd')[0] ?? '';
    const bad = row[encoder.encode(before).length];
    // U+FFFD may be written in a file on purpose: only a byte that is not UTF-8 is an issue.
    if (bad !== undefined && !isUtf8(row)) {
      const hexadecimal = bad.toString(16).toUpperCase();
      const meant = new TextDecoder('windows-1252').decode(Uint8Array.of(bad));
      const received = `l’octet ${hexadecimal} (${quote(meant)} en Windows-1252) après ${quote(before.trim())}`;
      return { ...words, line, column: before.length + 1, received };
    }
    if (next < 0) return { ...words, line, column: 1, received: 'des octets qui ne sont pas de l’UTF-8' };
    start = next + 1;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
