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

/** Path of the Chromium that the system brings, or `undefined`: Playwright’s own is used then. */
export function systemChromium() {
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
}
