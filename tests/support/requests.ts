import type { Page } from '@playwright/test';

/**
 * Records the paths that a page requests. The returned function waits until the page has sent its requests, then
 * returns the paths.
 */
export function noteRequests(page: Page): () => Promise<readonly string[]> {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return async () => {
    // Intersection observers fire within a frame, but a headless browser with nothing to paint may never draw one.
    await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const enough = new Promise((resolve) => setTimeout(resolve, 2000));
      await Promise.race([frame().then(frame), enough]);
    });
    return paths;
  };
}
