import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { base, baseMap } from '#site.ts';
import { headersFile } from './headers.ts';
import { movedTo, redirectsFile } from './redirects.ts';
import { createHash } from 'node:crypto';

/** Paths of the files of a folder, with slashes, sorted. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Origins of images that are not ours: the one of the base map, when there is one. */
const imageOrigins = baseMap ? [new URL(baseMap.address).origin] : [];

/** Finishes the built site: the policy of each page, the headers that hosts are to send, where pages that moved lead. */
export const hosting: AstroIntegration = {
  name: 'hosting',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const files = await filesOf(folder);
      const moved = new Map<string, string>();
      for (const file of files.filter((path) => path.endsWith('.html'))) {
        const html = await readFile(join(folder, file), 'utf8');
        await writeFile(join(folder, file), withContentPolicy(html, imageOrigins));
        const to = movedTo(html);
        if (to) moved.set(base + file.replace(/index\.html$/, ''), to);
      }
      await writeFile(join(folder, '_headers'), headersFile(files, base));
      if (moved.size > 0) await writeFile(join(folder, '_redirects'), redirectsFile(moved));
    },
  },
};

/** Texts of the blocks that a browser runs or applies: scripts without a source (data apart), styles. */
function inlineBlocks(html: string, tag: 'script' | 'style'): string[] {
  const blocks = html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'));
  return [...blocks].flatMap(([, attributes = '', text = '']) => (/type="[^"]*json"/.test(attributes) ? [] : [text]));
}

/** The sources that stand for inline blocks: `'sha256-…'`, each once. */
function hashes(blocks: readonly string[]): string[] {
  const digest = (text: string) => createHash('sha256').update(text).digest('base64');
  return [...new Set(blocks.map((text) => `'sha256-${digest(text)}'`))];
}

/**
 * What a page may load and run: our own files, and the inline blocks that it was built with; images also from other
 * origins, when the map has a background of theirs. Pagefind is WebAssembly. Style attributes are never applied.
 */
export function contentPolicy(html: string, imageOrigins: readonly string[] = []): string {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'img-src': ["'self'", 'data:', ...imageOrigins],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'frame-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes(inlineBlocks(html, 'script'))],
    'style-src': ["'self'", ...hashes(inlineBlocks(html, 'style'))],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join(';');
}

const charset = '<meta charset="utf-8">';

/**
 * A built page with its policy, right after the charset: a policy says nothing of what comes before it. (Astro writes
 * its own at the end of the head, with the hashes of every page in each.) Throws when something comes before.
 * A fragment, which a script puts in a page, is under the policy of that page: it is given back as it is.
 */
export function withContentPolicy(html: string, imageOrigins: readonly string[] = []): string {
  if (!/^<!doctype html>/i.test(html)) return html;
  const end = html.indexOf(charset) + charset.length;
  if (end < charset.length || /<(?:script|style|link)\b/.test(html.slice(0, end)))
    throw new Error(`A page does not begin with ${charset}: its content policy has no place.`);
  const policy = `<meta http-equiv="content-security-policy" content="${contentPolicy(html, imageOrigins)}">`;
  return html.slice(0, end) + policy + html.slice(end);
}
