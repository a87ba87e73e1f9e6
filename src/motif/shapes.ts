/** Path data of a rectangle, from its top left corner. */
export const box = (x: number, y: number, width: number, height: number) => `M${x} ${y}h${width}v${height}h${-width}z`;

/** Path data of a square hole. */
export const slot = (x: number, y: number, side: number) => `M${x} ${y}v${side}h${side}v${-side}z`;

/** Path data of a disc, clockwise. */
export const disc = (x: number, y: number, radius: number, sweep: 0 | 1 = 1) =>
  `M${x - radius} ${y}a${radius} ${radius} 0 0 ${sweep} ${2 * radius} 0a${radius} ${radius} 0 0 ${sweep} ${-2 * radius} 0z`;

/** Path data of a disc-shaped hole. */
export const hole = (x: number, y: number, radius: number) => disc(x, y, radius, 0);

/** Path data of a ring. */
export const ring = (x: number, y: number, outer: number, inner: number) => disc(x, y, outer) + hole(x, y, inner);

/** Path data of a vertical bar with round ends, centred vertically on `y`. */
export const pill = (x: number, y: number, width: number, height: number) =>
  `M${x} ${y - (height - width) / 2}a${width / 2} ${width / 2} 0 0 1 ${width} 0v${height - width}a${width / 2} ${width / 2} 0 0 1 ${-width} 0z`;

/** Path data of a wave across the tile, 20 units thick, whose top edge starts at `y`. */
export const band = (y: number) => `M0 ${y}a30 30 0 0 1 50 0a30 30 0 0 0 50 0v20a30 30 0 0 1-50 0a30 30 0 0 0-50 0z`;

/** Path data of half a ring between two radii, centred on the bottom side. */
export const tier = (outer: number, inner: number) =>
  `M${50 - outer} 100a${outer} ${outer} 0 0 1 ${2 * outer} 0h${inner - outer}a${inner} ${inner} 0 0 0 ${-2 * inner} 0z`;

/** Path data of one houndstooth, 50 units wide: two threads over two. */
export const tooth = (x: number, y: number) =>
  `M${x} ${y}h38l-13 13v12h-12l-13 13zM${x + 50} ${y}v13l-12 12h-13zM${x + 25} ${y + 25}v13l-12 12h-13z`;

/** Path data of one of six blades around a hexagonal opening; its sides extend the hexagon’s to the edge of a disc. */
export function blade(index: number): string {
  const polar = (degrees: number, radius: number) =>
    [Math.cos, Math.sin]
      .map((project) => Math.round(50 + radius * project(((degrees + index * 60) * Math.PI) / 180)))
      .join(' ');
  // When extended, the side from the vertex at 0° to that at 60° leaves the disc at 95.4°; the one before, at 35.4°.
  return `M${polar(0, 24)}L${polar(35.4, 50)}A50 50 0 0 1 ${polar(95.4, 50)}L${polar(60, 24)}Z`;
}

/** Path data of a picture in pixels of 12 units: `x` is a filled one. */
export const pixels = (x: number, y: number, ...rows: string[]) =>
  rows
    .flatMap((row, down) => [...row].map((one, across) => [one, x + 12 * across, y + 12 * down] as const))
    .map(([one, left, top]) => (one === 'x' ? box(left, top, 12.4, 12.4) : ''))
    .join('');

/** Path data of several shapes. */
export const each = <Item>(items: readonly Item[], draw: (item: Item) => string) => items.map(draw).join('');
