import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { commonKinds, sectorKinds } from '#pictures/motif/tiles.ts';
import { drawings } from '#pictures/motif/drawings.ts';
import { mergeOutlines } from '#pictures/motif/merge.ts';
import { type Outline, type OutlinePoint, reversed, type OutlineSide } from '#pictures/motif/outline.ts';
import { readPath, writePath } from '#pictures/motif/path-data.ts';

/** Points along a side, without its end: one for a straight side, 32 for an arc. */
function pointsOf({ from, to, radius, isClockwise }: OutlineSide): OutlinePoint[] {
  if (radius === 0) return [from];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const chord = Math.hypot(dx, dy);
  const height = Math.sqrt(Math.max(0, radius ** 2 - chord ** 2 / 4)) * (isClockwise ? 1 : -1);
  const centre: OutlinePoint = [
    (from[0] + to[0]) / 2 - (dy / chord) * height,
    (from[1] + to[1]) / 2 + (dx / chord) * height,
  ];
  const start = Math.atan2(from[1] - centre[1], from[0] - centre[0]);
  const sweep = 2 * Math.asin(Math.min(1, chord / 2 / radius)) * (isClockwise ? 1 : -1);
  return Array.from({ length: 32 }, (_, index) => {
    const angle = start + (sweep * index) / 32;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  });
}

/** Winding number: clockwise turns of closed lines of points around a point. */
function winding(lines: readonly OutlinePoint[][], [x, y]: OutlinePoint): number {
  const sides = lines.flatMap((points) =>
    points.map((point, index) => [point, points[(index + 1) % points.length] ?? point] as const),
  );
  return sides.reduce((turns, [[ax, ay], [bx, by]]) => {
    if (ay <= y === by <= y) return turns;
    return ax + ((y - ay) / (by - ay)) * (bx - ax) > x ? turns + Math.sign(by - ay) : turns;
  }, 0);
}

const flatten = (outlines: readonly Outline[]) => outlines.map((line) => line.flatMap(pointsOf));

/** Sample points over the whole square, none of them on a side of a drawing. */
const samples = Array.from({ length: 900 }, (_, index): OutlinePoint => [
  (index % 30) * 3.3 + 1.73,
  Math.floor(index / 30) * 3.3 + 1.61,
]);

suite('the drawings', () => {
  test('match the tile kinds, and each sector has its own', () => {
    const kinds = [...commonKinds, ...Object.values(sectorKinds).flat()];
    assert.deepEqual(Object.keys(drawings).sort(), [...kinds].sort());
    assert.equal(new Set(kinds).size, kinds.length);
  });

  test('stay in their square', () => {
    for (const [kind, { figure, accent }] of Object.entries(drawings)) {
      for (const [x, y] of [...figure, ...accent].flat().flatMap(pointsOf)) {
        assert.ok(Math.min(x, y) > -0.5 && Math.max(x, y) < 100.5, `${kind}: ${x} ${y}`);
      }
    }
  });

  test('are outlined clockwise, and the figure and the accent never overlap', () => {
    for (const [kind, { figure, accent }] of Object.entries(drawings)) {
      const [one, other] = [flatten(figure), flatten(accent)];
      const turns = samples.map((point) => [winding(one, point), winding(other, point)] as const);
      assert.ok(
        turns.every(([filled, accented]) => filled >= 0 && accented >= 0 && filled + accented <= 1),
        kind,
      );
      assert.equal(
        turns.some(([filled]) => filled === 1),
        figure.length > 0,
        kind,
      );
      assert.equal(
        turns.some(([, accented]) => accented === 1),
        accent.length > 0,
        kind,
      );
    }
  });

  test('differ from each other', () => {
    const texts = Object.values(drawings).map(({ figure, accent }) => writePath([...figure, ...accent]));
    assert.equal(new Set(texts).size, texts.length);
  });
});

suite('path data', () => {
  test('is read, then written with relative commands', () => {
    const data = 'M10 0L50 20 10 40V30H0Z M60 60A20 20 0 0 1 100 60A20 20 0 0 0 60 60Z';
    assert.equal(writePath(readPath(data)), 'm10 0l40 20l-40 20v-10h-10zm50 60a20 20 0 0 1 40 0a20 20 0 0 0 -40 0z');
  });

  test('with an unsupported command is refused, and the error quotes the command', () => {
    assert.throws(() => readPath('M0 0C1 2 3 4 5 6Z'), /Cannot read "C1 2 3 4 5 6" in the path "M0 0C1/);
    assert.throws(() => readPath('M0 0l5 5Z'), /Cannot read "l5 5"/);
    assert.throws(() => readPath('M0 0L5Z'), /Cannot read "L5"/);
  });
});

suite('merging', () => {
  const merge = (data: string) => writePath(mergeOutlines(readPath(data)));

  test('makes one surface of two that touch, whatever the length of their shared side', () => {
    assert.equal(merge('M0 0H10V10H0Z M10 0H20V10H10Z'), 'm0 0h20v10h-20z');
    assert.equal(merge('M0 0H10V10H0Z M10 2H20V8H10Z'), 'm0 0h10v2h10v6h-10v2h-10z');
  });

  test('joins along arcs and slopes too', () => {
    assert.equal(merge('M0 0A10 10 0 0 1 10 10H0Z M0 0H10V10A10 10 0 0 0 0 0Z'), 'm10 10h-10v-10h10z');
    assert.equal(merge('M0 0L10 10H0Z M0 0H10V10Z'), 'm10 10h-10v-10h10z');
  });

  test('cuts out the surface of a reversed outline', () => {
    const [square, corner] = ['M0 0H10V10H0Z', 'M0 0H4V10H0Z'].map((data) => readPath(data).flat());
    assert.equal(writePath(mergeOutlines([square ?? [], reversed(corner ?? [])])), 'm4 0h6v10h-6z');
  });

  test('refuses an outline that is not closed', () => {
    assert.throws(() => mergeOutlines(readPath('M0 0H10V10')), /An outline stops at 10 10/);
  });
});
