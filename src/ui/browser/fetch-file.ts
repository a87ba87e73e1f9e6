/** Fetches a file of the site. Rejects when it cannot. */
export async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response;
}

/** Fetches and parses a JSON file of the site. Rejects when it cannot. */
export async function fetchJson<Value>(address: string): Promise<Value> {
  return (await fetchFile(address)).json() as Promise<Value>;
}

/** Longest wait for a file, in milliseconds, before the page treats it as missing. */
export const patience = 8000;

/** Resolves to `null` when a promise rejects or takes too long: `wait`, in milliseconds. */
export async function inTime<Value>(promise: Promise<Value>, wait = patience): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), wait)));
  try {
    return await Promise.race([promise, end]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
