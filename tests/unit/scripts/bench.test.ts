import assert from 'node:assert/strict';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'node-html-parser';
import { readContentFile } from '#validation/content-file.ts';
import type { BuildMeasure } from '../../../scripts/bench/build.ts';
import { costOf, outputOf } from '../../../scripts/bench/measure.ts';
import { readOptions } from '../../../scripts/bench/options.ts';
import { plotOf } from '../../../scripts/bench/plot.ts';
import { generatedFile } from '../../../scripts/bench/project-file.ts';
import { buildRows, coldLines, costPerProject } from '../../../scripts/bench/report.ts';
import { plainPage } from '../../../scripts/bench/rivals.ts';
import { putAway } from '../../../scripts/bench/site.ts';
import { seededRandom } from '#motif/random.ts';

const measure = (
  site: string,
  projects: number,
  wall: number,
  state: BuildMeasure['state'] = 'cold',
): BuildMeasure => ({
  site,
  projects,
  state,
  wall,
  processor: wall * 1.5,
  memory: 5e8,
  files: 10,
  bytes: 2e6,
  pages: 50,
});

describe('the words of a bench', () => {
  test('are numbers of projects, put in order, and generators', () => {
    const { counts, against, isCheck } = readOptions(['--projects', '1000,20,20', '--against', 'starlight,eleventy']);
    assert.deepEqual(counts, [20, 1000]);
    assert.deepEqual(against, ['starlight', 'eleventy']);
    assert.equal(isCheck, false);
    assert.deepEqual(readOptions(['--check', '50']).counts, [50]);
  });

  const refused: [words: string[], message: RegExp][] = [
    [['--projects', '0'], /--projects 0: "0" is not a number of projects\. Write whole numbers/],
    [['--projects', '10,1e3'], /"1e3" is not a number of projects/],
    [['--check', '10,'], /--check 10,: "" is not a number of projects/],
    [['--against', 'eleventy,hugo'], /"hugo" is not a generator .* Write one or several of .*eleventy/],
    [['--check', '10', '--projects', '20'], /--check and --projects are two benches/],
    [['--check', '10', '--pictures'], /--check takes no other option/],
    [['--output', ''], /name the folder/],
    [['--project', '10'], /Unknown option '--project'/],
    [['100'], /'100'/],
  ];
  for (const [words, message] of refused)
    test(`are refused when they are ${words.join(' ')}`, () => assert.throws(() => readOptions(words), { message }));
});

describe('the figures of a bench', () => {
  test('say what a project more costs between two numbers of projects', () => {
    const measures = [
      measure('ours', 100, 30),
      measure('eleventy', 10, 1),
      measure('ours', 10, 12),
      measure('ours', 1000, 255),
    ];
    assert.deepEqual(
      costPerProject(measures).map(({ site, from, to, seconds }) => [site, from, to, seconds]),
      [
        ['ours', 10, 100, 0.2],
        ['ours', 100, 1000, 0.25],
      ],
    );
  });

  test('compare the builds of the same projects in the same state', () => {
    const measures = [
      measure('ours', 10, 12),
      measure('ours', 10, 9, 'warm'),
      measure('ours', 10, 24, 'pictures'),
      measure('eleventy', 10, 2),
      measure('eleventy', 10, 3, 'warm'),
      measure('eleventy', 100, 5),
    ];
    assert.deepEqual(
      buildRows(measures).map((row) => row['wall time against']),
      ['6.0 × eleventy', '3.0 × eleventy', '12.0 × eleventy', '', '', ''],
    );
  });

  test('leave the memory empty where it was not read', () => {
    const [row] = buildRows([{ ...measure('ours', 10, 12), memory: undefined }]);
    assert.equal(row?.['memory, MB'], '');
    assert.equal(row?.['pages a second'], '4.2');
  });

  test('count what a command waited for, and what it wrote', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
    try {
      mkdirSync(join(folder, 'out/deep'), { recursive: true });
      writeFileSync(join(folder, 'out/deep/index.html'), 'héhé');
      writeFileSync(join(folder, 'out/data'), '12');
      assert.deepEqual(outputOf(join(folder, 'out')), { files: 2, bytes: 8, pages: 1 });
      // A child that takes half a second of processor, however busy the machine is.
      const loop = 'while (process.cpuUsage().user < 500_000);';
      const busy = `require('child_process').execFileSync(process.execPath, ['-e', '${loop}'])`;
      const { wall, processor, memory } = await costOf(folder, [process.execPath, '-e', busy]);
      assert.ok(wall > 0.2, `${wall} s`);
      assert.ok(processor > 0.45, `${processor} s of processor`);
      if (readdirSync('/').includes('proc')) assert.ok(Number(memory) > 30e6, `${memory} bytes`);
      await assert.rejects(costOf(folder, [process.execPath, '-e', 'process.exit(3)']), /exit 3/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('what a build left is put away before a cold one, a link and its version too, and nothing is deleted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
  try {
    for (const content of ['first', 'second']) {
      mkdirSync(join(folder, '.dist/dist/version'), { recursive: true });
      writeFileSync(join(folder, '.dist/dist/version/index.html'), content);
      symlinkSync('.dist/dist/version', join(folder, 'dist'));
      writeFileSync(join(folder, 'page.mdx'), content);
      putAway(folder, ['dist', '.dist', '.astro']);
      assert.deepEqual(
        readdirSync(folder).filter((name) => !name.startsWith('.away-')),
        ['page.mdx'],
      );
    }
    const kept = globSync('.away-*/*/dist/version/index.html', { cwd: folder });
    assert.deepEqual(kept.map((path) => readFileSync(join(folder, path), 'utf8')).sort(), ['first', 'second']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('the plot of a bench', () => {
  const axes = { x: 'projects', y: 'seconds' };

  test('draws a line for each site, that rises with its cost, on decades', () => {
    const measures = [
      measure('ours', 1000, 200),
      measure('ours', 10, 20),
      measure('eleventy', 10, 1),
      measure('eleventy', 1000, 3),
    ];
    const svg = parse(plotOf(coldLines(measures), 'A < B', axes));
    assert.equal(svg.querySelector('title')?.text, 'A < B');
    assert.deepEqual(
      svg.querySelectorAll('.name').map(({ text }) => text),
      ['ours', 'eleventy'],
    );
    const [ours, eleventy] = svg
      .querySelectorAll('.line')
      .map((line) =>
        [...(line.getAttribute('d') ?? '').matchAll(/(\d+) (\d+)/g)].map(
          ([, across, down]) => [Number(across), Number(down)] as const,
        ),
      );
    assert.ok(ours![0]![0] < ours![1]![0], 'from few projects to many');
    assert.ok(ours![0]![1] > ours![1]![1], 'a higher cost is higher');
    assert.ok(eleventy![0]![1] > ours![0]![1], 'a lower cost is lower');
    const words = svg.querySelectorAll('text').map(({ text }) => text);
    for (const word of ['projects', 'seconds', '10', '100', '1000', '1']) assert.ok(words.includes(word), word);
  });

  test('draws one point, a cost below one, and refuses what has no logarithm', () => {
    assert.match(plotOf([{ name: 'ours', points: [{ x: 11, y: 0.02 }] }], 'Cost', axes), />0\.01</);
    assert.throws(() => plotOf([{ name: 'ours', points: [{ x: 10, y: 0 }] }], 'Cost', axes), /10, 0/);
    assert.throws(() => plotOf([], 'Cost', axes), RangeError);
  });
});

describe('a generated project', () => {
  const places = [
    { commune: { code: '59512', nom: 'Roubaix', region: '32' }, point: { latitude: 50.69, longitude: 3.182 } },
  ];
  const words = ['le', 'de', 'atelier', 'musique', 'partage', 'machine', 'ouvre', 'ville'];
  const files = Array.from({ length: 60 }, (_, number) =>
    generatedFile(number, places, words, seededRandom(`essai ${number}`)),
  );

  test('is valid, and the same each time', () => {
    for (const [number, file] of files.entries())
      assert.deepEqual(readContentFile('projets', `content/projets/essai-${number}.mdx`, file).issues, [], file);
    assert.equal(generatedFile(7, places, words, seededRandom('essai 7')), files[7]);
  });

  test('has all that a real one may have', () => {
    for (const part of [
      '<Axes>',
      '<Chiffre',
      '<Citation',
      '<Encadre',
      '<Divergence',
      'porteur:',
      'montant:',
      'extrait:',
    ])
      assert.ok(files.some((file) => file.includes(part)) && files.some((file) => !file.includes(part)), part);
  });

  test('says the same to another generator, in plain Markdown', () => {
    const { title, body } = plainPage(`---
titre: "Essai : un"
resume: Deux mots.
---

Un fait<Source id="a" />.

<Chiffre valeur="12" libelle="studios" source="a" />

<Citation auteur="Essai" source="a">

Trois mots cités

</Citation>
`);
    assert.equal(title, 'Essai : un');
    assert.equal(body.replace(/\n{2,}/g, '\n'), 'Un fait (a).\n**12** studios\nEssai\nTrois mots cités');
    for (const file of files) assert.doesNotMatch(plainPage(file).body, /<\/?[A-Z]/);
  });
});
