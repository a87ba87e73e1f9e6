import { existsSync } from 'node:fs';

/**
 * What a Chromium for tests does without. It heeds the last of several lists only, this one: as in Playwright’s own, what calls
 * home or waits; besides, two pages of suggestions that the address bar of each window loads, though nobody sees it.
 */
const unwantedFeatures = [
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

/** Flags for a Chromium run as root on a machine without a screen; the others keep it from calling home. */
export const chromiumFlags = [
  `--disable-features=${unwantedFeatures.join()}`,
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
