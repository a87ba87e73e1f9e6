import { readFileSync, writeFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { kilometresOutside } from '#model/region-outline.ts';
import type { Position } from '#model/projection.ts';
import { type Random, drawOne, seededRandom } from '#motif/random.ts';
import { regions } from '#model/region.ts';
import { type OfficialCommune, generatedFile } from './project-file.ts';

/** Number of points for the projects of a region: few enough that some projects share one. */
const pointsPerRegion = 400;

/**
 * Adds generated projects to the content of a folder until it has `count`: the same ones each time. `hasRareWords`:
 * whether their texts also have invented words, as many as a search of that size would meet. Throws when it has more.
 */
export async function writeProjects(folder: string, count: number, hasRareWords = true): Promise<void> {
  const real = globSync('content/projets/*.mdx', { cwd: folder });
  if (real.length > count) throw new RangeError(`content/ has ${real.length} projects: ${count} are too few.`);
  const draw = seededRandom('bench');
  const texts = real.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const bodies = texts.replace(/^---\r?$[\s\S]*?^---\r?$|<[^>]*>|\([^)]*\)/gm, ' ');
  const words = hasRareWords ? [...realWords(bodies), ...rareWords()] : plainWords(bodies);
  const communes = await communesOf(regions.map(({ code }) => code));
  const points = new Map(
    regions.map(({ code }) => [code, Array.from({ length: pointsPerRegion }, () => pointIn(code, draw))]),
  );
  for (let number = real.length; number < count; number++) {
    const commune = drawOne(draw, communes);
    const place = (one: OfficialCommune) => ({ commune: one, point: drawOne(draw, points.get(one.region) ?? []) });
    // One project in ten has a second place, most often in another region.
    const places = [place(commune), ...(number % 10 === 0 ? [place(drawOne(draw, communes))] : [])];
    const neighbour = number > real.length ? `essai-${number - 1}` : undefined;
    const file = generatedFile(number, places, words, draw, neighbour);
    writeFileSync(join(folder, `content/projets/essai-${number}.mdx`), file);
  }
}

/** The words of the real bodies, most frequent first. */
function realWords(bodies: string): string[] {
  const counts = new Map<string, number>();
  for (const word of bodies.toLowerCase().match(/\p{L}{2,}/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** Those that are not names, so that a text made of them has no spelling mistake. */
function plainWords(bodies: string): string[] {
  return [...new Set(bodies.match(/(?<![\p{L}’\]-])\p{Ll}{2,}(?![\p{L}’-])/gu))];
}

/** Invented words, to have many rare ones. */
function rareWords(): string[] {
  const draw = seededRandom('words');
  const syllables = ['ba', 'cor', 'di', 'fou', 'gra', 'lé', 'mi', 'nou', 'pla', 'ri', 'sou', 'té', 'vau', 'zon'];
  const made = Array.from({ length: 30_000 }, () => [0, 1, 2, 3].map(() => drawOne(draw, syllables)).join(''));
  return [...new Set(made)];
}

async function communesOf(regionCodes: readonly string[]): Promise<OfficialCommune[]> {
  const file = import.meta.resolve('@etalab/decoupage-administratif/data/communes.json');
  const all = JSON.parse(readFileSync(new URL(file), 'utf8')) as (OfficialCommune & { type: string })[];
  return all.filter(({ type, region }) => type === 'commune-actuelle' && regionCodes.includes(region));
}

/** A random point inside a region. Throws when none is found. */
function pointIn(code: string, draw: Random): Position {
  const bounds = regions.find((region) => region.code === code)?.bounds;
  if (!bounds) throw new Error(`No region has the code ${code}.`);
  for (let attempt = 0; attempt < 1000; attempt++) {
    const latitude = bounds.south + draw() * (bounds.north - bounds.south);
    const longitude = bounds.west + draw() * (bounds.east - bounds.west);
    if (kilometresOutside(code, { latitude, longitude }) === 0) return { latitude, longitude };
  }
  throw new Error(`No point was found in the region ${code}.`);
}
