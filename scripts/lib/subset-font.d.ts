/** The part that we use of a package without types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: {
      targetFormat: 'woff2';
      /** OpenType features: all of them by default. */
      keepFeatures?: string[];
      /** The only value that the font keeps of an axis. */
      variationAxes?: Record<string, number>;
    },
  ): Promise<Uint8Array>;
}
