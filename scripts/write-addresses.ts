// Adds to the ledger of published addresses those of dist/ that it does not have yet; removes none.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerFile, ledgerText, publishedAddresses, readLedger } from './lib/ledger.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const file = join(root, ledgerFile);

if (!existsSync(join(dist, 'index.html'))) {
  console.error('write:addresses: dist/ holds no site. Run "npm run build" first.');
  process.exit(1);
}
const known = existsSync(file) ? readLedger(readFileSync(file, 'utf8')) : [];
const added = publishedAddresses(dist).filter((address) => !known.includes(address));
writeFileSync(file, ledgerText([...known, ...added]));
console.log(`${ledgerFile}: ${added.length} added, ${known.length + added.length} in all.`);
for (const address of added) console.log(`  ${address}`);
