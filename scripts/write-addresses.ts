// Adds the new addresses of the built site to the published addresses; removes none.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot, outDir } from '#site.ts';
import { publishedFile } from '#validation/folder-rule.ts';
import { publishedText, publishedAddresses, readPublished } from './lib/published-addresses.ts';

const file = join(contentRoot, publishedFile);

if (!existsSync(join(outDir, 'index.html'))) {
  console.error(`write:addresses: ${outDir}/ holds no site. Run "npm run build" first.`);
  process.exit(1);
}
const known = existsSync(file) ? readPublished(readFileSync(file, 'utf8')) : [];
const added = publishedAddresses(outDir).filter((address) => !known.includes(address));
writeFileSync(file, publishedText([...known, ...added]));
console.log(`${publishedFile}: ${added.length} added, ${known.length + added.length} in all.`);
for (const address of added) console.log(`  ${address}`);
