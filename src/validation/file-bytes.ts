import { type Issue, type IssueText, quote } from './issue.ts';

/** Bytes of the largest file that is read: the longest front matter and text weigh 80 kB. */
export const maximumBytes = 1_000_000;

/** An issue of a file as a whole, at its beginning. */
export function fileIssue(file: string, words: IssueText & Pick<Issue, 'field'>): Issue {
  return { file, line: 1, column: 1, ...words };
}

/** A file that is too large to be read. */
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

/** The text of a file’s bytes, or why it is none: too large, or in another encoding than UTF-8. A BOM is kept. */
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
    // The sign itself may be written in a file: only a byte that is not UTF-8 is an issue.
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
