import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { run } from '../lib/run.mjs';
import { type Site, putAway } from './site.ts';

/** A generator that the bench can compare with: its packages, its build, where its pages are, its own few files. */
interface Rival {
  packages: Readonly<Record<string, string>>;
  build: string;
  content: string;
  output: string;
  caches: readonly string[];
  files: Readonly<Record<string, string>>;
}

// Each is as light as its documentation allows: no list of every page beside each page, no colouring of code.
const rivals = {
  eleventy: {
    packages: { '@11ty/eleventy': '3.1.8', pagefind: '1.6.0' },
    build: 'eleventy --quiet && pagefind --silent --site _site',
    content: 'pages',
    output: '_site',
    caches: ['.cache'],
    files: {
      'eleventy.config.js': `export default (config) => {
  config.addGlobalData('layout', 'page.njk');
  return { dir: { input: 'pages' }, markdownTemplateEngine: false };
};
`,
      'pages/_includes/page.njk': `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>{{ title }}</title><meta name="description" content="{{ description }}"></head>
<body><main data-pagefind-body><h1>{{ title }}</h1>{{ content | safe }}</main></body>
</html>
`,
    },
  },
  starlight: {
    packages: { astro: '7.3.5', '@astrojs/starlight': '0.42.4' },
    build: 'astro build',
    content: 'src/content/docs',
    output: 'dist',
    caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
    files: {
      'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  integrations: [
    starlight({
      title: 'Essai',
      locales: { root: { label: 'Français', lang: 'fr' } },
      sidebar: [{ label: 'Projets', link: '/' }],
      expressiveCode: false,
    }),
  ],
});
`,
      'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
export { collections };
`,
    },
  },
} as const satisfies Readonly<Record<string, Rival>>;

/** Name of a generator to compare with. */
export type RivalName = keyof typeof rivals;

/** The generators to compare with. */
export const rivalNames = Object.keys(rivals) as RivalName[];

/**
 * Lays the site of a generator in a temporary folder, and installs its packages there from npm. `fill` replaces its
 * pages by the projects of a folder.
 */
export function layRival(name: RivalName): Site & { fill: (folder: string) => void } {
  const { packages, build, content, output, caches, files }: Rival = rivals[name];
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', JSON.stringify({ private: true, type: 'module', scripts: { build }, dependencies: packages }));
  for (const [path, text] of Object.entries(files)) write(path, text);
  run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  return {
    name,
    folder,
    output,
    caches,
    env: {},
    projects: join(content, 'projets'),
    fill: (source) => {
      putAway(folder, [join(content, 'projets')]);
      const links = globSync('content/projets/*.mdx', { cwd: source })
        .sort()
        .map((file) => {
          const slug = basename(file, '.mdx');
          const { title, description, body } = plainPage(readFileSync(join(source, file), 'utf8'));
          write(join(content, `projets/${slug}.md`), page(title, description, body));
          return `- [${title}](/projets/${slug}/) ${description}`;
        });
      write(join(content, 'index.md'), page('Projets', 'Tous les projets', links.join('\n')));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const page = (title: string, description: string, body: string) =>
  `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n${body}\n`;

/** The title, the summary and the body of a project’s file, whose components become plain Markdown. */
export function plainPage(file: string): { title: string; description: string; body: string } {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  const { titre, resume } = parse(head) as { titre: string; resume: string };
  const plain = body
    .replace(/<Source id="([^"]*)" \/>/g, ' ($1)')
    .replace(/<Chiffre valeur="([^"]*)" libelle="([^"]*)"[^>]*\/>/g, '**$1** $2')
    .replace(/^<(?:[A-Z]\w* ?(?:\w+="([^"]*)".*)?|\/[A-Z]\w*)>$/gm, '$1');
  return { title: titre, description: resume, body: plain.trim() };
}
