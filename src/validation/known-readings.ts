import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { codeDigest } from '#cache/code-digest.ts';
import { readSealed, writeSealed } from '#cache/sealed-file.ts';
import { digestAt } from './content-disk.ts';
import type { FileReading, ListedFile } from './content-folder.ts';

/** Files that determine what validation says of a file, besides its bytes and its path. */
const makers = ['package-lock.json', 'src/{model,validation}/**/*.ts', 'src/geo/*.json'];

/**
 * The readings of earlier runs: a file that has not changed is not validated again.
 */
export class KnownReadings {
  #root: string;
  #file: string;
  /** Empty when the code cannot be told from another: nothing is kept then. */
  #code = codeDigest(makers);
  #earlier = new Map<string, FileReading>();
  #readings = new Map<string, FileReading>();
  #isChanged = false;

  private constructor(contentRoot: string, folder: string) {
    this.#root = contentRoot;
    this.#file = join(folder, 'readings');
  }

  /**
   * Finds the readings that were saved; none when they are missing, were cut, or are those of other code. `contentRoot`:
   * folder that contains `content/`; `folder`: where they are saved.
   */
  static async open(contentRoot: string, folder = join('node_modules/.astro', contentRoot)): Promise<KnownReadings> {
    const known = new KnownReadings(contentRoot, folder);
    const bytes = await readSealed(known.#file);
    const [code, readings] = (bytes && readSaved(bytes)) ?? ['', []];
    if (code !== '' && code === known.#code)
      known.#earlier = new Map(readings.map((reading) => [reading.file, reading]));
    return known;
  }

  /** The reading of the file as it is now, if it is known. */
  find({ collection, file }: ListedFile): FileReading | undefined {
    const found = this.#earlier.get(file);
    if (found?.digest === undefined || found.digest !== digestAt(this.#root, collection, file)) return undefined;
    this.#readings.set(file, found);
    return found;
  }

  /** Keeps new readings. */
  keep(readings: readonly FileReading[]): void {
    for (const reading of readings) this.#readings.set(reading.file, reading);
    this.#isChanged ||= readings.length > 0;
  }

  /** Saves what was found and kept, if something is new. Errors are ignored: the next run validates again. */
  async save(): Promise<void> {
    if (this.#code !== '' && this.#isChanged)
      await writeSealed(this.#file, serialize([this.#code, [...this.#readings.values()]]));
  }
}

/** What `save` wrote; `undefined` when another version of Node did, in a format that this one cannot read. */
function readSaved(bytes: Buffer): [code: string, readings: FileReading[]] | undefined {
  try {
    return deserialize(bytes) as [string, FileReading[]];
  } catch {
    return undefined;
  }
}
