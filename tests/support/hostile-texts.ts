/** Titles that break what glues texts together: quotes, separators, formulas, ends of script, of CDATA and of lines. */
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

/** Texts with characters that XML 1.0 has no way to write, and what is left of each. */
export const unwritableTexts: readonly [text: string, left: string][] = [
  ['Un\u0000pôle\u0008', 'Unpôle'],
  ['Un\u001bpôle', 'Unpôle'],
  ['Un\ufffepôle\uffff', 'Unpôle'],
  ['Un\ud800pôle', 'Unpôle'],
];
