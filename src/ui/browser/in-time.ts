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
