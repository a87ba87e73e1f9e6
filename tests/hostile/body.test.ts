import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkBody } from '#validation/body.ts';

const reported = (body: string) =>
  checkBody(body, ['drac', 'ville'], 'x.mdx', 10).issues.map(
    ({ line, expected, remedy }) => `${line} ${expected} → ${remedy}`,
  );

const good = [
  'Du texte, du **gras**, une [page](/dispositif/), un [site](https://exemple.fr/page), une [ancre](#sources).',
  '## Un titre\n\n- une liste\n- encore',
  'Un fait<Source id="drac" />.',
  '<Axes>\n\n1. Un\n2. Deux\n\n</Axes>',
  '<Chiffre valeur="200" libelle="PME" source="drac" />',
  '<Citation auteur="Quelqu’un" source="drac">Des mots.</Citation>',
  '<Encadre titre="Contexte">\n\nDu texte.\n\n</Encadre>',
  '<Divergence sujet="la date">\n\n- Mai<Source id="drac" /> ;\n- juin<Source id="ville" />.\n\n</Divergence>',
  'Une accolade \\{ échappée \\}, un \\< aussi.',
];

const bad: [body: string, says: RegExp][] = [
  ['import x from "y"', /11 du texte, sans « import »/],
  ['export const x = 1', /11 du texte, sans « import » ni « export »/],
  ['{1 + 1}', /accolades/],
  ['Un {process.exit()} mot', /accolades/],
  ['<Source id={x} />', /seulement id="…"/],
  ['<Source {...x} />', /seulement id="…"/],
  ['<script>alert(1)</script>', /retirez la balise/],
  ['<div class="x">y</div>', /du Markdown, ou un de ces composants/],
  ['<Sourc id="drac" />', /écrivez <Source>/],
  ['<a.b.c />', /composants/],
  ['<toString />', /composants/],
  ['<Axes class="x">\n\n1. Un\n\n</Axes>', /aucun attribut/],
  ['<Source />', /ajoutez id="…"/],
  ['<Source id="dracs" />', /écrivez « drac »/],
  ['<Chiffre valeur="1" libelle="x" source="autre" />', /une source de la fiche \(drac, ville\)/],
  ['<Divergence>\n\nMai<Source id="drac" /> ou juin<Source id="ville" />.\n\n</Divergence>', /ajoutez sujet="…"/],
  [
    '<Divergence titre="x">\n\nUn<Source id="drac" />, deux<Source id="ville" />.\n\n</Divergence>',
    /seulement sujet="…"/,
  ],
  [
    '<Divergence sujet="x">\n\nMai<Source id="drac" />, mai<Source id="drac" />.\n\n</Divergence>',
    /deux sources au moins/,
  ],
  ['<Divergence sujet="x">\n\nSans source.\n\n</Divergence>', /deux sources au moins/],
  ['<Divergence sujet={x}>\n\nUn<Source id="drac" />, deux<Source id="ville" />.\n\n</Divergence>', /guillemets/],
  ['<Divergence sujet="x" />', /deux sources au moins/],
  ['<Divergences sujet="x" />', /écrivez <Divergence>/],
  ['[x](javascript:alert(1))', /https:\/\//],
  ['[x](data:text/html,x)', /https:\/\//],
  ['[x](http://exemple.fr)', /https:\/\//],
  ['[x](//exemple.fr)', /https:\/\//],
  ['[x][a]\n\n[a]: javascript:x', /13 un lien/],
  ['![x](https://exemple.fr/x.png)', /sans image/],
  ['# Titre', /intertitre de niveau 2 à 4/],
  ['### Trop bas', /11 .*écrivez « ## Trop bas »/],
  ['## Un\n\n#### Deux plus *bas*', /13 .*niveau 3 au plus.*écrivez « ### Deux plus bas »/],
  ['Une note[^1]\n\n[^1]: ici', /<Source id="…" \/>/],
  ['Un\n\n<Axes>\n\npas fermé', /13 une balise bien formée/],
  ['Un <!-- commentaire --> ici', /une balise bien formée/],
];

describe('a body', () => {
  for (const body of good) test(`accepts ${JSON.stringify(body)}`, () => assert.deepEqual(reported(body), []));
  for (const [body, says] of bad) {
    test(`refuses ${JSON.stringify(body)}`, () =>
      assert.ok(
        reported(body).some((one) => says.test(one)),
        reported(body).join('\n') || 'let through',
      ));
  }
});

test('a text with too many lines is refused before it is parsed', () => {
  assert.match(reported('- a\n'.repeat(15_000)).join(), /^11 un texte de quelques centaines de lignes/);
});

describe('a text with the maximum number of marks is validated in less than two seconds', () => {
  for (const piece of ['*a_ ', 'a*b', '[a]', '[a](', '`{` ', '- a\n', '1. a\n\n', '|-|\n', 'a@b.fr ', '<Axes>', '[^1]'])
    test(JSON.stringify(piece), () => {
      const marks = piece.match(/[*_~`[|<\\@\n]/g)?.length ?? 1;
      const started = process.cpuUsage().user;
      checkBody(piece.repeat(Math.floor(1999 / marks)), ['drac'], 'x.mdx', 0);
      assert.ok(process.cpuUsage().user - started < 2_000_000);
    });
});
