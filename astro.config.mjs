import { join, relative, resolve } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { hosting } from './src/hosting/integration.ts';
import { isListedAt } from './src/hosting/listing.ts';
import { picturesTimed } from './src/pictures/picture-time.ts';
import { mendCharacters } from './src/validation/mend-characters.ts';
import { rendererGuard } from './src/validation/renderer-guard.ts';
import { base, contentRoot, origin, outDir } from './src/site.ts';
import { alignByClass, anchorHeadings, explainAbbreviations, frenchTypography } from './src/text/markdown.ts';

// A build sends nothing over the network.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

export default defineConfig({
  site: origin,
  base,
  outDir,
  // A cache for each content, so that builds of two contents neither wait for each other nor mix.
  ...(contentRoot !== '.' && { cacheDir: join('node_modules/.astro', contentRoot) }),
  // Addresses end with a slash, but `always` would make the development server require one for search index files.
  trailingSlash: 'ignore',
  prerenderConflictBehavior: 'error',
  build: {
    // Pages wait for files and pictures: the others go on meanwhile.
    concurrency: 16,
    // Styles compressed with their page are 1 kB lighter, and the page waits for one small sheet, that of the fonts.
    inlineStylesheets: 'always',
  },
  server: { port: Number(process.env.PORT ?? 4321) },
  markdown: {
    syntaxHighlight: false,
    // Smart punctuation would write English quotes.
    processor: satteri({
      // A text that begins with dashes must not be read as a second front matter.
      features: { smartPunctuation: false, frontmatter: false },
      mdastPlugins: [rendererGuard, frenchTypography, explainAbbreviations],
      hastPlugins: [alignByClass, anchorHeadings],
    }),
  },
  integrations: [mdx(), sitemap({ filter: isListedAt }), hosting(), picturesTimed],
  devToolbar: { enabled: false },
  // Code editors know the fields of content files from schemas in .astro/; nothing goes to dist/.
  experimental: { contentIntellisense: true },
  vite: {
    resolve: { alias: { 'content:': resolve(contentRoot, 'content') } },
    // The renderer reads files from the disk again: it must read the same text as validation.
    plugins: [
      {
        name: 'mend-characters',
        enforce: 'pre',
        transform: { filter: { id: /\.mdx$/ }, handler: (text) => mendCharacters(text) },
      },
    ],
    server: {
      strictPort: true,
      watch: {
        // Built versions are not sources, nor are the links to them: `.dist/`, `dist`, `dist-tests`.
        ignored: (path) => /^\.?dist/.test(relative('', path)),
        // An editor empties a file, then writes it: the watcher tells the first of two changes so close. In milliseconds.
        awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 20 },
      },
    },
    build: {
      // Leaflet’s stylesheet names images that the site never shows: as separate files, they are never downloaded. The
      // script of the sources would delay them, inside the page.
      assetsInlineLimit: (path) => (/\.png$|\/SourceList\..*\.js$/.test(path) ? false : undefined),
      // The bundler warns about a directive that Astro puts in MDX modules, but Astro has used it by then.
      rolldownOptions: { onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log) },
    },
  },
});
