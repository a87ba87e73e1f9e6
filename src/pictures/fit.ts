/**
 * Space for a text, in pixels. `sizes`: font sizes, the best first; `leading`: line height, as a share of the font
 * size.
 */
export interface Room {
  width: number;
  height: number;
  sizes: readonly number[];
  leading: number;
  /** Width of a text in a font size. */
  measure: (text: string, size: number) => number;
}

/** A text cut into lines that fit. */
export interface Fitted {
  lines: readonly string[];
  size: number;
}

/** Pieces after which a line may break: `wordsOf` breaks at spaces, `partsOf` also after hyphens. */
const wordsOf = (text: string) => text.match(/[^ ]+ ?/g) ?? [];
const partsOf = (text: string) => text.match(/[^ -]*-+(?=\p{L})|[^ ]+ ?/gu) ?? [];

/** Smallest ratio of font sizes at which a text is shrunk rather than broken at hyphens. */
const wordsFirst = 0.7;

/** Fills lines one after the other; a piece wider than a line has its own. */
function fill(pieces: readonly string[], width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = (lines.at(-1) ?? '') + piece;
    if (lines.length > 0 && measure(longer.trimEnd()) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}

/** Keeps the number of lines but evens them out: finds the narrowest width that needs no more. */
function balance(pieces: readonly string[], width: number, measure: (text: string) => number): string[] {
  const whole = fill(pieces, width, measure);
  let [narrow, wide] = [0, width];
  while (wide - narrow > 4) {
    const middle = (narrow + wide) / 2;
    const lines = fill(pieces, middle, measure);
    const fits = lines.length <= whole.length && lines.every((line) => measure(line) <= middle);
    if (fits) wide = middle;
    else narrow = middle;
  }
  return fill(pieces, wide, measure);
}

/** Cuts a line so that it fits with « … »: after a word, or inside a word that is alone. */
function cut(line: string, fits: (text: string) => boolean): string {
  let kept = line;
  while (kept.includes(' ') && !fits(`${kept} …`)) kept = kept.slice(0, kept.lastIndexOf(' '));
  if (fits(`${kept} …`)) return `${kept.replace(/[\s,;:.«(–—-]+$/u, '')} …`;
  while (kept.length > 1 && !fits(`${kept}…`)) kept = [...kept].slice(0, -1).join('');
  return `${kept}…`;
}

/** Fits a text in the largest size that its room allows; in the smallest size, cuts what does not fit at a word. */
export function fitText(text: string, room: Room): Fitted {
  const { width, height, sizes, leading, measure } = room;
  const linesIn = (size: number) => Math.max(1, Math.floor(height / (size * leading)));
  const fitPieces = (pieces: readonly string[]): Fitted | undefined => {
    for (const size of sizes) {
      const inSize = (part: string) => measure(part, size);
      const lines = fill(pieces, width, inSize);
      if (lines.length <= linesIn(size) && lines.every((line) => inSize(line) <= width))
        return { size, lines: balance(pieces, width, inSize) };
    }
    return undefined;
  };
  const [whole, parted] = [fitPieces(wordsOf(text)), fitPieces(partsOf(text))];
  const best = whole && (!parted || whole.size >= wordsFirst * parted.size) ? whole : parted;
  return best ?? cutText(partsOf(text), sizes.at(-1) ?? 16, room, linesIn);
}

function cutText(pieces: readonly string[], size: number, room: Room, linesIn: (size: number) => number): Fitted {
  const fits = (part: string) => room.measure(part, size) <= room.width;
  const lines = fill(pieces, room.width, (part) => room.measure(part, size));
  const kept = lines.slice(0, linesIn(size));
  const cutLine = kept.length < lines.length ? kept.length - 1 : undefined;
  return { size, lines: kept.map((line, index) => (index === cutLine || !fits(line) ? cut(line, fits) : line)) };
}
