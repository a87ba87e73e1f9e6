import { goodProject } from './content.ts';

/** A body that validation must refuse, and a pattern of its message. Code in the body would write the canary file. */
export interface HostileBody {
  what: string;
  body: string;
  says: RegExp;
}

/** Path of the canary file, which hostile code writes when it runs; tests replace it. */
export const canaryPath = '/canary/path';
const write = `require('node:fs').writeFileSync('${canaryPath}', '')`;
const run = `(await import('node:fs')).writeFileSync('${canaryPath}', '')`;
const heavy = /signes de mise en forme/;
const braces = /sans accolades|seulement |aucun attribut|une balise bien formée/;

/** One body for each trap of MDX. */
export const hostileBodies: readonly HostileBody[] = [
  { what: 'an import', body: `import fs from 'node:fs'`, says: /sans « import »/ },
  { what: 'an export that runs', body: `export const x = ${run}`, says: /sans « import » ni « export »/ },
  { what: 'an export of a layout', body: `export { default } from './x.astro'`, says: /« export »/ },
  { what: 'an expression on its line', body: `{${run}}`, says: braces },
  { what: 'an expression in a sentence', body: `Un {${run}} mot`, says: braces },
  { what: 'a comment of MDX', body: '{/* secret */}', says: braces },
  { what: 'an expression in an attribute', body: `<Source id={${run}} />`, says: braces },
  { what: 'a spread', body: `<Source {...${run}} />`, says: braces },
  { what: 'a function as an attribute', body: `<Encadre titre={() => ${write}}>x</Encadre>`, says: braces },
  { what: 'code inside a component', body: `<Encadre titre="x">\n\n{${run}}\n\n</Encadre>`, says: /sans accolades/ },
  { what: 'code in a list', body: `- un\n- {${run}}`, says: /sans accolades/ },
  { what: 'code in a heading', body: `## Un {${run}}`, says: /sans accolades/ },
  { what: 'code in a table', body: `| a |\n| - |\n| {${run}} |`, says: /sans accolades/ },
  { what: 'a tag name from an expression', body: `<{${run}} />`, says: /une balise bien formée/ },
  { what: 'a tag name with dots', body: '<constructor.constructor />', says: /un de ces composants/ },
  { what: 'a tag of a prototype', body: '<__proto__ />', says: /un de ces composants|bien formée/ },
  { what: 'a script', body: '<script>alert(1)</script>', says: /retirez la balise/ },
  { what: 'a style', body: '<style>p \\{ color: red \\}</style>', says: /retirez la balise/ },
  { what: 'an event', body: '<Axes onclick="alert(1)">\n\n1. Un\n\n</Axes>', says: /aucun attribut/ },
  { what: 'an SVG', body: '<svg onload="alert(1)" />', says: /retirez la balise/ },
  { what: 'a frame', body: '<iframe src="https://exemple.fr/" />', says: /retirez la balise/ },
  { what: 'an image in HTML', body: '<img src="x" onerror="alert(1)" />', says: /retirez la balise/ },
  { what: 'an image', body: '![x](https://exemple.fr/x.png)', says: /sans image/ },
  { what: 'a comment of HTML', body: 'Un <!-- secret --> mot', says: /une balise bien formée/ },
  { what: 'a component not closed', body: '<Axes>\n\n1. Un', says: /une balise bien formée/ },
  { what: 'an unknown component', body: '<Sourse id="drac-hdf" />', says: /écrivez <Source>/ },
  { what: 'directives of Astro', body: '<Encadre set:html="<b>x</b>" titre="x" />', says: /seulement titre="…"/ },
  { what: 'a javascript: link', body: '[x](javascript:alert(1))', says: /commence par https/ },
  { what: 'a javascript: link in capitals', body: '[x](JaVaScRiPt:alert(1))', says: /commence par https/ },
  { what: 'a javascript: link by entities', body: '[x](&#106;avascript:alert(1))', says: /commence par https/ },
  { what: 'a data: link', body: '[x](data:text/html;base64,PHA+)', says: /commence par https/ },
  { what: 'an http link', body: '[x](http://exemple.fr)', says: /commence par https/ },
  { what: 'a link without scheme', body: '[x](//exemple.fr)', says: /commence par https/ },
  { what: 'a link with a user', body: '[x](https://user:pass@exemple.fr/)', says: /commence par https/ },
  { what: 'a link with a port', body: '[x](https://exemple.fr:8443/)', says: /commence par https/ },
  { what: 'a link in punycode', body: '[x](https://xn--80ak6aa92e.com/)', says: /commence par https/ },
  { what: 'a link to a look-alike', body: '[x](https://аpple.com/)', says: /commence par https/ },
  { what: 'a reference to javascript:', body: '[x][a]\n\n[a]: javascript:alert(1)', says: /commence par https/ },
  { what: 'a title of the first level', body: '# Titre', says: /niveau 2 à 4/ },
  { what: 'braces by thousands', body: '<A x={'.repeat(5000), says: heavy },
  { what: 'tags nested by thousands', body: `${'<Axes>'.repeat(5000)}x${'</Axes>'.repeat(5000)}`, says: heavy },
  { what: 'tags nested by hundreds', body: `${'<Axes>'.repeat(500)}x${'</Axes>'.repeat(500)}`, says: /imbriquées/ },
  { what: 'stars by thousands', body: '*a_ '.repeat(1500), says: heavy },
  { what: 'quotes nested by thousands', body: '> '.repeat(30_000), says: /imbriquées/ },
  { what: 'lists nested by thousands', body: `${'- '.repeat(30_000)}x`, says: /imbriquées/ },
];

/** A valid project file with this body. */
export const projectWith = (body: string): string =>
  `${goodProject.slice(0, goodProject.lastIndexOf('---\n') + 4)}\n${body}\n`;
