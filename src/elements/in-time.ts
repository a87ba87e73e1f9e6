/** How long a page waits for what it fetches, in milliseconds, before it says that it is not there. */
const patience = 8000;

/** A promise that is given up, and gives `null`, when it fails or lasts. */
export function inTime<Value>(promise: Promise<Value>): Promise<Value | null> {
  const end = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  return Promise.race([promise, end]).catch(() => null);
}
