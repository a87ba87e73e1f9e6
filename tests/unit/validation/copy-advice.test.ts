import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adviseOnCopies } from '#validation/copy-advice.ts';

const excerpt = 'Une école, un musée et trois studios partagent leurs machines […] dans une ancienne filature de lin';

const found = (texts: { accroche?: string; resume?: string; body?: string }, extrait = excerpt) => {
  const { body = '', ...fields } = texts;
  return adviseOnCopies({ ...fields, sources: [{ id: 'drac', editeur: 'DRAC', extrait }] }, body);
};

describe('words of the excerpt of a source are told where a text repeats them', () => {
  test('in a field, whatever their case and signs', () => {
    const [advice, ...others] = found({
      resume: 'Ici, une ECOLE, un musée et trois studios partagent leurs machines.',
    });
    assert.deepEqual(others, []);
    assert.deepEqual(advice && 'path' in advice && advice.path, ['resume']);
    assert.equal(advice?.passage, 'une ECOLE, un musée et trois studios partagent leurs machines');
    assert.match(advice?.received ?? '', /reprend mot à mot la source « DRAC »$/);
  });

  test('in the body, at their place, across a line', () => {
    const body = 'Un fait.\n\nUne école, un musée et trois studios\npartagent leurs machines<Source id="drac" />.';
    const [advice] = found({ body });
    assert.equal(advice && 'offset' in advice && advice.offset, body.indexOf('Une école'));
  });
});

describe('are left alone', () => {
  for (const [what, body] of [
    ['seven words in a row', 'Une école, un musée et trois studios ont partagé leurs machines.'],
    ['words on both sides of a cut of the excerpt', 'Ils partagent leurs machines dans une ancienne filature de lin.'],
    ['a quotation between guillemets', `Le pôle dit : « ${excerpt.replace(' […]', '')} ».`],
    ['a <Citation>', `<Citation auteur="A" source="drac">\n\n${excerpt}\n\n</Citation>`],
    ['a quotation of Markdown', `> ${excerpt}`],
  ] as const)
    test(what, () => assert.deepEqual(found({ body }), []));

  test('names in a row, which nobody can say otherwise', () => {
    const names = 'avec le Musée de la Dentelle, la Région Grand Large et la commune de Port-Clair';
    assert.deepEqual(found({ body: `Un projet mené ${names}.` }, `Porté ${names}.`), []);
  });

  test('the name of the scheme', () => {
    const name = 'les lauréats des Pôles territoriaux d’industries culturelles et créatives';
    assert.deepEqual(found({ body: `On connaît ${name} du pays.` }, `Voici ${name} de l’année.`), []);
  });

  test('a file without an excerpt, or with other values', () => {
    for (const sources of [undefined, [null, 3], [{ extrait: 3 }], [{ extrait: 'Un.' }]])
      assert.deepEqual(adviseOnCopies({ sources, resume: 3 }, excerpt), []);
  });
});

test('a text made to slow the search down takes less than 500 ms', () => {
  const started = performance.now();
  for (const part of ['«', '<Citation ', '"', 'mot ', '> ', '[', '<'])
    found({ body: part.repeat(15_000 / part.length) }, 'mot '.repeat(50));
  assert.ok(performance.now() - started < 500);
});
