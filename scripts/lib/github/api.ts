/** An error answer of GitHub’s API: the request, the answer, a remedy. */
class GithubError extends Error {
  status: number;
  constructor(status: number, request: string, answer: string, remedy: string) {
    super(`${request} answered ${status}: ${answer.slice(0, 300)}\n  ${remedy}`);
    this.status = status;
  }
}

/** GitHub’s REST API for the repository of a workflow. Paths are relative to the repository: `/issues/12/comments`. */
export interface Github {
  /** `undefined` when there is nothing (404). */
  get: <Answer>(path: string) => Promise<Answer | undefined>;
  /** The items of a list, read page by page; at most `limit`. */
  list: <Item>(path: string, limit?: number) => Promise<Item[]>;
  send: <Answer>(method: 'POST' | 'PATCH' | 'PUT', path: string, body: unknown) => Promise<Answer>;
}

const remedies: Readonly<Record<number, string>> = {
  401: 'Give the step GITHUB_TOKEN: ${{ github.token }}.',
  403: 'Look at the permissions of the job, and in Settings > Actions > General at “Allow GitHub Actions to create and approve pull requests”.',
  404: 'Look at the permissions of the job: what a token may not see does not exist for it.',
  409: 'Something was written at the same time: run the job again.',
  422: 'GitHub refuses the values: the answer says which.',
};

/** The value of an environment variable that a workflow sets. Throws when it is missing. */
export function given(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is missing: GitHub Actions gives it, or the step of the workflow should.`);
}

/** The API that the environment of a workflow configures: `GITHUB_API_URL`, `GITHUB_REPOSITORY`, `GITHUB_TOKEN`. */
export function githubOfWorkflow(): Github {
  const root = `${given('GITHUB_API_URL')}/repos/${given('GITHUB_REPOSITORY')}`;
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${given('GITHUB_TOKEN')}`,
    'user-agent': 'poles-creatifs',
    'x-github-api-version': '2022-11-28',
  };

  async function ask(method: string, address: string, body?: unknown): Promise<Response> {
    const signal = AbortSignal.timeout(30_000);
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(address, { method, headers, signal, ...sent });
    if (response.ok || (method === 'GET' && response.status === 404)) return response;
    const remedy = remedies[response.status] ?? 'Try again later: https://www.githubstatus.com says how GitHub is.';
    throw new GithubError(response.status, `${method} ${address.slice(root.length)}`, await response.text(), remedy);
  }

  return {
    async get<Answer>(path: string) {
      const response = await ask('GET', root + path);
      return response.ok ? ((await response.json()) as Answer) : undefined;
    },
    async list<Item>(path: string, limit = 3000) {
      const items: Item[] = [];
      let next: string | undefined = `${root}${path}${path.includes('?') ? '&' : '?'}per_page=100`;
      while (next && items.length < limit) {
        const response = await ask('GET', next);
        if (!response.ok) break;
        items.push(...((await response.json()) as Item[]));
        next = nextPage(response.headers.get('link'), next);
      }
      return items.slice(0, limit);
    },
    async send<Answer>(method: string, path: string, body: unknown) {
      return (await (await ask(method, root + path, body)).json()) as Answer;
    },
  };
}

/** The address of the next page in a `Link` header; never on another host, which must not receive the token. */
export function nextPage(link: string | null, current: string): string | undefined {
  const next = /<([^>]+)>;\s*rel="next"/.exec(link ?? '')?.[1];
  return next && new URL(next).origin === new URL(current).origin ? next : undefined;
}
