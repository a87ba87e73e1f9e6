// Proposes the file read from an approved issue (`RESULT`) in a pull request, or explains in a comment why it cannot.
import { given, githubOfWorkflow } from './lib/github/api.ts';
import { type GithubIssue, readEvent } from './lib/github/event.ts';
import {
  absentText,
  correctionText,
  editedText,
  labels,
  proposalText,
  proposedText,
  readIssueFile,
} from './lib/github/issue-proposal.ts';
import { proposeFile } from './lib/github/propose-file.ts';
import { writeComment } from './lib/github/sticky.ts';

/** An open pull request, limited to the properties that we read. */
interface OpenPull {
  number: number;
  title: string;
  head: { ref: string };
}

const { issue, label, repository } = readEvent('issues');
const isAsked = label?.name === labels.approved && issue.labels.some(({ name }) => name === labels.form);

if (isAsked) {
  const github = githubOfWorkflow();
  const file = readIssueFile(given('RESULT'));
  const now = await github.get<GithubIssue>(`/issues/${issue.number}`);
  const edited = now && now.body !== issue.body ? editedText : '';
  if (!('path' in file)) {
    const text = 'issues' in file ? correctionText(file.issues) : absentText;
    await writeComment(github, issue.number, 'fiche', text + edited);
    console.log(`issue ${issue.number} gives no file yet: said under it`);
  } else {
    const { path } = file;
    const [branch, title] = [`laureat-${issue.number}`, `Ajoute ${path}`];
    const open = await github.list<OpenPull>('/pulls?state=open');
    const twin = open.find((one) => one.title === title && one.head.ref !== branch);
    const pull = await proposeFile(github, repository.owner.login, {
      branch,
      base: repository.default_branch,
      ...file,
      title,
      body: proposalText(issue, path, twin?.number),
    });
    await writeComment(github, issue.number, 'fiche', proposedText(pull.number, path, twin?.number) + edited);
    console.log(`proposed ${pull.html_url}`);
  }
} else {
  console.log('nothing to propose: the issue is not from the form, or the label is another.');
}
