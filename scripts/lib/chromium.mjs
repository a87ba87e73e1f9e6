import { existsSync } from 'node:fs';

/** Flags for a Chromium run as root on a machine without a screen, and without background network requests. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian’s package of the headless Chromium, lighter than the full browser. */
export const shellPackage = 'chromium-headless-shell';

/** Path of the lightest Chromium of the system, or `undefined`: use Playwright’s own then. */
export function systemChromium() {
  return [shellPackage, 'chromium', 'chromium-browser']
    .map((name) => `/usr/bin/${name}`)
    .find((path) => existsSync(path));
}
