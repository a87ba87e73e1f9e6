// Adds to the ledger of published addresses those of the built site that it does not have yet; removes none.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot, outDir } from '#site.ts';
import { ledgerFile, ledgerText, publishedAddresses, readLedger } from './lib/ledger.ts';

const file = join(contentRoot, ledgerFile);

if (!existsSync(join(outDir, 'index.html'))) {
  console.error(`write:addresses: ${outDir}/ holds no site. Run "npm run build" first.`);
  process.exit(1);
}
const known = existsSync(file) ? readLedger(readFileSync(file, 'utf8')) : [];
const added = publishedAddresses(outDir).filter((address) => !known.includes(address));
writeFileSync(file, ledgerText([...known, ...added]));
console.log(`${ledgerFile}: ${added.length} added, ${known.length + added.length} in all.`);
for (const address of added) console.log(`  ${address}`);
