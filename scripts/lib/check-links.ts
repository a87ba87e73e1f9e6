import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LinkChecker } from 'linkinator';

/** The result for an address. `moved`: it redirects to `target`; `refused`: it blocks robots, so a person must look. */
export interface CheckedLink {
  url: string;
  state: 'answers' | 'moved' | 'refused' | 'broken';
  /** HTTP status (« 404 »), or network error (« ENOTFOUND »). */
  detail: string;
  target?: string;
}

const escaped = (url: string) => url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * Requests each address once with linkinator; results in the order given. `timeout`: for a request, in milliseconds.
 */
export async function checkLinks(urls: readonly string[], timeout = 20_000): Promise<CheckedLink[]> {
  const once = [...new Set(urls)];
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  try {
    // Linkinator follows the links of a page, so write a page with all the addresses.
    writeFileSync(join(folder, 'index.html'), once.map((url) => `<a href="${escaped(url)}">x</a>`).join('\n'));
    const checker = new LinkChecker();
    const targets = new Map<string, string>();
    checker.on('redirect', ({ url, targetUrl = '' }) => void targets.set(url, targetUrl));
    const { links } = await checker.check({
      path: folder,
      timeout,
      // One request at a time, for the sake of the hosts.
      concurrency: 1,
      redirects: 'warn',
      retry: true,
      // A network error may be temporary.
      retryErrors: true,
      retryErrorsCount: 1,
      // In the capitals of linkinator: others would be added to its own, which ask for English.
      headers: { 'Accept-Language': 'fr-FR,fr;q=0.9' },
    });
    const found = new Map(links.map((link) => [link.url, link]));
    return once.map((url): CheckedLink => {
      const { state, status = 0, failureDetails = [] } = found.get(withoutFragment(url)) ?? found.get(url) ?? {};
      const target = targets.get(withoutFragment(url));
      if (state === 'OK')
        return target
          ? { url, state: 'moved', detail: String(status), target }
          : { url, state: 'answers', detail: String(status) };
      // Linkinator skips what it takes for a refusal of robots (999, Cloudflare).
      if (state === 'SKIPPED' || status === 403 || status === 429)
        return { url, state: 'refused', detail: String(status) };
      return { url, state: 'broken', detail: status > 0 ? String(status) : reasonOf(failureDetails) };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const withoutFragment = (url: string) => new URL(url).href.replace(/#.*$/, '');

/** The network error of a request: its code, else its message. */
function reasonOf(details: readonly unknown[]): string {
  const error = details.find((one) => one instanceof Error) as (Error & { cause?: { code?: string } }) | undefined;
  if (error?.name === 'TimeoutError') return 'délai dépassé';
  return error?.cause?.code ?? error?.message ?? 'sans réponse';
}
