import type { Page } from '@playwright/test';

/** Notes the paths that a page asks for. What it gives tells them, once the page has had its chance to ask. */
export function noteRequests(page: Page): () => Promise<readonly string[]> {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return async () => {
    // What nears the screen is told so in a frame; a request of ours comes after all others.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      await fetch('/robots.txt');
    });
    return paths;
  };
}
