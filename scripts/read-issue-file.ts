// Reads the file in an approved issue and writes the result to `RESULT`: the file, its issues, or its absence. It has
// no permission: another job proposes the file.
import { writeFileSync } from 'node:fs';
import { contentRoot } from '#site.ts';
import { given } from './lib/github/api.ts';
import { readEvent } from './lib/github/event.ts';
import { fileOfIssue } from './lib/github/issue-file.ts';
import { todayInParis } from './lib/today.ts';

const { issue } = readEvent('issues');
const file = fileOfIssue(issue.body ?? '', contentRoot, todayInParis());
writeFileSync(given('RESULT'), JSON.stringify(file));
console.log('path' in file ? `read ${file.path}` : 'issues' in file ? `${file.issues.length} issues` : 'no file');
