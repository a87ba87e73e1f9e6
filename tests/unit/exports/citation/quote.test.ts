import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Project } from '#model/project.ts';
import { abstractOf, citationText, longSummary, shortSummary } from '#exports/citation/quote.ts';
import { makePlace, makeProject, makeSource } from '../../../support/make-project.ts';

const addressOf = ({ slug }: Project) => `http://localhost:4321/projets/${slug}/`;

/** Asserts that a text has only whole sentences, then the project’s address, in at most `limit` characters. */
function assertWhole(text: string, project: Project, limit: number) {
  assert.ok(text.length <= limit, `${text.length} signs: ${text}`);
  assert.ok(text.endsWith(addressOf(project)), text);
  const before = text.slice(0, -addressOf(project).length).trim();
  assert.match(before, /[.!?…,:]$|^$/, text);
  for (const whole of [project.tagline, project.title]) {
    const start = whole.slice(0, 12);
    if (before.includes(start)) assert.ok(before.includes(whole), `« ${whole} » is cut in « ${text} »`);
  }
}

const made: { what: string; project: Partial<Project>; says: RegExp[]; hides: RegExp[] }[] = [
  {
    what: 'one place, a day, an amount',
    project: {
      title: 'Fabrique des images',
      tagline: 'À Roubaix, des studios et des écoles partagent leurs plateaux — et bientôt leurs outils.',
      summary:
        'Dans une ancienne filature, la Fabrique réunit des studios, une école et un laboratoire. Elle veut former aux métiers de l’image, ouvrir ses plateaux aux entreprises de la région et garder sur place celles qui grandissent.',
      sectors: ['audiovisuel', 'jeu', 'musique-et-son'],
      phases: [{ phase: 'ami-2023', status: 'laureat', date: '2023-10-26', amount: 100_000, sourceId: 'drac' }],
    },
    says: [/26\s+octobre 2023/, /Aide annoncée : 100\s000\s€\./, /Lieu : Roubaix \(/],
    hides: [/déduction|non confirmé/],
  },
  {
    what: 'two places, sectors that are deduced, neither day nor amount',
    project: {
      title: 'Voix:IA',
      tagline: 'De Roubaix à Sète, faire parler les machines dans toutes les langues de France.',
      summary: 'Voix:IA s’intéresse à la parole que les machines produisent. Deux villes le portent ensemble.',
      places: [makePlace('32'), makePlace('76', 'Sète')],
      sectors: ['langues-et-ia'],
      deduced: ['sectors'],
      phases: [{ phase: 'ami-2023', status: 'laureat', sourceId: 'drac' }],
    },
    says: [/Lieux : Roubaix et Sète \(/, /Filière \(notre déduction\) : /],
    hides: [/octobre/, /€/],
  },
  {
    what: 'a project that no source calls a laureate',
    project: { title: 'Pôle national de la lutherie', confirmation: 'indirecte' },
    says: [/Lauréat [^.]*\(statut déduit, non confirmé\)/],
    hides: [/notre déduction/],
  },
];

describe('the summaries of a project', () => {
  for (const { what, project: changes, says, hides } of made) {
    test(what, () => {
      const project = makeProject(changes);
      const [short, long] = [shortSummary(project), longSummary(project)];
      assertWhole(short, project, 280);
      assertWhole(long, project, 800);
      assert.ok(short.includes(project.tagline) && short.includes(project.title), short);
      assert.ok(long.includes(project.summary) && long.includes(project.title), long);
      assert.ok(long.includes('Pôles territoriaux d’industries culturelles et créatives (France 2030)'), long);
      assert.match(long, /Sources : Éditeur\. Fiche de Pôles créatifs :/);
      for (const said of says) assert.match(long, said);
      for (const hidden of hides) assert.doesNotMatch(long, hidden);
      if (project.confirmation === 'indirecte') assert.match(short, /statut déduit, non confirmé/);
    });
  }
});

describe('the summaries of long or strange projects', () => {
  const long = 'Des mots pour une phrase assez longue. ';
  const hostile: Record<string, Partial<Project>> = {
    'everything at its limit': {
      slug: 'a'.repeat(80),
      title: 'T'.repeat(100),
      tagline: `${'x'.repeat(139)}.`,
      summary: long.repeat(20).slice(0, 389).trim(),
    },
    'one sentence as a summary': { summary: `${'mot '.repeat(99)}fin.` },
    'fifty places and sources': {
      places: Array.from({ length: 50 }, (_, index) => makePlace('32', `Saint-Quelque-Chose-${index}`)),
      sources: Array.from({ length: 50 }, (_, index) => ({
        ...makeSource(`s${index}`, index),
        publisher: `Le journal ${index}`,
      })),
    },
    signs: { title: '"Été" {x} \\ & 5 % </script> 🎨', tagline: 'Vraiment ?', summary: '=1+1 ! « Oui. » Non…' },
  };
  for (const [name, changes] of Object.entries(hostile)) {
    test(name, () => {
      const project = makeProject(changes);
      assertWhole(shortSummary(project), project, 280);
      assertWhole(longSummary(project), project, 800);
    });
  }

  test('any text gives summaries within their limits', () => {
    const words = fc.lorem({ mode: 'sentences', maxCount: 8 });
    fc.assert(
      fc.property(words, words, words, (title, tagline, summary) => {
        const project = makeProject({
          title: title.slice(0, 99) || 'T',
          tagline: tagline.slice(0, 139) || 'A.',
          summary: summary.slice(0, 400) || 'R.',
        });
        assert.ok(shortSummary(project).length <= 280);
        assert.ok(longSummary(project).length <= 800);
        assert.ok(longSummary(project).endsWith(addressOf(project)));
      }),
    );
  });

  test('whole sentences are removed, the last one first', () => {
    const sentences = ['Un', 'Deux', 'Trois'].map((word) => `${word} ${'mot '.repeat(80)}fin.`);
    const project = makeProject({ summary: sentences.join(' ') });
    const text = longSummary(project);
    assert.ok(text.includes(sentences[0] ?? '') && text.includes(sentences[1] ?? ''), text);
    assert.ok(!text.includes('Trois'), text);
  });

  test('an amount already in the summary is not repeated', () => {
    const phases = [{ phase: 'ami-2023', status: 'laureat', amount: 50_000, sourceId: 'drac' }] as const;
    assert.match(longSummary(makeProject({ phases })), /Aide annoncée : 50\s000\s€\./);
    assert.doesNotMatch(longSummary(makeProject({ phases, summary: 'Une aide de 50 000 euros.' })), /Aide annoncée/);
    assert.doesNotMatch(longSummary(makeProject()), /€|Aide/);
  });
});

test('an amount that may be a ceiling is never given without saying so', () => {
  const phases = [
    { phase: 'ami-2023', status: 'laureat', amount: 50_000, amountNature: 'plafond-possible', sourceId: 'drac' },
  ] as const;
  const said = /Aide annoncée : 50\s000\s€ \(plafond possible\)\./;
  const long = `Une aide de 50 000 euros. ${'Une phrase de plus. '.repeat(36).trim()}`;
  for (const summary of ['Un résumé.', 'Une aide de 50 000 euros.', long]) {
    const project = makeProject({ phases, summary });
    assert.match(longSummary(project), said);
    assert.equal(abstractOf(project).replace(said, '').trim(), summary);
  }
  const tagline = `Une aide de 50 000 euros ${'et un mot '.repeat(8)}de plus.`;
  assert.match(shortSummary(makeProject({ phases, tagline })), said);
  assert.doesNotMatch(shortSummary(makeProject({ phases })), /Aide/);
});

test('a status that we deduce is never given without saying so, however long the summary', () => {
  const summary = 'Une phrase de plus. '.repeat(38).trim();
  const project = makeProject({ confirmation: 'indirecte', summary });
  for (const text of [longSummary(project), abstractOf(project)])
    assert.match(text, /Lauréat [^.]*\(statut déduit, non confirmé\)\./);
  assert.equal(abstractOf(makeProject({ summary })), summary);
});

test('the long summary says which publishers were read only in part', () => {
  const [one, two] = [
    makeSource('drac', 1),
    { ...makeSource('bilan', 2), publisher: 'La Gazette', isReadInPart: true },
  ];
  assert.match(
    longSummary(makeProject({ sources: [one, two] })),
    /Sources : Éditeur et La Gazette \(lue en partie\)\./,
  );
});

describe('a citation', () => {
  const day = (isCreation: boolean) => ({ at: '2026-12-01T23:30:00-05:00', isCreation, fields: [] });

  test('gives the day of the last change in its own time zone', () => {
    assert.equal(
      citationText(
        makeProject({ title: 'Fabrique', history: [day(false), { ...day(true), at: '2026-11-24T10:00:00Z' }] }),
      ),
      '« Fabrique », Pôles créatifs, fiche modifiée le 1er décembre 2026, http://localhost:4321/projets/essai/'.replace(
        '1er ',
        '1er\u00a0',
      ),
    );
    assert.match(citationText(makeProject({ history: [day(true)] })), /fiche créée le 1er\s/);
  });

  test('gives the day of the last check when there is no history', () => {
    assert.match(citationText(makeProject()), /fiche vérifiée le 23\snovembre 2026, /);
  });

  test('sets the quotes of a title as inner quotes', () => {
    assert.match(citationText(makeProject({ title: 'Pôle « Image »' })), /^« Pôle “Image” », /);
  });
});
