import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Drawn } from '#pictures/drawn.ts';
import { writeLines } from '#pictures/writing.ts';

/** A part of a map that whoever works on the drawing may want to move, hide or colour: a group under a French name. */
export interface Layer extends Drawn {
  id: string;
}

/** What a layer draws, from the parts of it that there are. */
export const layer = (id: string, ...parts: readonly Partial<Drawn>[]): Layer => ({
  id,
  shapes: parts.flatMap(({ shapes = [] }) => shapes),
  lines: parts.flatMap(({ lines = [] }) => lines),
});

/**
 * Layers as groups, from the bottom up, without the empty ones. Words are paths: a newsroom does not have our fonts, and
 * another font would not keep them where there is room. `desc` says them.
 */
export function drawLayers(layers: readonly Layer[], width: number, height: number): Promise<Element[]> {
  const filled = layers.filter(({ shapes, lines }) => shapes.length + lines.length > 0);
  return Promise.all(
    filled.map(async ({ id, shapes, lines }) =>
      x('g', { id }, [...shapes, ...(await writeLines(lines, width, height))]),
    ),
  );
}
