/** A name to write beside a point of a drawing. */
export interface LabelledPoint {
  name: string;
  /** The name in lines, if it has several. */
  lines?: readonly string[];
  x: number;
  y: number;
}

/** A name with its position: `anchor` is the end of the text that is at `x`; `y`, the baseline of its first line. */
export interface PlacedLabel extends LabelledPoint {
  anchor: 'start' | 'end' | 'middle';
}

/** Sizes in units of the drawing: its `width`, the font `size`, and the `gap` between a point and its name. */
export interface LabelMeasures {
  width: number;
  size: number;
  gap: number;
  /** Boxes that the names must not cover. */
  taken?: readonly LabelBox[];
  /** Penalty for writing in a box: 0 where the name crosses nothing. */
  cost?: (box: LabelBox) => number;
}

/** The box that a name occupies. */
export interface LabelBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Average width of a letter, as a share of the font size. */
export const letterWidth = 0.54;
/** Height of a line of text, as a share of the font size. */
export const lineHeight = 1.1;

/** The box of a name written at a font size. */
export function labelBox({ name, lines = [name], x, y, anchor }: PlacedLabel, size: number): LabelBox {
  const width = Math.max(...lines.map((line) => line.length)) * letterWidth * size;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return {
    left,
    right: left + width,
    top: y - size * 0.8,
    bottom: y + size * (0.25 + (lines.length - 1) * lineHeight),
  };
}

/** Whether two boxes overlap. */
export const overlap = (a: LabelBox, b: LabelBox): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The points, those nearer to each other than `reach` as one, with their names: « Roubaix, Tourcoing ». */
export function joinNear(points: readonly LabelledPoint[], reach: number): LabelledPoint[] {
  return points.reduce<LabelledPoint[]>((joined, point) => {
    const near = joined.find(({ x, y }) => Math.hypot(x - point.x, y - point.y) < reach);
    if (!near) return [...joined, { ...point }];
    near.name += `, ${point.name}`;
    return joined;
  }, []);
}

/**
 * Writes each name once, on the free side of its point that costs least (of equal ones: right, left, above, below),
 * inside the width of the drawing if possible. Leaves out a name that would cover another name or point on every side.
 */
export function placeLabels(points: readonly LabelledPoint[], measures: LabelMeasures): PlacedLabel[] {
  const { width, size, gap, taken: boxes = [], cost = () => 0 } = measures;
  const dots = points.map(({ x, y }) => ({
    left: x - gap / 2,
    right: x + gap / 2,
    top: y - gap / 2,
    bottom: y + gap / 2,
  }));
  const placed: PlacedLabel[] = [];
  for (const { x, y, ...name } of points) {
    const more = ((name.lines?.length ?? 1) - 1) * lineHeight * size;
    const beside = y + size * 0.3 - more / 2;
    const candidates: PlacedLabel[] = [
      { ...name, x: x + gap, y: beside, anchor: 'start' },
      { ...name, x: x - gap, y: beside, anchor: 'end' },
      { ...name, x, y: y - gap - size * 0.25 - more, anchor: 'middle' },
      { ...name, x, y: y + gap + size * 0.8, anchor: 'middle' },
      { ...name, x: x + gap, y: beside + size * 0.8, anchor: 'start' },
      { ...name, x: x - gap, y: beside - size * 0.8, anchor: 'end' },
      { ...name, x: x + gap, y: beside - size * 0.8, anchor: 'start' },
      { ...name, x: x - gap, y: beside + size * 0.8, anchor: 'end' },
      { ...name, x: x - gap / 2, y: y + gap + size * 0.8, anchor: 'start' },
      { ...name, x: x + gap / 2, y: y + gap + size * 0.8, anchor: 'end' },
    ];
    const taken = [...placed.map((label) => labelBox(label, size)), ...dots, ...boxes];
    const isFree = (label: PlacedLabel) => !taken.some((box) => overlap(box, labelBox(label, size)));
    const fits = (label: PlacedLabel) => labelBox(label, size).left >= 0 && labelBox(label, size).right <= width;
    const price = (label: PlacedLabel) => Number(!fits(label)) * 1000 + cost(labelBox(label, size));
    const [best] = candidates.filter(isFree).sort((a, b) => price(a) - price(b));
    if (best) placed.push(best);
  }
  return placed;
}
