/** Path data of a rectangle, from its top left corner. */
export const box = (x: number, y: number, width: number, height: number) =>
  `M${x} ${y}H${x + width}V${y + height}H${x}Z`;

/** Path data of a disc. */
export const disc = (x: number, y: number, radius: number) =>
  `M${x - radius} ${y}A${radius} ${radius} 0 0 1 ${x + radius} ${y}A${radius} ${radius} 0 0 1 ${x - radius} ${y}Z`;

/** Path data of a disc to take away. */
export const hole = (x: number, y: number, radius: number) =>
  `M${x - radius} ${y}A${radius} ${radius} 0 0 0 ${x + radius} ${y}A${radius} ${radius} 0 0 0 ${x - radius} ${y}Z`;

/** Path data of a wave from side to side, 20 units thick, from the height at which it starts. */
export const band = (y: number) =>
  `M0 ${y}A30 30 0 0 1 50 ${y}A30 30 0 0 0 100 ${y}V${y + 20}A30 30 0 0 1 50 ${y + 20}A30 30 0 0 0 0 ${y + 20}Z`;

/** Path data of an upright bar with round ends, 16 units wide, in the middle of the height. */
export function pill(x: number, height: number): string {
  const [top, bottom] = [58 - height / 2, 42 + height / 2];
  return `M${x} ${top}A8 8 0 0 1 ${x + 16} ${top}V${bottom}A8 8 0 0 1 ${x} ${bottom}Z`;
}

/** Path data of half a ring between two radii, standing in the middle of the bottom. */
export function tier(outer: number, inner: number): string {
  const edge = `A${outer} ${outer} 0 0 1 ${50 + outer} 100H${50 + inner}`;
  return `M${50 - outer} 100${edge}A${inner} ${inner} 0 0 0 ${50 - inner} 100Z`;
}

/** Path data of one houndstooth, 50 units wide: two threads over two. */
export function tooth(x: number, y: number): string {
  return [
    `M${x} ${y}H${x + 38}L${x + 25} ${y + 13}V${y + 25}H${x + 13}L${x} ${y + 38}Z`,
    `M${x + 50} ${y}V${y + 13}L${x + 38} ${y + 25}H${x + 25}Z`,
    `M${x + 25} ${y + 25}V${y + 38}L${x + 13} ${y + 50}H${x}Z`,
  ].join('');
}

/** Path data of one of six blades around a hexagonal opening: its sides prolong those of the hexagon as far as a disc. */
export function blade(index: number): string {
  const polar = (degrees: number, radius: number) =>
    [Math.cos, Math.sin]
      .map((project) => Math.round(50 + radius * project(((degrees + index * 60) * Math.PI) / 180)))
      .join(' ');
  // The side from the vertex at 0° to the one at 60°, prolonged, leaves the disc at 95.4°; the one before it, at 35.4°.
  return `M${polar(0, 24)}L${polar(35.4, 50)}A50 50 0 0 1 ${polar(95.4, 50)}L${polar(60, 24)}Z`;
}
