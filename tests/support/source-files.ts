import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A file of the project. */
export interface SourceFile {
  /** Path from the root, with slashes. */
  path: string;
  text: string;
  lines: number;
}

/** The files that match any of the patterns, each once, sorted by path. */
export function sourceFiles(...patterns: string[]): SourceFile[] {
  const paths = patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .map((path) => path.replaceAll('\\', '/'));
  return [...new Set(paths)].sort().map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, lines: text.split('\n').length - 1 };
  });
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** The imports of a file: paths from `src/` (`text/labels.ts`), packages or `node:` modules. */
export function importsOf({ path, text }: SourceFile): string[] {
  return Array.from(text.matchAll(importPattern), (match) => match[1] ?? match[2] ?? match[3] ?? '').map(
    (specifier) => {
      if (specifier.startsWith('#')) return specifier.slice(1);
      if (!specifier.startsWith('.')) return specifier;
      return join(path, '..', specifier)
        .replaceAll('\\', '/')
        .replace(/^src\//, '');
    },
  );
}
