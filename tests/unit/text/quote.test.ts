import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Project } from '#domain/project.ts';
import { numberSources } from '#domain/source.ts';
import { readContentFile } from '#schemas/content-file.ts';
import type { ProjectFile } from '#schemas/project.ts';
import { citationText, longSummary, shortSummary } from '#text/quote.ts';
import { projectSlugs, root } from '../../support/built-site.ts';
import { makePlace, makeProject, makeSource } from '../../support/make-project.ts';

const published = projectSlugs.map((slug): Project => {
  const file = `content/projets/${slug}.mdx`;
  const { data, body = '' } = readContentFile('projets', file, readFileSync(join(root, file), 'utf8'));
  const project = data as ProjectFile;
  return { ...project, slug, history: [], sources: numberSources(project.sources, body) };
});
const addressOf = ({ slug }: Project) => `http://localhost:4321/projets/${slug}/`;

/** Whether a text is made of whole sentences of the project, then of the address. */
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

describe('the summaries of what is published', () => {
  for (const project of published) {
    test(project.slug, () => {
      const [short, long] = [shortSummary(project), longSummary(project)];
      assertWhole(short, project, 280);
      assertWhole(long, project, 800);
      assert.ok(short.includes(project.tagline) && short.includes(project.title), short);
      assert.ok(long.includes(project.summary) && long.includes(project.title), long);
      assert.ok(long.includes('Pôles territoriaux d’industries culturelles et créatives (France 2030)'), long);
      assert.match(long, /Sources : [^.]+\. Fiche de Pôles créatifs :/);
      for (const { commune } of project.places) assert.ok(long.includes(commune.name), long);
      const [phase] = project.phases;
      assert.equal(/26\s+octobre 2023/.test(long), phase?.date !== undefined);
      assert.equal(/\d{2,3}\s000\s(€|euros)/.test(long), phase?.amount !== undefined, long);
      const isDoubtful = /(?<!parmi les )Lauréat/.test(short + long) && project.confirmation === 'indirecte';
      if (isDoubtful) assert.match(long, /Lauréat [^.]*\(statut déduit, non confirmé\)/);
      assert.equal(long.includes('(notre déduction)'), project.deduced.includes('sectors'), long);
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

  test('whatever the words', () => {
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

  test('sentences go whole, the last first', () => {
    const sentences = ['Un', 'Deux', 'Trois'].map((word) => `${word} ${'mot '.repeat(80)}fin.`);
    const project = makeProject({ summary: sentences.join(' ') });
    const text = longSummary(project);
    assert.ok(text.includes(sentences[0] ?? '') && text.includes(sentences[1] ?? ''), text);
    assert.ok(!text.includes('Trois'), text);
  });

  test('an amount that the summary tells is told once', () => {
    const phases = [{ phase: 'ami-2023', status: 'laureat', amount: 50_000, sourceId: 'drac' }] as const;
    assert.match(longSummary(makeProject({ phases })), /Aide annoncée : 50\s000\s€\./);
    assert.doesNotMatch(longSummary(makeProject({ phases, summary: 'Une aide de 50 000 euros.' })), /Aide annoncée/);
    assert.doesNotMatch(longSummary(makeProject()), /€|Aide/);
  });
});

describe('a citation', () => {
  const day = (isCreation: boolean) => ({ at: '2026-12-01T23:30:00-05:00', isCreation, fields: [] });

  test('says the day of the last change, as it was counted where it was made', () => {
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

  test('without a history, the day of the check', () => {
    assert.match(citationText(makeProject()), /fiche vérifiée le 23\snovembre 2026, /);
  });

  test('a title with quotes keeps them inside', () => {
    assert.match(citationText(makeProject({ title: 'Pôle « Image »' })), /^« Pôle “Image” », /);
  });
});
