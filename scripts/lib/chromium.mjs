import { existsSync } from 'node:fs';

/** Flags for a Chromium run as root on a machine without a screen; the others keep it from calling home. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian’s package of the Chromium that draws no window of its own: lighter than the whole one. */
export const shellPackage = 'chromium-headless-shell';

/** Path of the lightest Chromium that the system brings, or `undefined`: Playwright’s own is used then. */
export function systemChromium() {
  return [shellPackage, 'chromium', 'chromium-browser']
    .map((name) => `/usr/bin/${name}`)
    .find((path) => existsSync(path));
}
