// Proposes the file read from an approved issue (`RESULT`) in a pull request, or explains in a comment why it cannot.
import { given, githubOfWorkflow } from './lib/github/api.ts';
import { readEvent } from './lib/github/event.ts';
import {
  absentText,
  correctionText,
  labels,
  proposalText,
  proposedText,
  readIssueFile,
} from './lib/github/issue-proposal.ts';
import { proposeFile } from './lib/github/propose-file.ts';
import { writeComment } from './lib/github/sticky.ts';

const { issue, label, repository } = readEvent('issues');
const isAsked = label?.name === labels.approved && issue.labels.some(({ name }) => name === labels.form);

if (isAsked) {
  const github = githubOfWorkflow();
  const file = readIssueFile(given('RESULT'));
  if (!('path' in file)) {
    const text = 'issues' in file ? correctionText(file.issues) : absentText;
    await writeComment(github, issue.number, 'fiche', text);
    console.log(`issue ${issue.number} gives no file yet: said under it`);
  } else {
    const pull = await proposeFile(github, repository.owner.login, {
      branch: `laureat-${issue.number}`,
      base: repository.default_branch,
      ...file,
      title: `Ajoute ${file.path}`,
      body: proposalText(issue, file.path),
    });
    await writeComment(github, issue.number, 'fiche', proposedText(pull.number));
    console.log(`proposed ${pull.html_url}`);
  }
} else {
  console.log('nothing to propose: the issue is not from the form, or the label is another.');
}
