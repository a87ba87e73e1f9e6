/** Address of a page of a repository; `undefined` where there is none, or when it is elsewhere than at GitHub. */
export function gitHubPage(repository: string | undefined, path: string): string | undefined {
  if (!repository || new URL(repository).hostname !== 'github.com') return undefined;
  return `${repository}/${path}`;
}
