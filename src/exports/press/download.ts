/** A file that a page gives to download. */
export interface Download {
  /** « SVG ». */
  format: string;
  /** From the base path. */
  path: string;
  bytes: number;
}
