import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

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
export async function pressArchive(files: readonly KitFile[], day: string): Promise<Uint8Array<ArrayBuffer>> {
  const [year = 1980, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  const settings = { mtime: new Date(year, month - 1, date, 12), forceDosTimestamp: true };
  const archive = new ZipFile();
  for (const { name, content } of files)
    archive.addBuffer(Buffer.from(content), `poles-creatifs-presse/${name}`, {
      ...settings,
      compress: !compressed.test(name),
    });
  archive.end();
  return Uint8Array.from(await buffer(archive.outputStream));
}
