/** A name to write beside a point of a drawing. */
export interface LabelledPoint {
  name: string;
  x: number;
  y: number;
}

/** Where a name stands: `anchor` is the end of the text that touches `x`; `y` is its baseline. */
export interface PlacedLabel extends LabelledPoint {
  anchor: 'start' | 'end' | 'middle';
}

/** Sizes in units of the drawing: `size` of the type, `gap` from the point. */
export interface LabelMeasures {
  width: number;
  size: number;
  gap: number;
  /** How bad it is to write in a rectangle: 0 where nothing is crossed. */
  cost?: (box: LabelBox) => number;
}

/** A rectangle that a name takes. */
export interface LabelBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A letter is about half as wide as the type is high. */
export const letterWidth = 0.54;

/** The rectangle of a name written in a size of type. */
export function boxOf({ name, x, y, anchor }: PlacedLabel, size: number): LabelBox {
  const width = name.length * letterWidth * size;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.25 };
}

/** Whether two rectangles have a part in common. */
export const overlap = (a: LabelBox, b: LabelBox): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Writes each name once, on the free side of its point that costs least (of equal ones: right, left, above, below), inside
 * the width of the drawing where it can be, without covering another name or another point.
 */
export function placeLabels(points: readonly LabelledPoint[], measures: LabelMeasures): PlacedLabel[] {
  const { width, size, gap, cost = () => 0 } = measures;
  const dots = points.map(({ x, y }) => ({
    left: x - gap / 2,
    right: x + gap / 2,
    top: y - gap / 2,
    bottom: y + gap / 2,
  }));
  const placed: PlacedLabel[] = [];
  for (const { name, x, y } of points) {
    const candidates: PlacedLabel[] = [
      { name, x: x + gap, y: y + size * 0.3, anchor: 'start' },
      { name, x: x - gap, y: y + size * 0.3, anchor: 'end' },
      { name, x, y: y - gap, anchor: 'middle' },
      { name, x, y: y + gap + size * 0.7, anchor: 'middle' },
      { name, x: x + gap, y: y + size * 1.1, anchor: 'start' },
      { name, x: x - gap, y: y - size * 0.5, anchor: 'end' },
    ];
    const taken = [...placed.map((label) => boxOf(label, size)), ...dots];
    const isFree = (label: PlacedLabel) => !taken.some((box) => overlap(box, boxOf(label, size)));
    const fits = (label: PlacedLabel) => boxOf(label, size).left >= 0 && boxOf(label, size).right <= width;
    const price = (label: PlacedLabel) => Number(!fits(label)) * 1000 + cost(boxOf(label, size));
    const [best] = candidates.filter(isFree).sort((a, b) => price(a) - price(b));
    if (best) placed.push(best);
  }
  return placed;
}
