import { expect, test } from '@playwright/test';
import { Finder } from '../support/finder.ts';
import { watch } from '../support/watch.ts';

const quimper = 'Quimper (Finistère) : 1 projet connu en Bretagne. Le plus proche : Cœur d’images, à environ 50 km.';

/** Each query with its count, the lines that answer it (how they begin), the projects listed, and what a message says. */
const cases: [query: string, count: string, answer: string, projects: string, message?: string][] = [
  ['1234567', 'Aucun projet connu pour « 1234567 »', '', ''],
  ['12345', 'Aucun projet connu pour « 12345 »', 'Code postal inconnu : 12345.', ''],
  ['12345 quimper', '1 projet en Bretagne', `${quimper} / Code postal inconnu : 12345.`, 'coeur-d-images'],
  ['29000', '1 projet en Bretagne', quimper, 'coeur-d-images'],
  ['ouessant', '1 projet en Bretagne', 'Ouessant (Finistère) : 1 projet connu en Bretagne.', 'coeur-d-images'],
  [
    'gouesnou',
    '1 projet pour « gouesnou »',
    'Gouesnou (Finistère) : Cœur d’images, même intercommunalité, à environ 7 km.',
    'coeur-d-images',
  ],
  [
    'guimaëc',
    '1 projet pour « guimaëc »',
    'Guimaëc (Finistère) : Cœur d’images, même intercommunalité.',
    'coeur-d-images',
  ],
  [
    'brest, cholet',
    '2 projets pour « brest, cholet »',
    'Brest (Finistère) : Cœur d’images. / Cholet (Maine-et-Loire) : Théâtre d’ombres.',
    'coeur-d-images theatre-d-ombres',
  ],
  ['paris, paris', '1 projet pour « paris, paris »', 'Paris : nous ne connaissons pas encore', 'chantier-des-lumieres'],
  [
    'couturière brest',
    '1 projet pour « Brest (Finistère) », sans « couturière »',
    'Mode / Brest (Finistère) : Cœur d’images.',
    'coeur-d-images',
  ],
  [
    'argent de l’État pour brest',
    '1 projet pour « Brest (Finistère) », sans « argent État »',
    'Brest (Finistère) : Cœur d’images.',
    'coeur-d-images',
  ],
  [
    'images netflix brest',
    '1 projet pour « images brest », sans « netflix »',
    'Brest (Finistère) : Cœur d’images.',
    'coeur-d-images',
  ],
  ['je cherche un projet de culture à Quimper', '1 projet en Bretagne', quimper, 'coeur-d-images'],
  [
    'mayotte',
    'Aucun projet connu à Mayotte',
    'Nous ne connaissons pas encore de lauréat à Mayotte. Le plus proche : RUCHE : réseau ultramarin des conteurs, à 1\u00a0400 km de la région.',
    '',
  ],
  [
    'quimprr ou cholet',
    '1 projet pour « Quimper ou cholet »',
    `${quimper} / Cholet (Maine-et-Loire) : Théâtre d’ombres.`,
    'theatre-d-ombres',
    'Résultats pour « Quimper ou cholet ».',
  ],
  [
    'souffleur de verre quimper',
    'Aucun projet connu de la filière Métiers d’art en Bretagne, 3 ailleurs',
    quimper,
    'atelier-n-3 fabrique-de-la-moselle forge-commune',
  ],
  ['couturière quimper', 'Aucun projet connu de la filière Mode en Bretagne', quimper, ''],
  ['Belgique', 'Aucun projet connu pour « Belgique »', 'Belgique : hors des dix-huit régions.', ''],
  ['luthier thiers', '1 projet pour « luthier thiers »', 'Thiers (Puy-de-Dôme) : La Forge commune.', 'forge-commune'],
  ['quimper netflix', '1 projet en Bretagne, sans « netflix »', quimper, 'coeur-d-images'],
  ['quimper %', '1 projet en Bretagne', quimper, 'coeur-d-images'],
  ['\u202eשלום Quimper', '1 projet en Bretagne, sans « שלום »', quimper, 'coeur-d-images'],
  ['<i>Quimper</i>', '1 projet en Bretagne', quimper, 'coeur-d-images'],
  ['quimper '.repeat(1250).trim(), '1 projet en Bretagne', quimper, 'coeur-d-images'],
];

test('what answers a query is true of its places, whatever is typed around them', async ({ page }) => {
  const expectNoFault = watch(page);
  const finder = new Finder(page);
  for (const [query, count, answer, projects, message] of cases)
    await test.step(query.slice(0, 40), async () => {
      await finder.open(`?q=${encodeURIComponent(query)}`);
      await expect(finder.count).toHaveText(count);
      await expect(finder.answer.locator('p:visible')).toContainText(answer ? answer.split(' / ') : []);
      expect((await finder.slugs()).join(' ')).toBe(projects);
      if (message) await expect(finder.messages).toContainText(message);
    });
  expectNoFault();
});

test('a question lists every project, and the count does not take them for its answer', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=qui a gagné');
  await expect(finder.answer.getByRole('link')).toHaveAttribute('href', '/projets/');
  await expect(finder.count).toHaveText(/^Projets connus\s: \d+$/);
});
