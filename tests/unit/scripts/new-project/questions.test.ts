import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { readContentFile } from '#validation/content-file.ts';
import { runNewProject } from '../../../../scripts/lib/new-project/run-new-project.ts';
import { spoil } from '../../../support/content.ts';
import { type Step, keys, typist } from '../../../support/typist.ts';

const { enter, up, down, erase, interrupt } = keys;
const root = mkdtempSync(join(tmpdir(), 'nouveau-'));
mkdirSync(join(root, 'content/projets'), { recursive: true });
writeFileSync(join(root, 'content/projets/essai.mdx'), spoil('Plaine Images', 'Autre lieu'));
after(() => rmSync(root, { recursive: true }));

/** Runs the command with somebody who answers; what was written, and what was said. */
async function answer(steps: readonly Step[], line: readonly string[] = []) {
  const terminal = typist(steps);
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const run = runNewProject({ root, line, terminal, print: say, complain: say });
  const code = await run.catch((error: unknown) => (error as Error).name);
  assert.deepEqual(terminal.left, [], `not asked; on the screen:\n${terminal.read().slice(-600)}`);
  return { code, said: said.join('\n'), screen: terminal.read() };
}

const written = (slug: string) => {
  const file = `content/projets/${slug}.mdx`;
  const text = readFileSync(join(root, file), 'utf8');
  assert.deepEqual(readContentFile('projets', file, text).issues, []);
  return text;
};

const source = (title: string, publisher: string, url: string, date: string): Step[] => [
  ['titre du document', title + enter],
  ['Qui le publie', publisher + enter],
  ['Son adresse (https', url + enter],
  ['Sa date', date + enter],
  ['Le jour où vous', `23/11/2026${enter}`],
];

describe('the questions, answered one by one', () => {
  test('a project of Roubaix with two sources; what is wrong is said and asked again', async () => {
    const { code, said, screen } = await answer([
      ['Le nom du projet', enter],
      ['Il faut une réponse : le nom du projet', `essai${enter}`],
      ['content/projets/essai.mdx', `${erase}L’Œuvre : "test"${enter}`],
      ['Son adresse sur le site', enter],
      ['titre du document', enter],
      ['Il faut une réponse : le titre du document', `Deux lauréats | le Nord${enter}`],
      ...source('Deux lauréats | le Nord', 'DRAC Hauts-de-France', 'http://exemple.fr/page', '26/10/2023').slice(1, 3),
      ['qui commence par https://', `${erase}https://exemple.fr/page${enter}`],
      ...source('', '', '', '26/10/2023').slice(3),
      ['une autre source', `o${enter}`],
      ...source('Un pôle', 'La Voix', 'https://exemple.fr/voix', ''),
      ['une autre source', enter],
      ['De quelles phases', enter],
      ['Cochez au moins', ` ${enter}`],
      ['qu’y a obtenu', enter],
      ['jour de l’annonce', `31/02/2023${enter}`],
      ['comme 26/10/2023', `26 octobre 2023${enter}`],
      ['montant', `cent mille${enter}`],
      ['un nombre d’euros', `${erase}100 000 €${enter}`],
      ['Quelle source le dit', down + enter],
      ['Une source dit-elle', enter],
      ['Dans quelle commune', 'rouba'],
      ['❯ Roubaix (59)', enter],
      ['Nom du lieu', `Plaine Images${enter}`],
      ['agit-il aussi ailleurs', enter],
      ['Qui porte', 'retz'],
      ['❯ Communauté de communes Retz', enter],
      ['Un partenaire est-il nommé', `o${enter}`],
      ['Quel est ce partenaire', 'o'],
      ['Tapez deux lettres au moins', `${erase}Une école`],
      ['Un autre : « Une école »', enter],
      ['Quel type', enter],
      ['Son site', enter],
      ['Un autre partenaire est-il nommé', enter],
      ['ses filières', ` ${down}${down} ${enter}`],
      ['où il agit', ` ${enter}`],
      ['quelles sont ses filières', `${down}${down} ${enter}`],
      ['Cochez au moins', `${up}${up} ${enter}`],
      ['qui le porte', ` ${enter}`],
      ['qui y participe', `${down} ${enter}`],
      ['Accroche', `${'x'.repeat(141)}${enter}`],
      ['141 reçus', `${erase}À Roubaix.${enter}`],
      ['Résumé', `Une phrase. Deux.${enter}`],
      ['Texte', `Un <b>texte</b>.${enter}`],
      ['retirez la balise', `${erase}Le pôle réunit deux écoles !${enter}`],
      ['repose-t-il', ` ${down} ${enter}`],
      ['Un autre paragraphe', enter],
      ['Écrire ce fichier', enter],
    ]);
    assert.equal(code, 0, said);
    const text = written('l-oeuvre-test');
    assert.match(text, /^titre: 'L’Œuvre : "test"'$/m);
    assert.match(text, /nom: Plaine Images\n    commune: "59512"\n    latitude: 50.694\n    longitude: 3.175/);
    assert.match(text, /montant: 100000\n    source: la-voix$/m);
    assert.match(text, /id: drac-hauts-de-france-2023\n    titre: Deux lauréats \| le Nord/);
    assert.match(text, /consultee_le: 2026-11-23/);
    assert.match(text, /nom: Communauté de communes Retz-en-Valois\n  type: collectivite/);
    assert.match(text, /secteurs: \[audiovisuel, jeu\]/);
    assert.match(text, /deductions: \[secteurs\]/);
    assert.match(text, /deux écoles<Source id="drac-hauts-de-france-2023" \/><Source id="la-voix" \/> !\n$/);
    assert.match(said, /localhost:4321\/projets\/l-oeuvre-test\//);
    assert.match(said, /npm run check:content/);
    assert.match(screen, /10\/140 À Roubaix\./, 'the count of the signs is shown');
  });

  const rest = [
    '--source=Un titre | Un éditeur | https://exemple.fr/a',
    '--phase=ami-2023 | laureat',
    '--confirmation=indirecte',
    '--porteur=Ville',
    '--partenaire=École',
    '--secteur=jeu',
    '--preuve=secteurs | 1',
    '--accroche=Une phrase.',
    '--resume=Deux phrases.',
    '--texte=Un texte.',
  ];

  test('with flags, only what is missing is asked: here a homonym, then a commune without a known point', async () => {
    const { code, said } = await answer(
      [
        ['Le nom du projet', `Homonymes${enter}`],
        ['Son adresse sur le site', enter],
        ['Dans quelle commune', 'saint-denis'],
        ['Saint-Denis (93)', down + enter],
        ['Nom du lieu', enter],
        ['agit-il aussi ailleurs', `o${enter}`],
        ['Dans quelle commune', 'saint-denis (11)'],
        ['❯ Saint-Denis (11)', enter],
        ['Latitude', enter],
        ['Il faut une réponse : une latitude', `48.85, 2.35${enter}`],
        ['Occitanie', `43.36, 2.22${enter}`],
        ['Nom du lieu', enter],
        ['agit-il aussi ailleurs', enter],
        ['Écrire ce fichier', enter],
      ],
      rest,
    );
    assert.equal(code, 0, said);
    assert.deepEqual(
      [...written('homonymes').matchAll(/commune: "(\d+)"/g)].map(([, insee]) => insee),
      ['93066', '11339'],
    );
  });

  test('refusing at the end, or Ctrl+C, writes nothing', async () => {
    const whole = [...rest, '--titre=Rien', '--lieu=Roubaix'];
    const { code, said } = await answer([['Écrire ce fichier', `n${enter}`]], whole);
    assert.equal(code, 0);
    assert.match(said, /Rien n’a été écrit/);
    assert.equal((await answer([['Écrire ce fichier', interrupt]], whole)).code, 'ExitPromptError');
    assert.equal(existsSync(join(root, 'content/projets/rien.mdx')), false);
  });

  test('a flag that is wrong is told before anything is asked', async () => {
    const { code, said } = await answer([], ['--confirmation=certaine']);
    assert.equal(code, 1);
    assert.match(said, /--confirmation\n  reçu    : « certaine »/);
  });
});

test('an answer that only the others make wrong is asked again, alone, and the others still name its source', async () => {
  const given = [
    '--titre=Reprise',
    '--confirmation=directe',
    '--lieu=Roubaix',
    '--porteur=Ville',
    '--partenaire=École',
    '--secteur=jeu',
    '--accroche=Une phrase.',
    '--resume=Deux phrases.',
  ];
  const { code, said, screen } = await answer(
    [
      ['Son adresse sur le site', enter],
      ...source('Un titre', 'Un éditeur', 'https://exemple.fr/a', '2027'),
      ['une autre source', enter],
      ['De quelles phases', ` ${enter}`],
      ['qu’y a obtenu', enter],
      ['jour de l’annonce', enter],
      ['montant', enter],
      ['Texte', `Un fait.${enter}`],
      ['Un autre paragraphe', enter],
      ...source('Un titre', 'Un éditeur', 'https://exemple.fr/a', '2023'),
      ['une autre source', enter],
      ['Écrire ce fichier', enter],
    ],
    given,
  );
  assert.equal(code, 0, said);
  assert.match(said, /Vos autres réponses sont gardées[\s\S]*un document[\s\S]*une date qui ne suit pas/);
  assert.match(written('reprise'), /date: "2023"/);
  assert.doesNotMatch(screen, /Latitude/, 'a point that is known is not asked for');
  assert.match(said, /git commit -m "Ajoute la fiche Reprise"/);
});
