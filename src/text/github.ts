/** Address of a page of a repository on GitHub; `undefined` without a repository, or when it is hosted elsewhere. */
export function gitHubPage(repository: string | undefined, path: string): string | undefined {
  if (!repository || new URL(repository).hostname !== 'github.com') return undefined;
  return `${repository}/${path}`;
}
