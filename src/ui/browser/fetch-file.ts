/** A file of the site. Rejects when it cannot be had. */
export async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`, { cause: response.status });
  return response;
}

/** Whether a file could not be had because the site has none there. */
export const isAbsent = (error: unknown): boolean => error instanceof Error && error.cause === 404;

/** What a JSON file of the site holds. Rejects when it cannot be had. */
export async function fetchJson<Value>(address: string): Promise<Value> {
  return (await fetchFile(address)).json() as Promise<Value>;
}

/** How long a page waits for what it fetches, in milliseconds, before it says that it is not there. */
const patience = 8000;

/** A promise that is given up, and gives `null`, when it fails or lasts. */
export async function inTime<Value>(promise: Promise<Value>): Promise<Value | null> {
  let timer = 0;
  const end = new Promise<null>((resolve) => (timer = window.setTimeout(() => resolve(null), patience)));
  try {
    return await Promise.race([promise, end]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
