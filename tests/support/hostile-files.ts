import { goodProject, spoil } from './content.ts';
import { canaryPath, hostileBodies, projectWith } from './hostile-bodies.ts';

/** A file that validation must refuse: its name in `content/projets`, its bytes and a pattern of its message. */
export interface HostileFile {
  what: string;
  name: string;
  bytes: Uint8Array;
  says: RegExp;
}

const file = (what: string, text: string | Uint8Array, says: RegExp, name = 'essai.mdx'): HostileFile => ({
  what,
  name,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  says,
});
const named = (name: string, says: RegExp) => file(`the name ${name.slice(0, 40)}`, goodProject, says, name);
const front = (what: string, lines: string, says: RegExp) => file(what, spoil('titre: Essai', lines), says);
const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);
const site = (what: string, address: string) =>
  file(
    what,
    spoil('https://www.culture.gouv.fr/page', address),
    /ligne 35, champ « sources \(n° 1\) › url »[\s\S]*https:\/\//,
  );
const day = (typed: string, says: RegExp) =>
  file(`the date ${typed}`, spoil('verifie_le: 2026-11-23', `verifie_le: ${typed}`), says);
const code = `"data:text/javascript,import('node:fs').then(f => f.writeFileSync('${canaryPath}', ''))"`;

const names = [
  named('Essai.mdx', /renommez le fichier, par exemple en essai\.mdx/),
  named('éssai.mdx', /par exemple en essai\.mdx/),
  named('mon essai.mdx', /par exemple en mon-essai\.mdx/),
  named('_brouillon.mdx', /par exemple en brouillon\.mdx/),
  named('.cache.mdx', /nom du fichier/),
  named('con.mdx', /nom du fichier/),
  named('nul.mdx', /nom du fichier/),
  named('com1.mdx', /nom du fichier/),
  named('essai.md', /suivi de \.mdx/),
  named('essai.txt', /suivi de \.mdx/),
  named('essai.mdx.bak', /suivi de \.mdx/),
  named('essai.MDX', /suivi de \.mdx/),
  named(`${'a'.repeat(81)}.mdx`, /nom du fichier/),
  named('constructor.prototype.mdx', /nom du fichier/),
];

const yaml = [
  front('a layout', 'layout: ../x.astro\ntitre: Essai', /ligne 2, champ « layout »[\s\S]*champ inconnu/),
  front('a layout of code', `layout: ${code}\ntitre: Essai`, /ligne 2, champ « layout »/),
  front('a slug that climbs', 'slug: ../../x\ntitre: Essai', /champ « slug »[\s\S]*le nom du fichier/),
  front('a region', 'region: Haut-de-France\ntitre: Essai', /la région se déduit de la commune/),
  front('yes', 'titre: yes: no', /ligne 2/),
  front('a truth', 'titre: true', /ligne 2, champ « titre »/),
  front('a null', 'titre: ~', /ligne 2, champ « titre »/),
  front('an empty value', 'titre:', /ligne 2, champ « titre »/),
  front('a number', 'titre: 0o17', /le nombre 0o17, sans guillemets/),
  front('a merge key', 'titre: Essai\n<<: {titre: Autre}', /champ « << »/),
  front('an anchor and its alias', 'titre: &a Essai\nautre: *a', /ligne 3[\s\S]*ne renvoient pas/),
  front(
    'a bomb of aliases',
    `a0: &a0 x\n${Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}`,
    /ne renvoient pas à d’autres/,
  ),
  front('a function', `titre: !!js/function "function () {}"`, /étiquette YAML|ligne 2/),
  front('a binary', 'titre: !!binary RXNzYWk=', /étiquette YAML/),
  front('two documents', 'titre: Essai\n---\ntitre: Autre', /champ « resume »/),
  front('a tab', 'titre: Essai\n\tautre: x', /ligne 3/),
  front('a key twice', 'titre: Essai\ntitre: Autre', /ligne 3[\s\S]*une seule fois/),
  front('a prototype', '__proto__: {isAdmin: true}\ntitre: Essai', /champ « __proto__ »|ligne 2/),
  front('a constructor', 'constructor: x\ntitre: Essai', /champ « constructor »/),
  front('a deep list', `titre: ${'['.repeat(5000)}${']'.repeat(5000)}`, /imbriqués/),
  front('a deep block', `titre:\n  ${'- '.repeat(5000)}x`, /imbriqués sur quelques niveaux/),
  front('a block of lines', 'titre: |\n  Un\n  deux', /d’une seule ligne/),
  front('a huge text', `titre: ${'a'.repeat(17_000)}`, /16 ko/),
  file(
    'a code of 01000',
    spoil('"59512"', '01000'),
    /le nombre 01000, sans guillemets[\s\S]*c’est un code postal[\s\S]*"01053"/,
  ),
  file('a name of a commune', spoil('"59512"', 'Roubaix'), /écrivez "59512" \(Roubaix, Nord\)/),
  file('a name of many communes', spoil('"59512"', 'Saint Denis'), /"93066" \(Saint-Denis, Seine-Saint-Denis\)/),
  file('a label of a sector', spoil('[audiovisuel, jeu]', '[Métiers d’art]'), /écrivez « metiers-d-art »/),
  file('an amount in words', spoil('montant: 100000', 'montant: 100 000 €'), /écrivez « 100000 »/),
  file('a decimal comma', spoil('50.690', '"50,69"'), /écrivez « 50.69 »/),
  day('2024-02-30', /champ « verifie_le »[\s\S]*une date qui existe/),
  day('01/02/2024', /écrivez « 2024-02-01 »/),
  day('26 octobre 2023', /écrivez « 2023-10-26 »/),
  day('12:30:45', /champ « verifie_le »/),
  site('a javascript: address', 'javascript:alert(1)'),
  site('a data: address', 'data:text/html,x'),
  site('an http address', 'http://culture.gouv.fr/'),
  site('an address with a user', 'https://a:b@culture.gouv.fr/'),
  site('an address with a port', 'https://culture.gouv.fr:8443/'),
  site('an address in punycode', 'https://xn--80ak6aa92e.com/'),
];

/** Words that tags hide. */
const tags = (words: string) => words.replace(/./g, (one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0)));

const encodings = [
  file(
    'UTF-16',
    bytes(`\ufeff${goodProject}`, 'utf16le'),
    /un fichier en UTF-16[\s\S]*enregistrez le fichier en UTF-8/,
  ),
  file('Latin-1', bytes(goodProject.replaceAll('’', "'"), 'latin1'), /ligne 13, encodage[\s\S]*l’octet E9/),
  file(
    'a NUL',
    spoil('Essai', 'Es\0sai'),
    /ligne 2, champ « titre »[\s\S]*signe invisible \(U\+0000\), dans « Essai »/,
  ),
  file('a reversed text', spoil('Un texte', 'Un \u202etexte'), /ligne 42, texte[\s\S]*U\+202E/),
  file('an isolate', spoil('Essai', '\u2066Essai'), /ligne 2, champ « titre »[\s\S]*sens d’écriture forcé \(U\+2066\)/),
  file('an escaped isolate', spoil('Essai', '"\\u2066Essai"'), /ligne 2, champ « titre »[\s\S]*caractère invisible/),
  file('a reversed comment', spoil('titre', '# Un \u202etexte\ntitre'), /ligne 2, champs\n[\s\S]*U\+202E/),
  file('a letter that is not seen', spoil('lauréats', 'lauréats\u3164'), /sources \(n° 1\) › titre »[\s\S]*U\+3164/),
  file(
    'words in tags',
    spoil('Essai', `Essai${tags('ignore this')}`),
    /champ « titre »[\s\S]*U\+E0069[\s\S]*11 en tout/,
  ),
  file('a flag that hides words', spoil('Essai', `🏴${tags('ignore this')}`), /champ « titre »[\s\S]*U\+E0069/),
  file('10 MB', new Uint8Array(10_000_000).fill(0x61), /10000 ko[\s\S]*1 000 ko au plus/),
  file('nothing', '', /ajoutez les lignes ---/),
  file('no text', goodProject.slice(0, goodProject.lastIndexOf('---\n') + 4), /texte\n[\s\S]*rien[\s\S]*écrivez-le/),
  file('a long text', `${goodProject}${'a'.repeat(70_000)}`, /64 ko/),
];

/** One file for each trap: names, YAML, encodings, then MDX. */
export const hostileFiles: readonly HostileFile[] = [
  ...names,
  ...yaml,
  ...encodings,
  ...hostileBodies.map(({ what, body, says }) => file(what, projectWith(body), says)),
];

/** The bytes of a hostile file, whose code, if any, would write the file `canary`. */
export function bytesWith(bytes: Uint8Array, canary: string): Uint8Array {
  const text = Buffer.from(bytes);
  return text.includes(canaryPath) ? Buffer.from(text.toString().replaceAll(canaryPath, canary)) : text;
}
