import { glob, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Files that compress: pictures, fonts and most of the search index are compressed already. */
const compressible = '**/*.{atom,bib,css,csv,geojson,html,js,json,jsonld,md,ris,svg,txt,webmanifest,xml}';

/** Bytes under which a file fits in one packet, compressed or not. */
const smallest = 1000;

/** How each copy is made, by the extension that it adds. */
const encoders: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  // Quality 11 takes twice the time for 3 % less.
  '.br': (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  '.gz': (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** What was written: the number of files that have copies, their bytes, and those of the copies of each kind. */
export interface CopiesReport {
  files: number;
  bytes: number;
  copies: Record<string, number>;
}

/**
 * Writes `page.html.br` and `page.html.gz` beside each `page.html` of a folder that is smaller compressed: always the
 * same bytes. Zlib works in threads (`UV_THREADPOOL_SIZE`): as many files are in hand as there are processors.
 */
export async function writeCopies(folder: string): Promise<CopiesReport> {
  const report: CopiesReport = { files: 0, bytes: 0, copies: {} };
  const paths = glob(compressible, { cwd: folder });
  const worker = async () => {
    for await (const path of paths) {
      const bytes = await readFile(join(folder, path));
      if (bytes.length < smallest) continue;
      report.files += 1;
      report.bytes += bytes.length;
      for (const [extension, encode] of Object.entries(encoders)) {
        const copy = await encode(bytes);
        if (copy.length >= bytes.length) continue;
        await writeFile(join(folder, path + extension), copy);
        report.copies[extension] = (report.copies[extension] ?? 0) + copy.length;
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return report;
}
