/** Where a text goes, in pixels. `sizes` of the type, the best first; `leading`: height of a line, as a share of its size. */
export interface Room {
  width: number;
  height: number;
  sizes: readonly number[];
  leading: number;
  /** Width of a text in a size of type. */
  measure: (text: string, size: number) => number;
}

/** A text in lines that fit. */
export interface Fitted {
  lines: readonly string[];
  size: number;
}

/** The pieces that a line may end after: words; or also what a hyphen ends. */
const wordsOf = (text: string) => text.match(/[^ ]+ ?/g) ?? [];
const partsOf = (text: string) => text.match(/[^ -]*-+(?=\p{L})|[^ ]+ ?/gu) ?? [];

/** How much smaller a text is written rather than cut at a hyphen, as a share of its size. */
const wordsFirst = 0.7;

/** Fills lines one after the other; a piece that is wider than a line has one of its own. */
function fill(pieces: readonly string[], width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = (lines.at(-1) ?? '') + piece;
    if (lines.length > 0 && measure(longer.trimEnd()) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}

/** The same number of lines, as even as they can be: the narrowest width that needs no more. */
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

/** The beginning of a line that fits with « … »: cut after a word, or within it when it is alone. */
function cut(line: string, fits: (text: string) => boolean): string {
  let kept = line;
  while (kept.includes(' ') && !fits(`${kept} …`)) kept = kept.slice(0, kept.lastIndexOf(' '));
  if (fits(`${kept} …`)) return `${kept.replace(/[\s,;:.«(–—-]+$/u, '')} …`;
  while (kept.length > 1 && !fits(`${kept}…`)) kept = [...kept].slice(0, -1).join('');
  return `${kept}…`;
}

/** Writes a text as large as its room allows; in the smallest size, what is left over is cut at a word. */
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
