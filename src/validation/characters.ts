import type { IssueCode } from './issue-code.ts';
import type { Issue } from './issue.ts';

/** A fault of characters that can be repaired without understanding the text. */
interface Fault {
  code: IssueCode;
  /** Matches every occurrence: must have the flag `g`. */
  pattern: RegExp;
  /** Names an occurrence, in French. */
  name: (found: string) => string;
  expected: string;
  remedy: string;
  mend: (found: string) => string;
}

/** The command with which editors repair all of these faults. */
const repairCommand = 'npm run check:content -- --reparer';

const isDecomposed = (text: string) => text !== text.normalize('NFC');
const codePoint = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** French names of invisible characters, which alter how a text is read or compared. Non-breaking spaces may stay. */
const invisible: Readonly<Record<string, string>> = {
  '\u0000': 'un octet nul',
  '\u00ad': 'un trait d’union conditionnel',
  '\u200b': 'une espace sans largeur',
  '\u200c': 'un antiliant sans largeur',
  '\u200d': 'un liant sans largeur',
  '\u200e': 'une marque de gauche à droite',
  '\u200f': 'une marque de droite à gauche',
  '\u202d': 'un sens d’écriture forcé',
  '\u202e': 'un sens d’écriture inversé',
  '\u2060': 'un gluon de mots',
  '\ufeff': 'une espace insécable sans largeur',
};

const faults: readonly Fault[] = [
  {
    code: 'byte-order-mark',
    pattern: /^\ufeff/g,
    name: () => 'une marque d’ordre des octets (BOM) en tête du fichier',
    expected: 'de l’UTF-8 sans BOM',
    remedy: 'enregistrez le fichier en « UTF-8 », et non en « UTF-8 avec BOM »',
    mend: () => '',
  },
  {
    code: 'line-endings',
    pattern: /\r\n?/g,
    name: (found) => (found === '\r' ? 'des fins de ligne CR' : 'des fins de ligne CRLF'),
    expected: 'des fins de ligne LF',
    remedy: 'choisissez « LF » en bas de votre éditeur et enregistrez',
    mend: () => '\n',
  },
  {
    code: 'invisible-character',
    // U+FEFF at the start of a file is its BOM, reported above.
    pattern: /(?<!^)\ufeff|(?![\t\n\r\ufeff])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u034f\u115f\u1160\u3164]/gu,
    name: (found) => `${invisible[found] ?? 'un signe invisible'} (${codePoint(found)})`,
    expected: 'un texte sans caractère invisible',
    remedy: 'effacez-le : placez le curseur après lui, puis la touche « retour arrière »',
    mend: () => '',
  },
  {
    code: 'decomposed-letter',
    pattern: /\P{M}\p{M}+|[\u0340-\u0341\u0374\u037e\u0387\u2000\u2001\u2126\u212a\u212b\u2329\u232a\uf900-\ufaff]/gu,
    name: (found) => `« ${found} » écrit en ${[...found].length} signes (${[...found].map(codePoint).join(' ')})`,
    expected: 'des lettres accentuées en un seul signe (forme NFC)',
    remedy: 'effacez la lettre et tapez-la de nouveau',
    mend: (found) => found.normalize('NFC'),
  },
];

/** Occurrences of a fault in a text. The last pattern also matches letters already in NFC, which are left out. */
const occurrences = ({ pattern }: Fault, text: string) =>
  [...text.matchAll(pattern)].filter(({ 0: found }) => pattern !== faults.at(-1)?.pattern || isDecomposed(found));

/** Line and column, from 1, of an index in a text, whatever its line endings. */
export function positionAt(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Reports invisible characters, line endings other than LF, decomposed letters: each kind once, at its first place. */
export function checkCharacters(text: string, file: string): Issue[] {
  if (isPlain(text)) return [];
  return faults.flatMap((fault) => {
    const places = Map.groupBy(occurrences(fault, text), ({ 0: found }) => fault.name(found));
    return [...places].map(([name, [first, ...others]]) => ({
      file,
      ...positionAt(text, first?.index ?? 0),
      code: fault.code,
      field: 'caractères',
      received: others.length > 0 ? `${name}, ${others.length + 1} fois` : name,
      expected: fault.expected,
      remedy: `${fault.remedy}, ou lancez « ${repairCommand} »`,
    }));
  });
}

/** Repairs these faults. `done`: the repairs made, in French. */
export function mendCharacters(text: string): { text: string; done: string[] } {
  if (isPlain(text)) return { text, done: [] };
  const done: string[] = [];
  let mended = text;
  for (const fault of faults) {
    for (const [name, places] of Map.groupBy(occurrences(fault, mended), ({ 0: found }) => fault.name(found)))
      done.push(places.length > 1 ? `${name}, ${places.length} fois` : name);
    mended = mended.replace(fault.pattern, (found) => fault.mend(found));
  }
  return { text: mended, done };
}

/** Tests all the faults at once, because most files have none. */
function isPlain(text: string): boolean {
  return !/[\r\p{Cf}\p{Zl}\p{Zp}\u034f\u115f\u1160\u3164]|(?![\t\n])\p{Cc}/u.test(text) && !isDecomposed(text);
}
