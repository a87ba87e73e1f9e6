import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import sharp from 'sharp';
import { drawings } from '#motif/drawings.ts';
import { sectors } from '#model/sector.ts';

const all = Object.values(drawings).flat();

/** Pixels of a drawing, 20 wide and 4 around it: 0 ground, 1 figure, 2 accent. */
async function pixelsOf({ figure, accent }: { figure: string; accent: string }): Promise<number[]> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -20 140 140" width="28" height="28">
    <path d="M-20 -20h140v140h-140z"/><path fill="#800000" d="${figure}"/><path fill="#f00" d="${accent}"/></svg>`;
  const { data } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: 28 * 28 }, (_, index) => Math.round((data[3 * index] ?? 0) / 127.5));
}

suite('the drawings', () => {
  test('are at least three in each sector, with names of their own', () => {
    assert.deepEqual(Object.keys(drawings).sort(), [...sectors].sort());
    for (const sector of sectors) assert.ok(drawings[sector].length >= 3, sector);
    assert.equal(new Set(all.map(({ name }) => name)).size, all.length);
    for (const { name } of all) assert.match(name, /^(?:l[ea] |les |l’)/);
  });

  test('stay in their square, and show their figure and their accent', async () => {
    for (const drawing of all) {
      const pixels = await pixelsOf(drawing);
      const outside = pixels.filter((_, index) => [index % 28, Math.floor(index / 28)].some((at) => at < 4 || at > 23));
      assert.deepEqual(new Set(outside), new Set([0]), drawing.name);
      const share = pixels.filter((value) => value > 0).length / 400;
      assert.ok(share > 0.2 && share <= 1, `${drawing.name}: ${share}`);
      assert.equal(pixels.includes(2), drawing.accent !== '', drawing.name);
    }
  });

  test('differ from each other', async () => {
    const pictures = await Promise.all(all.map(pixelsOf));
    for (const [index, one] of pictures.entries())
      for (const [other, picture] of pictures.slice(0, index).entries()) {
        const far = one.filter((value, at) => value !== picture[at]).length;
        assert.ok(far > 40, `${all[index]?.name} and ${all[other]?.name}: ${far} pixels`);
      }
  });
});
