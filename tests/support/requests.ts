import type { Page } from '@playwright/test';

/** Records the paths that a page requests. Call the result to read them, once the page had time to request. */
export function noteRequests(page: Page): () => Promise<readonly string[]> {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return async () => {
    // Intersection observers report within a frame; our own request comes after all others.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      await fetch('/robots.txt');
    });
    return paths;
  };
}
