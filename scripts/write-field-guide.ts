// Writes the files made from the schemas for editors and their tools: content/README.md, docs/schemas/, the snippets of
// .vscode/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editorFiles } from './lib/editor-files.ts';

for (const [path, text] of Object.entries(editorFiles())) {
  const file = join(import.meta.dirname, '..', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(path);
}
