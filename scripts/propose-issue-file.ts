// Proposes the file that an approved issue gave (`RESULT`) by a pull request, or says under the issue what it lacks.
import { given, githubOfWorkflow } from './lib/github/api.ts';
import { readEvent } from './lib/github/event.ts';
import { labels, missingText, proposalText, proposedText, readIssueFile } from './lib/github/issue-proposal.ts';
import { proposeFile } from './lib/github/propose-file.ts';
import { writeComment } from './lib/github/sticky.ts';

const { issue, label, repository } = readEvent('issues');
const isAsked = label?.name === labels.approved && issue.labels.some(({ name }) => name === labels.form);

if (isAsked) {
  const github = githubOfWorkflow();
  const file = readIssueFile(given('RESULT'));
  if ('issues' in file) {
    await writeComment(github, issue.number, 'fiche', missingText(file.issues));
    console.log(`issue ${issue.number} lacks something: told`);
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
