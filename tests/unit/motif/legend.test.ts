import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formsOf, friezeSentence, holesSentence, legendLine } from '#motif/legend.ts';
import { readState } from '#motif/maker-state.ts';
import { projectMotif } from '#motif/motif.ts';
import { makeProject } from '../../support/make-project.ts';

describe('the legend of a motif', () => {
  test('counts the partners, in the singular and in the plural, and says when the frieze is full', () => {
    assert.equal(friezeSentence(0), undefined);
    assert.equal(friezeSentence(1), '1\u00a0partenaire connu\u00a0: 1\u00a0petite tuile');
    assert.equal(friezeSentence(20), '20\u00a0partenaires connus\u00a0: 20\u00a0petites tuiles');
    assert.equal(friezeSentence(21), '21\u00a0partenaires connus\u00a0: la frise est pleine, à 20\u00a0petites tuiles');
  });

  test('is announced by the sectors, or their number when they are many, and the names of the unknown facts', () => {
    const known = { leadOrganisation: { name: 'A' }, partners: [{ name: 'B' }] };
    const two = makeProject({ ...known, sectors: ['edition', 'langues-et-ia'] });
    assert.equal(legendLine(two), 'Lire ce motif : édition, langues et IA ; montant inconnu');
    const five = makeProject({ partners: [], sectors: ['jeu', 'mode', 'edition', 'design', 'animation'] });
    assert.match(legendLine(five), /^Lire ce motif : 5\u00a0filières ; .*partenaires et montant inconnus$/);
  });

  test('names what is unknown', () => {
    assert.equal(holesSentence(['amount']), '1\u00a0trou\u00a0: montant inconnu');
    assert.equal(holesSentence(['partners']), '1\u00a0trou\u00a0: partenaires inconnus');
    assert.equal(
      holesSentence(['leadOrganisation', 'partners', 'amount']),
      '3\u00a0trous\u00a0: porteur, partenaires et montant inconnus',
    );
    assert.equal(holesSentence([]), 'Aucun trou\u00a0: porteur, partenaires et montant sont connus');
  });

  test('names every form of the motif once, under its sector', () => {
    const sectors = ['jeu', 'mode', 'edition'] as const;
    const forms = formsOf(projectMotif({ slug: 'essai', sectors, partners: 2, unknowns: 1 }));
    assert.deepEqual(forms.map(([sector]) => sector).sort(), [...sectors].sort());
    for (const [, same] of forms) assert.equal(new Set(same).size, same.length);
  });
});

describe('the choices of the maker', () => {
  const read = (query: string) => readState(new URLSearchParams(query));

  test('give what a motif says; no known partner is an unknown fact', () => {
    assert.deepEqual(read('nom=Vox:IA&secteur=mode&secteur=jeu&partenaires=3&inconnu=montant')?.facts, {
      slug: 'vox-ia',
      sectors: ['jeu', 'mode'],
      partners: 3,
      unknowns: 1,
    });
    assert.equal(read('secteur=jeu&partenaires=0')?.facts.unknowns, 1);
  });

  test('that are hostile or missing are brought within their limits', () => {
    assert.equal(read('nom=Essai&secteur=inconnu'), undefined);
    const facts = read('nom=<b>&secteur=jeu&secteur=jeu&partenaires=1e9&inconnu=x')?.facts;
    assert.deepEqual(facts, { slug: 'b', sectors: ['jeu'], partners: 200, unknowns: 0 });
    assert.equal(read('secteur=jeu&partenaires=-4&nom=')?.facts.partners, 0);
    assert.equal(read('secteur=jeu&nom=漢字')?.facts.slug, 'motif');
  });
});
