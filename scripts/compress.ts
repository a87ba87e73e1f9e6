// Adds compressed copies to the built site (`OUT_DIR`), for hosts that serve them as they are: the last step of a build
// with `COMPRESS=1`.
import { outDir } from '#site.ts';
import { writeCopies } from './lib/compressed-copies.ts';

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

const start = performance.now();
const { files, bytes, copies } = await writeCopies(outDir);
const sizes = Object.entries(copies).map(([extension, size]) => `${extension} ${megabytes(size)}`);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`\nCompressed copies of ${files} files, ${megabytes(bytes)}: ${sizes.join(', ')} (${seconds} s)`);
