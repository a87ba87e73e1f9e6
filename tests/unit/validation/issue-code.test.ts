import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContentFile } from '#validation/content-file.ts';
import { checkedBody } from '../../support/body-corpus.ts';
import { goodProject, spoil } from '../../support/content.ts';
import { sourceFiles } from '../../support/source-files.ts';

const codesOf = (text: string, file = 'content/projets/essai.mdx') =>
  readContentFile('projets', file, text).issues.map(({ code, path }) => [code, ...(path ?? [])].join(' '));

const cases: [what: string, text: string, codes: string[]][] = [
  ['a field that is missing', spoil('titre: Essai\n', ''), ['field-missing titre']],
  ['one that is not known', spoil('titre: Essai', 'titre: Essai\ncouleur: bleu'), ['field-unknown couleur']],
  ['a value of a list', spoil('audiovisuel', 'cinema'), ['value-unknown secteurs 0']],
  ['a number without its quotes', spoil('"59512"', '59512'), ['value-unquoted lieux 0 commune']],
  ['a commune of no list', spoil('"59512"', '"59999"'), ['commune-unknown lieux 0 commune']],
  ['a place elsewhere', spoil('50.690', '43.2'), ['coordinates-outside-region lieux 0 latitude']],
  ['a text in place of a list', spoil('[audiovisuel, jeu]', 'jeu'), ['value-type secteurs']],
  ['a list of nothing', spoil('[audiovisuel, jeu]', '[]'), ['list-too-short secteurs']],
  ['a text that is too long', spoil('Une phrase courte.', 'a'.repeat(141)), ['text-too-long accroche']],
  ['a text of nothing', spoil('Une phrase courte.', '""'), ['text-empty accroche']],
  ['an amount of zero', spoil('100000', '0'), ['number-out-of-range phases 0 montant']],
  ['the nature of no amount', spoil('montant: 100000', 'montant_nature: annonce'), ['amount-missing phases 0 montant_nature']],
  ['an address by http', spoil('https://www.culture', 'http://www.culture'), ['url-unsafe sources 0 url']],
  ['a day that is none', spoil('verifie_le: 2026-11-23', 'verifie_le: 2026-13-01'), ['date-invalid verifie_le']],
  ['a source of no list', spoil('lieux: [drac-hdf]', 'lieux: [autre]'), ['source-unknown preuves lieux 0']],
  ['a slug with capitals', spoil('[ancien-essai]', '[Ancien]'), ['slug-invalid anciens 0']],
  ['a value twice', spoil('[audiovisuel, jeu]', '[jeu, jeu]'), ['value-repeated secteurs']],
  ['no front matter', 'Bonjour', ['front-matter-missing']],
  ['a key twice', spoil('titre: Essai', 'titre: Essai\ntitre: Essai'), ['yaml-duplicate-key']],
  ['an alias', spoil('titre: Essai', 'titre: *a'), ['yaml-alias']],
  ['a sign that deceives in a text', spoil('Un texte', 'Un te\u202exte'), ['invisible-character']],
  ['one in a field', spoil('nom: Centre', 'nom: Ce\u2066ntre'), ['invisible-character partenaires 0 nom']],
  ['no text', goodProject.slice(0, goodProject.lastIndexOf('---\n') + 4), ['body-empty']],
]; // prettier-ignore

describe('an issue has a code and the keys of its field, whatever its wording', () => {
  for (const [what, text, codes] of cases) test(what, () => assert.deepEqual(codesOf(text), codes));

  test('the name of a file', () => assert.deepEqual(codesOf(goodProject, 'content/projets/É.mdx'), ['file-name']));
});

/** Texts with a mistake, and an extract of the remedy for each. */
const remedies: [body: string, remedy: string][] = [
  ['www.exemple.com', 'écrivez [le nom du site](https://www.exemple.com)'],
  ['Voir http://exemple.fr/page.', 'écrivez [le nom du site](https://exemple.fr/page)'],
  ['https://exemple.fr…', 'écrivez [le nom du site](https://exemple.fr)'],
  ['@pole@mastodon.exemple', 'écrivez [le nom du compte](https://mastodon.exemple/@pole)'],
  ['Écrire à contact@exemple.com', 'remplacez l’adresse électronique par la page où l’on écrit'],
  ['[site](exemple.fr)', 'remplacez l’adresse du lien par https://exemple.fr'],
  ['Un fait[^1].\n\n[^1]: Une note.', 'remplacez l’appel de note par <Source id="…" />'],
  ['<Source id=”drac” />', 'écrivez id="drac", avec des guillemets droits'],
  ['<Source id=« drac » />', 'écrivez id="drac", avec des guillemets droits'],
  ['<Chiffre valeur=200 libelle=“PME” source=’drac’ />', 'écrivez valeur="200" libelle="PME" source="drac"'],
  ['<Source id="drac>, puis <Source id="ville" />', 'refermez les guillemets de la balise'],
  ['2023. Lancement.', 'écrivez « En 2023, … », ou « 2023\\. »'],
  ['30. rue du Moulin', 'écrivez « 30\\. »'],
  ['3*2 m et 4*3 m', 'écrivez « \\* » pour montrer ce signe, ou × entre deux nombres'],
  ['Fin.\n---\nSuite.', 'laissez une ligne vide avant « --- », ou écrivez « ## Fin. »'],
  ['Nom\tVille\nUn\tArles', 'écrivez « | Nom | Ville | », puis « | --- | --- | »'],
  ['Un titre\n===', 'écrivez « ## Un titre »'],
];

describe('the remedy for a text fits its mistake', () => {
  for (const [body, remedy] of remedies)
    test(body, () => {
      const { issues, advice = [] } = checkedBody(body);
      assert.ok([...issues, ...advice][0]?.remedy.includes(remedy), JSON.stringify([...issues, ...advice]));
    });
});

test('no module distinguishes issues by their wording', () => {
  const steering = /\b(?:received|expected|remedy)\b\s*(?:===|!==|\.(?:startsWith|includes|match|endsWith))/;
  const files = sourceFiles('src/**/*.ts', 'scripts/**/*.ts');
  // `zodIssue.expected` is allowed: it is the name of a type, not a sentence.
  const found = files.filter(({ text }) => steering.test(text.replaceAll('zodIssue.expected', '')));
  assert.deepEqual(
    found.map(({ path }) => path),
    [],
  );
});
