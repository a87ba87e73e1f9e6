import { type AsyncZippable, zip } from 'fflate';

/** A file of the press archive. */
export interface KitFile {
  /** Path in the archive: `cartes/occitanie.svg`. */
  name: string;
  /** Path on the site, for a file that is also published on its own. */
  path?: string;
  content: Uint8Array;
}

/** Formats that are already compressed: deflating them again costs time for no gain. */
const compressed = /\.png$/;

/**
 * Makes one ZIP of the files, dated by a day (ISO 8601). The same files and day give the same bytes: ZIP stores local
 * times without a time zone, so the date is noon in the machine’s own zone, which no zone skips.
 */
export function pressArchive(files: readonly KitFile[], day: string): Promise<Uint8Array<ArrayBuffer>> {
  const [year = 1980, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  const entries = files.map(({ name, content }): [string, AsyncZippable[string]] => [
    `poles-creatifs-presse/${name}`,
    [content, { level: compressed.test(name) ? 0 : 6 }],
  ]);
  // Large files are deflated by threads, while the build goes on.
  return new Promise((resolve, reject) => {
    zip(Object.fromEntries(entries), { mtime }, (error, archive) =>
      error ? reject(error) : resolve(archive as Uint8Array<ArrayBuffer>),
    );
  });
}
