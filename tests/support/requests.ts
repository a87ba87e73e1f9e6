import type { Page } from '@playwright/test';

/**
 * Records the paths that a page requests. The returned function waits until the page has sent its requests, then
 * returns the paths.
 */
export function noteRequests(page: Page): () => Promise<readonly string[]> {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return async () => {
    // Intersection observers fire within a frame; the request below then comes after all the others.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      await fetch('/robots.txt');
    });
    return paths;
  };
}
