import type { Github } from './api.ts';

/** A file to write in a pull request of its own. */
export interface FileProposal {
  /** The branch: one per subject, so that a repeated proposal updates the same pull request. */
  branch: string;
  /** Target branch of the pull request. */
  base: string;
  path: string;
  text: string;
  /** Title of the commit and of the pull request. */
  title: string;
  body: string;
}

interface Reference {
  object: { sha: string };
}
interface Opened {
  number: number;
  html_url: string;
}

/** Commits the file to its branch and opens the pull request, or updates both. Other commits of the branch remain. */
export async function proposeFile(github: Github, owner: string, proposal: FileProposal): Promise<Opened> {
  const { branch, base, path, text, title, body } = proposal;
  const listed = await github.list<Opened>(`/pulls?state=open&head=${encodeURIComponent(`${owner}:${branch}`)}`);
  const open = listed[0];
  await prepareBranch(github, branch, base, open !== undefined);
  const place = `/contents/${path.split('/').map(encodeURIComponent).join('/')}`;
  const known = await github.get<{ sha: string; content: string }>(`${place}?ref=${encodeURIComponent(branch)}`);
  const content = Buffer.from(text).toString('base64');
  if (known?.content.replace(/\s/g, '') !== content) {
    const replaced = known ? { sha: known.sha } : {};
    await github.send('PUT', place, { message: title, content, branch, ...replaced });
  }
  if (!open) return github.send<Opened>('POST', '/pulls', { title, body, head: branch, base });
  return github.send<Opened>('PATCH', `/pulls/${open.number}`, { title, body });
}

/** Leaves the branch of an open pull request as it is; resets a branch left by an earlier one to its base. */
async function prepareBranch(github: Github, branch: string, base: string, isOpen: boolean): Promise<void> {
  const known = await github.get<Reference>(`/git/ref/heads/${branch}`);
  if (known && isOpen) return;
  const start = await github.get<Reference>(`/git/ref/heads/${base}`);
  if (!start) throw new Error(`The repository has no branch “${base}”.`);
  const { sha } = start.object;
  if (!known) await github.send('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha });
  else if (known.object.sha !== sha) await github.send('PATCH', `/git/refs/heads/${branch}`, { sha, force: true });
}
