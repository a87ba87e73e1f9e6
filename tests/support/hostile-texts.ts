import fc from 'fast-check';

/**
 * Any character, without surrogates. The « binary » unit of fast-check is equivalent but takes two seconds to create.
 */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10f7ff })
  .map((index) => String.fromCodePoint(index < 0xd800 ? index : index + 0x800));

/** Titles that break naive concatenation: quotes, separators, formulas, ends of scripts, of CDATA and of lines. */
export const hostileTexts: readonly string[] = [
  'Le « pôle » dit "l\'essai" ; et alors',
  'Sur deux\nlignes\tet une tabulation',
  '=1+1',
  'Un pôle 🎭 à Saint-Étienne',
  '</script><script>alert(1)</script>',
  '<!-- <script> & <b>gras</b> &amp; &#0; -->',
  'Fin ]]> de section',
  'Fin\u2028de\u2029ligne',
];

/** Texts with characters that XML 1.0 cannot represent, and the same texts without them. */
export const unwritableTexts: readonly [text: string, left: string][] = [
  ['Un\u0000pôle\u0008', 'Unpôle'],
  ['Un\u001bpôle', 'Unpôle'],
  ['Un\ufffepôle\uffff', 'Unpôle'],
  ['Un\ud800pôle', 'Unpôle'],
];

/** Titles that break naive tables. Validation refuses some of them, but the exported files must support them all. */
export const hostileTitles: readonly string[] = [
  'Un titre "entre guillemets"',
  'Un ; deux, trois | quatre',
  'Une ligne\nune autre\r\net une autre\rencore',
  '=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '+33 1 23 45 67 89',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  "'=1+1",
  '=HYPERLINK("https://exemple.fr";"cliquez")',
  "=cmd|' /C calc'!A0",
  '🎬 Émoji, œuvre et 字',
  '</script><script>alert(1)</script>',
  '<![CDATA[ & ]]>',
  '  des espaces autour  ',
  '"',
];
