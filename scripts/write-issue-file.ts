// Turns the issue that was approved into a project’s file, and writes what it gives (`RESULT`): the file, or all that keeps
// it from being one. Without any right: another job proposes it.
import { existsSync, writeFileSync } from 'node:fs';
import { fileOfIssue } from '#form/issue-file.ts';
import { officialTowns } from '#form/official-communes.ts';
import { given } from './lib/github/api.ts';
import { readEvent } from './lib/github/event.ts';

const { issue } = readEvent('issues');
const file = fileOfIssue(issue.body ?? '', {
  towns: officialTowns(),
  today: issue.created_at.slice(0, 10),
  isTaken: existsSync,
});
writeFileSync(given('RESULT'), JSON.stringify(file));
console.log('path' in file ? `made ${file.path}` : `${file.issues.length} issues`);
