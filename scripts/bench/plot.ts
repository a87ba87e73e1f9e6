import { x } from 'xastscript';
import { writeXml } from '#text/xml.ts';

/** A line of a plot: its points are in any order, all above zero. */
export interface PlotLine {
  name: string;
  points: readonly { x: number; y: number }[];
}

const [width, height] = [640, 400];
const area = { left: 64, right: 540, top: 48, bottom: 344 };

// Told apart by their names as by their colours, in both schemes.
const style = `svg{color-scheme:light dark;background:light-dark(#fff,#16161d);font:13px system-ui,sans-serif}
text{fill:light-dark(#33333d,#d5d5de)}.grid{stroke:light-dark(#dcdce3,#3a3a46)}
.line{fill:none;stroke-width:2}
.s0{--c:light-dark(#b3261e,#ff8a80)}.s1{--c:light-dark(#1f5fbf,#8ab8ff)}.s2{--c:light-dark(#1d7a46,#7fd6a2)}
.line{stroke:var(--c)}.mark,.name{fill:var(--c)}.name{font-weight:600}`;

/**
 * Draws lines on two logarithmic axes, as SVG text. `title` and the names of the axes, with their units, are written on
 * it. Throws when there is no point, or one that has no logarithm.
 */
export function plotOf(lines: readonly PlotLine[], title: string, axes: { x: string; y: string }): string {
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0) throw new RangeError('A plot needs a point.');
  const bad = points.find((point) => !(point.x > 0 && point.y > 0));
  if (bad) throw new RangeError(`The point ${bad.x}, ${bad.y} has no place on logarithmic axes.`);
  const across = scaleOf(
    points.map((point) => point.x),
    area.left,
    area.right,
  );
  const up = scaleOf(
    points.map((point) => point.y),
    area.bottom,
    area.top,
  );
  const text = (place: Record<string, number | string>, words: string) => x('text', place, words);
  return writeXml(
    x('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' }, [
      x('title', title),
      x('style', style),
      text({ x: area.left, y: 24, 'font-weight': 600 }, title),
      text({ x: area.right, y: height - 12, 'text-anchor': 'end' }, axes.x),
      text({ x: area.left, y: area.top - 6 }, axes.y),
      ...across.ticks.flatMap((value) => [
        x('path', { class: 'grid', d: `M${across.at(value)} ${area.top}V${area.bottom}` }),
        text({ x: across.at(value), y: area.bottom + 18, 'text-anchor': 'middle' }, String(value)),
      ]),
      ...up.ticks.flatMap((value) => [
        x('path', { class: 'grid', d: `M${area.left} ${up.at(value)}H${area.right}` }),
        text({ x: area.left - 8, y: up.at(value) + 4, 'text-anchor': 'end' }, String(value)),
      ]),
      ...lines.flatMap(({ name, points: unsorted }, index) => {
        const placed = unsorted.toSorted((a, b) => a.x - b.x).map((one) => ({ x: across.at(one.x), y: up.at(one.y) }));
        const last = placed.at(-1);
        if (!last) return [];
        return [
          x('g', { class: `s${index % 3}` }, [
            x('path', { class: 'line', d: `M${placed.map((one) => `${one.x} ${one.y}`).join('L')}` }),
            ...placed.map((one) => x('circle', { class: 'mark', cx: one.x, cy: one.y, r: 4 })),
            x('text', { class: 'name', x: last.x + 10, y: last.y + 4 }, name),
          ]),
        ];
      }),
    ]),
  );
}

/** A logarithmic scale from a pixel to another over the decades of some values, with a tick at each decade. */
function scaleOf(values: readonly number[], start: number, end: number) {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))));
  const at = (value: number) => Math.round(start + ((Math.log10(value) - least) / (most - least)) * (end - start));
  return { at, ticks: Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index)) };
}
