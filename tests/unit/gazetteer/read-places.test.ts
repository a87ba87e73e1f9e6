import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type GazetteerPlace, type PlaceList, PlaceNames } from '#gazetteer/places.ts';
import { readPlaces } from '#gazetteer/read-places.ts';
import { tokensOf } from '#model/french.ts';

const region = (code: string, slug: string, name: string) => ({ code, slug, name, where: '', sentence: '' });

const list: PlaceList = {
  regions: [
    region('04', 'la-reunion', 'La Réunion'),
    region('44', 'grand-est', 'Grand Est'),
    region('53', 'bretagne', 'Bretagne'),
  ],
  departements: {
    '29': ['Finistère', '53'],
    '35': ['Ille-et-Vilaine', '53'],
    '38': ['Isère', '84'],
    '57': ['Moselle', '44'],
    '74': ['Haute-Savoie', '84'],
    '75': ['Paris', '11'],
    '86': ['Vienne', '75'],
    '93': ['Seine-Saint-Denis', '11'],
    '974': ['La Réunion', '04'],
  },
  others: { Lorraine: ['54', '57'], BZH: 'bretagne' },
};

const names = new PlaceNames();
names.addList(list);
names.addTowns([
  ['Paris', '75056'],
  ['Saint-Denis', '97411'],
  ['Rennes', '35238'],
  ['Brest', '29019'],
  ['Saint-Denis', '93066'],
  ['Quimper', '29232'],
  ['Saint-Malo', '35288'],
  ['Vienne', '38544'],
  ['~Avion', '74900'],
  ['Bourg-en-Vallée', '38901'],
  ['~Le Pont', '38902'],
  ['~Saint-Marcel', '74901'],
  ['Sainte-Luce', '35901'],
  ['Pont-l’Abbé', '29220'],
]);
names.addRows(
  [
    ['Pont-l’Abbé-sur-Mer', '29900'],
    ['Vieux-Bourg', '74010', 'Annecy'],
    ['Quimper', '29232'],
    ['Lointaine', '98800'],
  ],
  list.departements,
);

const nameOf = (place: GazetteerPlace): string => {
  if (place.kind === 'region') return `région ${place.name}`;
  if (place.kind === 'territory') return `${place.name} = ${place.departements.join(' ')}`;
  if (place.kind === 'outside') return `${place.name} ailleurs`;
  return `${place.name} (${place.today ? `${place.today}, ` : ''}${place.departement})`;
};

/** « Quimper (29) + Vienne = 86 / Vienne (38) | rest »: the places of a query, what each may be, and its other words. */
function read(query: string): string {
  const { spans, rest } = readPlaces(tokensOf(query), names, list.departements);
  const places = spans.map((span) => span.places.map(nameOf).join(' / ')).join(' + ');
  return [places, rest.map(({ written }) => written).join(' ')].join(' | ').trim();
}

const groups: [sentence: string, cases: [query: string, expected: string][]][] = [
  [
    'a name is read without its case, its accents, its articles and its small words',
    [
      ['QUIMPER', 'Quimper (29) |'],
      ['bourg vallee', 'Bourg-en-Vallée (38) |'],
      ['bourg-en-vallée', 'Bourg-en-Vallée (38) |'],
      ['réunion', 'région La Réunion |'],
      ['l’ille et vilaine', 'Ille-et-Vilaine = 35 |'],
      ['des projets près de chez moi à Quimper ?', 'Quimper (29) |'],
    ],
  ],
  [
    'a saint is the same abbreviated, and a name of several words the same joined',
    [
      ['St Malo', 'Saint-Malo (35) |'],
      ['st-malo', 'Saint-Malo (35) |'],
      ['saintmalo', 'Saint-Malo (35) |'],
      ['Ste Luce', 'Sainte-Luce (35) |'],
      ['grandest', 'région Grand Est |'],
    ],
  ],
  [
    'the longest name wins over those that it begins with',
    [
      ['pont l’abbé', 'Pont-l’Abbé (29) |'],
      ['pont l’abbé sur mer', 'Pont-l’Abbé-sur-Mer (29) |'],
    ],
  ],
  [
    'former and other names are the places that they are today',
    [
      ['vieux bourg', 'Vieux-Bourg (Annecy, 74) |'],
      ['lorraine', 'Lorraine = 54 57 |'],
      ['bzh', 'région Bretagne |'],
    ],
  ],
  [
    'a common word is a town only when it is written as a name: with a capital, the article of the name or another word',
    [
      ['avion', '| avion'],
      ['l’avion', '| avion'],
      ['Avion', 'Avion (74) |'],
      ['saint marcel', 'Saint-Marcel (74) |'],
      ['pont', '| pont'],
      ['le pont', 'Le Pont (38) |'],
      ['au pont', 'Le Pont (38) |'],
      ['les pont', '| pont'],
    ],
  ],
  [
    'a region is read before the département of its name, which is not repeated; any other name may be several places',
    [
      ['la réunion', 'région La Réunion |'],
      ['vienne', 'Vienne = 86 / Vienne (38) |'],
      ['saint-denis', 'Saint-Denis (974) / Saint-Denis (93) |'],
      ['quimper', 'Quimper (29) |'],
    ],
  ],
  [
    'a département or a region beside a name says which one, and is no other place',
    [
      ['Saint-Denis (974)', 'Saint-Denis (974) |'],
      ['saint-denis la réunion', 'Saint-Denis (974) |'],
      ['Seine-Saint-Denis, Saint-Denis', 'Saint-Denis (93) |'],
      ['Vienne Isère', 'Vienne (38) |'],
      ['Quimper, Finistère, Bretagne', 'Quimper (29) |'],
      ['Quimper (974)', 'Quimper (29) |'],
      ['Paris, Paris', 'Paris (75) |'],
    ],
  ],
  [
    'a number is a département alone, an arrondissement after a town, and a word elsewhere',
    [
      ['29', 'Finistère = 29 |'],
      ['dans le 29', 'Finistère = 29 |'],
      ['Paris 13e', 'Paris = 75 / Paris (75) |'],
      ['Quimper 3', 'Quimper (29) |'],
      ['atelier 38', '| atelier'],
      ['99', '| 99'],
      ['1234567', '| 1234567'],
    ],
  ],
  [
    'two places are read in their order, once each, with the other words apart',
    [
      ['Brest et Saint-Malo', 'Brest (29) + Saint-Malo (35) |'],
      ['Brest, Saint-Malo, Brest', 'Brest (29) + Saint-Malo (35) |'],
      ['luthier à Brest, piano', 'Brest (29) | luthier piano'],
    ],
  ],
  ['a place outside the regions is said to be so', [['lointaine', 'Lointaine ailleurs |']]],
  [
    'what names no place is left as words, whatever it is',
    [
      ['', '|'],
      ['la de l’', '|'],
      ['%00 <b>', '| 00'],
      ['__proto__ constructor', '| proto constructor'],
      ['\u202eשלום Quimper', 'Quimper (29) | שלום'],
      ['x'.repeat(10_000), `| ${'x'.repeat(10_000)}`],
      ['Quimper '.repeat(1250), 'Quimper (29) |'],
    ],
  ],
];

describe('the places of a query', () => {
  for (const [sentence, cases] of groups)
    test(sentence, () => {
      for (const [query, expected] of cases) assert.equal(read(query), expected, query.slice(0, 40));
    });
});
