/** Types of the parts of opentype.js 2.0 in use; the package ships none. */
declare module 'opentype.js' {
  /**
   * A command of a path, with its points. Fonts of Fontsource have no cubic curve, and the last command of an outline ends
   * where it began.
   */
  type Command =
    { type: 'M' | 'L'; x: number; y: number } | { type: 'Q'; x1: number; y1: number; x: number; y: number };
  interface Glyph {
    /** In units of the font. */
    advanceWidth: number;
    getPath(x: number, y: number, size: number): { commands: readonly Command[] };
  }
  interface Font {
    unitsPerEm: number;
    hasChar(letter: string): boolean;
    charToGlyph(letter: string): Glyph;
    /** In units of the font. */
    getKerningValue(left: Glyph, right: Glyph): number;
  }
  const opentype: { parse(file: ArrayBuffer): Font };
  export { Command, Font, Glyph };
  export default opentype;
}
