import type { Element } from 'xast';
import type { Line } from './writing.ts';

/** A part of a picture: its shapes, and the lines of text drawn over them. */
export interface Drawn {
  shapes: Element[];
  lines: Line[];
}

/** A rectangle of a picture, in pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An area reduced by a margin on each side. */
export const inside = ({ x, y, width, height }: Area, margin: number): Area => ({
  x: x + margin,
  y: y + margin,
  width: width - 2 * margin,
  height: height - 2 * margin,
});

/** The cells of a grid that fills an area, row by row. */
export function cells({ x, y, width, height }: Area, columns: number, rows: number): Area[] {
  const [wide, high] = [width / columns, height / rows];
  return Array.from({ length: columns * rows }, (_, index) => ({
    x: x + (index % columns) * wide,
    y: y + Math.floor(index / columns) * high,
    width: wide,
    height: high,
  }));
}

/** A coordinate or a size, rounded to three decimals for the files. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
