import type { Github } from './api.ts';

/** Author of everything that the token of a workflow writes. */
const machine = 'github-actions[bot]';

interface Written {
  id: number;
  number: number;
  body: string | null;
  state?: 'open' | 'closed';
  html_url: string;
  user: { login: string; type: string } | null;
  pull_request?: unknown;
}

/** Invisible marker of our texts. People may copy it, so `isOurs` also checks the author. */
const marker = (name: string) => `<!-- poles-creatifs:${name} -->`;
const isOurs = (name: string) => (one: Written) =>
  one.user?.login === machine && one.user.type === 'Bot' && one.body?.startsWith(marker(name)) === true;

/** Writes the one comment of that name on an issue or pull request, or replaces it. */
export async function writeComment(github: Github, issue: number, name: string, text: string): Promise<void> {
  const body = `${marker(name)}\n${text}`;
  const comments = await github.list<Written>(`/issues/${issue}/comments`);
  const ours = comments.find(isOurs(name));
  if (ours?.body === body) return;
  if (ours) await github.send('PATCH', `/issues/comments/${ours.id}`, { body });
  else await github.send('POST', `/issues/${issue}/comments`, { body });
}

/** An issue that the workflow opens, reopens and rewrites, but never closes. */
export interface RollingIssue {
  /** Also its label. */
  name: string;
  title: string;
  text: string;
  /** Whether there is something to do: otherwise no issue is opened. */
  isNeeded: boolean;
}

/** Opens or updates the one issue of that name; returns what was done and its address. */
export async function writeRollingIssue(github: Github, issue: RollingIssue): Promise<string> {
  const { name, title, isNeeded } = issue;
  const body = `${marker(name)}\n${issue.text}`;
  const listed = await github.list<Written>(`/issues?state=all&labels=${encodeURIComponent(name)}`);
  const ours = listed.find((one) => !one.pull_request && isOurs(name)(one));
  if (ours) {
    const state = isNeeded && ours.state === 'closed' ? { state: 'open' } : {};
    await github.send('PATCH', `/issues/${ours.number}`, { body, ...state });
    return `updated ${ours.html_url}`;
  }
  if (!isNeeded) return 'nothing to say, no issue to update';
  const opened = await github.send<Written>('POST', '/issues', { title, body, labels: [name] });
  return `opened ${opened.html_url}`;
}
