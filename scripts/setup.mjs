// Installs what `npm start` and `npm test` need: the packages of the lock file (among them the pinned Node), and with
// `--browser` a Chromium. Plain JavaScript without a dependency, because it runs before any is installed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { run, SetupError } from './lib/run.mjs';
import { shellPackage, systemChromium } from './lib/chromium.mjs';

const stampPath = 'node_modules/.lock-sha256';

/** Digest of the lock file: packages are stale when it differs from the digest saved at the last installation. */
function lockDigest() {
  return createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
}

function installPackages() {
  const digest = lockDigest();
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === digest) return;
  console.log('setup: installing the packages of package-lock.json (about a minute the first time)…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    otherwise: 'Check that the npm registry can be reached (npm ping), then run the same command again.',
  });
  writeFileSync(stampPath, digest);
}

/** npm puts `node_modules/.bin` first in the PATH of its scripts, so the pinned Node there runs the next commands. */
function checkNode() {
  const brought = ['node_modules/.bin/node', 'node_modules/.bin/node.cmd'].find((path) => existsSync(path));
  const pinned = JSON.parse(readFileSync('package.json', 'utf8')).dependencies.node;
  const found = run(brought ?? 'node', ['--version'], { quiet: true }).trim();
  const [major = 0, minor = 0] = found.slice(1).split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return;
  throw new SetupError(
    `Node ${found} is too old for Astro 7, and the package that brings Node ${pinned} is not in place.`,
    'Its install script may be switched off: run "npm config set ignore-scripts false", delete node_modules, try again.',
  );
}

function installBrowser() {
  if (systemChromium()) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('setup: installing Debian’s Chromium for the tests…');
    const otherwise = 'Check that Debian’s packages can be reached, or install Chromium yourself.';
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { quiet: true, otherwise, env });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', shellPackage], { quiet: true, otherwise, env });
    if (systemChromium()) return;
  }
  console.log('setup: making sure that Playwright has its Chromium…');
  run('npx', ['playwright', 'install', '--only-shell', 'chromium'], {
    quiet: true,
    otherwise:
      'Install Chromium with your system’s packages (it is looked for in /usr/bin), then run the same command.',
  });
}

try {
  process.chdir(new URL('..', import.meta.url).pathname);
  installPackages();
  checkNode();
  if (process.argv.includes('--browser')) installBrowser();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\nsetup: ${error.message}\n       ${error.remedy}`);
  process.exitCode = 1;
}
