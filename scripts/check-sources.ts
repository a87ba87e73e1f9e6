// Requests every address in `content/`, lists the files not verified against their sources for a year, and writes the
// results to the file `RESULT`. It needs the network, but no permission.
import { writeFileSync } from 'node:fs';
import { isOlderThan, monthsOfTrust } from '#model/age.ts';
import { readContentAt } from '#validation/content-disk.ts';
import { listContent } from '#validation/content-folder.ts';
import { checkLinks } from './lib/check-links.ts';
import { linksOf, verifiedOn } from './lib/content-links.ts';
import { given } from './lib/github/api.ts';
import type { FollowUp } from './lib/github/follow-up.ts';
import { todayInParis } from './lib/today.ts';

const day = todayInParis();
const root = process.cwd();
const files = listContent(root).entries.map(
  ({ collection, file }) => [file, readContentAt(root, collection, file)] as const,
);
const holders = new Map<string, string[]>();
for (const [file, content] of files)
  for (const url of linksOf(content)) holders.set(url, [...(holders.get(url) ?? []), file]);

const results = await checkLinks([...holders.keys()]);
const followUp: FollowUp = {
  day,
  links: results.map((result) => ({ ...result, files: holders.get(result.url) ?? [] })),
  old: files.flatMap(([file, content]) => {
    const verified = verifiedOn(content);
    return verified && isOlderThan(monthsOfTrust, verified, day) ? [{ file, verifiedOn: verified }] : [];
  }),
};
writeFileSync(given('RESULT'), JSON.stringify(followUp));
for (const { state, detail, url } of results) if (state !== 'answers') console.log(`${state} (${detail}) ${url}`);
console.log(`${results.length} addresses tried, ${followUp.old.length} files to compare to their sources again.`);
