import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitAtAbbreviations } from '#text/abbreviations.ts';
import { formatBytes, formatCount, formatDate, formatEuros, formatPercent, formatWhen } from '#text/format.ts';
import { formatNumber } from '#text/number.ts';
import { inRegion } from '#text/labels.ts';
import { typeset } from '#text/typography.ts';

test('French spacing applies only where a space was typed', () => {
  assert.equal(typeset('Quoi ? Oui ; non !'), 'Quoi\u00a0? Oui\u00a0; non\u00a0!');
  assert.equal(typeset(' : ce qui suit un lien'), '\u00a0: ce qui suit un\u00a0lien');
  assert.equal(typeset('Ici : « un mot »'), 'Ici\u00a0: «\u00a0un\u00a0mot\u00a0»');
  assert.equal(typeset('12 500 m² et 100 000 €'), '12\u00a0500\u00a0m² et 100\u00a0000\u00a0€');
  assert.equal(typeset("Provence-Alpes-Côte d'Azur"), 'Provence-Alpes-Côte d’Azur');
  for (const whole of ['Voix:IA', '[V]oile', '23:59', 'https://exemple.fr/?x=1;y']) {
    assert.equal(typeset(whole), whole);
  }
});

test('a narrow no-break space, which the font makes nearly none, becomes an ordinary one', () => {
  assert.equal(typeset('50\u202f000\u202f€, vraiment\u202f?'), '50\u00a0000\u00a0€, vraiment\u00a0?');
});

test('no article and no number is left alone at the end of a line', () => {
  assert.equal(typeset('En 2023 12 projets'), 'En 2023 12\u00a0projets');
  assert.equal(
    typeset('dans la ville, l’un des 25 lauréats'),
    'dans la\u00a0ville, l’un\u00a0des\u00a025\u00a0lauréats',
  );
  assert.equal(
    typeset('Le dispositif ; au mois de mai 2025, sous CC BY 4.0'),
    'Le\u00a0dispositif\u00a0; au\u00a0mois de mai\u00a02025, sous CC\u00a0BY\u00a04.0',
  );
  assert.equal(typeset('le projet lauréat du '), 'le\u00a0projet lauréat du\u00a0');
  assert.equal(typeset('La Réunion'), 'La Réunion');
  assert.equal(typeset('Celle que tu lances'), 'Celle que tu lances');
});

test('typesetting twice changes nothing more', () => {
  const text = "Un « mot » : 46,8 M€ ; oui ! — 12 000 m² d'un lieu ?";
  assert.equal(typeset(typeset(text)), typeset(text));
});

test('dates of any precision, counts and amounts are formatted in French', () => {
  assert.equal(formatDate('2023-10-26'), '26\u00a0octobre 2023');
  assert.equal(formatDate('2024-01-01'), '1er\u00a0janvier 2024');
  assert.equal(formatDate('2025-05'), 'mai 2025');
  assert.equal(formatDate('2024'), '2024');
  assert.equal(formatWhen('2023-10-26'), 'le\u00a026\u00a0octobre 2023');
  assert.equal(formatWhen('2025-05'), 'en\u00a0mai 2025');
  assert.equal(formatWhen('2024'), 'en\u00a02024');
  assert.equal(formatCount(0, 'projet'), '0\u00a0projet');
  assert.equal(formatCount(2, 'lieu', 'lieux'), '2\u00a0lieux');
  assert.equal(formatEuros(100000), '100\u00a0000\u00a0€');
  assert.equal(formatNumber(1234), '1\u00a0234');
  assert.equal(formatPercent(0.18), '18\u00a0%');
});

test('a region has its French preposition', () => {
  assert.equal(inRegion({ slug: 'la-reunion', name: 'La Réunion' }), 'à La Réunion');
  assert.equal(inRegion({ slug: 'corse', name: 'Corse' }), 'en Corse');
});

test('abbreviations are found only as whole words', () => {
  assert.deepEqual(splitAtAbbreviations('L’AMI et le TAL, pas AMIS'), [
    'L’',
    { abbreviation: 'AMI' },
    ' et le ',
    { abbreviation: 'TAL' },
    ', pas AMIS',
  ]);
});

test('file sizes are formatted in French', () => {
  const sizes = [812, 1000, 1250, 12_081, 110_652, 1_250_000];
  const written = ['812 o', '1 ko', '1,3 ko', '12 ko', '111 ko', '1,3 Mo'];
  assert.deepEqual(
    sizes.map((size) => formatBytes(size).replace('\u00a0', ' ')),
    written,
  );
});
