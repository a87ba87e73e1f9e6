// Updates the one issue that tracks broken links and old verification dates, from the file `RESULT`.
import { readFileSync } from 'node:fs';
import { given, githubOfWorkflow } from './lib/github/api.ts';
import { type FollowUp, followUpText, isNeeded } from './lib/github/follow-up.ts';
import { writeRollingIssue } from './lib/github/sticky.ts';

const followUp = JSON.parse(readFileSync(given('RESULT'), 'utf8')) as FollowUp;
const done = await writeRollingIssue(githubOfWorkflow(), {
  name: 'suivi',
  title: 'Suivi : liens et fiches à revoir',
  text: followUpText(followUp),
  isNeeded: isNeeded(followUp),
});
console.log(done);
