import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { parseAtomFeed } from 'feedsmith';
import { atomFeed } from '#exports/feeds/atom.ts';
import { feedOf } from '#exports/feeds/feed.ts';
import { root } from '../../../support/built-site.ts';
import { makeProject } from '../../../support/make-project.ts';

/** Atom feed of a project and JSON-LD of its page, as written by a site published at another address. */
function writtenElsewhere(): { atom: string; page: string } {
  const code = `
    import { atomFeed } from '#exports/feeds/atom.ts';
    import { feedOf } from '#exports/feeds/feed.ts';
    import { structuredPage } from '#exports/structured/page.ts';
    import { projectNodes } from '#exports/structured/project.ts';
    import { makeProject } from './tests/support/make-project.ts';
    const project = makeProject();
    const identity = { title: 'Essai', path: 'projets/essai/', trail: [{ label: 'Projets', path: 'projets/' }] };
    const page = structuredPage(identity, projectNodes(project));
    console.log(JSON.stringify({ atom: atomFeed(feedOf([project])), page }));`;
  const env = { ...process.env, SITE_URL: 'https://exemple.fr', BASE_PATH: '/poles/' };
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, env });
  return JSON.parse(output.toString());
}

const elsewhere = writtenElsewhere();

test('a site published elsewhere writes only its own addresses', () => {
  const text = elsewhere.atom + elsewhere.page;
  assert.doesNotMatch(text, /localhost/);
  const own = [...text.matchAll(/https:\/\/exemple\.fr(?!\/")([^"<&\\]*)/g)].map(([, path = '']) => path);
  assert.ok(own.length > 12);
  assert.deepEqual(
    own.filter((path) => !path.startsWith('/poles/')),
    [],
  );
});

test('feeds keep their ids when the site moves, so feed readers see no new entry', () => {
  const ids = (text: string) => {
    const { id, entries = [] } = parseAtomFeed(text);
    return [id, ...entries.map((entry) => entry.id)];
  };
  const here = atomFeed(feedOf([makeProject()]));
  assert.deepEqual(ids(elsewhere.atom), ids(here));
  assert.match(ids(here).join(), /^urn:uuid:[^,]+,urn:uuid:[^,]+$/);
});
