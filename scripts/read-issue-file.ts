// Reads the file in the issue that was approved and writes what it gives (`RESULT`): the file, what is wrong with it, or
// that there is none. Without any right: another job proposes it.
import { writeFileSync } from 'node:fs';
import { given } from './lib/github/api.ts';
import { readEvent } from './lib/github/event.ts';
import { fileOfIssue } from './lib/github/issue-file.ts';
import { todayInParis } from './lib/today.ts';

const { issue } = readEvent('issues');
const file = fileOfIssue(issue.body ?? '', '.', todayInParis());
writeFileSync(given('RESULT'), JSON.stringify(file));
console.log('path' in file ? `read ${file.path}` : 'issues' in file ? `${file.issues.length} issues` : 'no file');
