import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { content } from './built-site.ts';
import { issuesOfFolder } from './folder-issues.ts';

/** The issues that the check reports in a copy of the content of the tests where one project replaces another. */
export function issuesAfter(written: { name: string; text: string }, removed: string) {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync(content, join(root, 'content'), { recursive: true });
    rmSync(join(root, 'content/projets', removed));
    writeFileSync(join(root, 'content/projets', written.name), written.text);
    return issuesOfFolder(root, new Date().toISOString().slice(0, 10));
  } finally {
    rmSync(root, { recursive: true });
  }
}
