/** What became of an address. `moved`: for good, to `target`; `refused`: robots are not let in, a person must look. */
export interface LinkResult {
  url: string;
  state: 'answers' | 'moved' | 'refused' | 'broken';
  /** A status (« 404 »), or what stopped the request (« ENOTFOUND »). */
  detail: string;
  target?: string;
}

/** How politely links are checked; times in milliseconds. */
export interface Politeness {
  timeout: number;
  /** Between two requests to one host. */
  pause: number;
  /** Hosts asked at the same time. */
  hosts: number;
}

const headers = {
  accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
  'accept-language': 'fr-FR,fr;q=0.9',
  'user-agent': 'Mozilla/5.0 (compatible; poles-creatifs; liens des sources)',
};
const permanent = new Set([301, 308]);
const mostRedirects = 10;
const pauseFor = (time: number) => new Promise<void>((over) => setTimeout(over, time));

/** Checks addresses, each host’s one after the other; results in the order given. */
export async function checkLinks(
  urls: readonly string[],
  { timeout = 20_000, pause = 1000, hosts = 6 }: Partial<Politeness> = {},
): Promise<LinkResult[]> {
  const results = new Map<string, LinkResult>();
  const queues = [...Map.groupBy(new Set(urls), (url) => new URL(url).host).values()];
  const work = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      for (const [index, url] of queue.entries()) {
        if (index > 0) await pauseFor(pause);
        results.set(url, await checkTwice(url, timeout, pause));
      }
  };
  await Promise.all(Array.from({ length: hosts }, work));
  return urls.flatMap((url) => results.get(url) ?? []);
}

/** What the network or a server fails at once may pass a moment later: what stopped a request is asked again once. */
async function checkTwice(url: string, timeout: number, pause: number): Promise<LinkResult> {
  const first = await checkLink(url, timeout);
  if (first.state !== 'broken' || /^4\d\d$/.test(first.detail)) return first;
  await pauseFor(pause);
  return checkLink(url, timeout);
}

async function checkLink(url: string, timeout: number): Promise<LinkResult> {
  let [target, isMovedForGood] = [url, true];
  try {
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const response = await fetch(target, { headers, redirect: 'manual', signal: AbortSignal.timeout(timeout) });
      await response.body?.cancel();
      const { status } = response;
      const location = response.headers.get('location');
      if (status >= 300 && status < 400 && location) {
        isMovedForGood &&= permanent.has(status);
        target = new URL(location, target).href;
        continue;
      }
      const detail = String(status);
      if (status === 403 || status === 429) return { url, state: 'refused', detail };
      if (!response.ok) return { url, state: 'broken', detail };
      const isMoved = isMovedForGood && withoutFragment(target) !== withoutFragment(url);
      return isMoved ? { url, state: 'moved', detail, target } : { url, state: 'answers', detail };
    }
    return { url, state: 'broken', detail: 'redirections' };
  } catch (error) {
    return { url, state: 'broken', detail: reasonOf(error as Error & { cause?: { code?: string } }) };
  }
}

const withoutFragment = (url: string) => new URL(url).href.replace(/#.*$/, '');
const reasonOf = ({ name, message, cause }: Error & { cause?: { code?: string } }) =>
  name === 'TimeoutError' ? 'délai dépassé' : (cause?.code ?? message);
