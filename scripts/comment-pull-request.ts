// Reports the verification of a pull request to its author, in French, in one comment that it updates. It has write
// permission and runs after the verification, so it reads that run’s report as data and executes none of its code.
import { githubOfWorkflow, given } from './lib/github/api.ts';
import { readEvent } from './lib/github/event.ts';
import { changedFiles, pullRequestOf } from './lib/github/pull-request.ts';
import { readReport } from './lib/github/report.ts';
import { writeComment } from './lib/github/sticky.ts';
import { verificationComment } from './lib/github/verification-comment.ts';
import { contentJob, hasPassed } from './lib/github/workflow-jobs.ts';

const { workflow_run: run } = readEvent('workflow_run');
const github = githubOfWorkflow();
const isOver = ['success', 'failure', 'timed_out'].includes(run.conclusion ?? '');
const pull = isOver ? await pullRequestOf(github, run) : undefined;

if (pull) {
  const changed = await changedFiles(github, pull);
  const report = readReport(given('REPORT'));
  const contentJobPassed = await hasPassed(github, run, contentJob);
  const text = verificationComment({ run, pull, changed, report, contentJobPassed });
  await writeComment(github, pull.number, 'verification', text);
  console.log(`commented ${pull.html_url}`);
} else {
  console.log('nothing to comment: no open pull request has the commit that was checked, or the run did not end.');
}
