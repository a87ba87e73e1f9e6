import type { TestContext } from 'node:test';

/** Publishes files for a test, by address; any other is missing. Returns the addresses asked, in order. */
export function publishFiles(context: TestContext, files: Readonly<Record<string, unknown>>): string[] {
  const asked: string[] = [];
  context.mock.method(globalThis, 'fetch', async (address: string) => {
    asked.push(address);
    return address in files ? Response.json(files[address]) : new Response('', { status: 404 });
  });
  return asked;
}
