import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { hosting } from './src/hosting/integration.ts';
import { isListedAt } from './src/hosting/listing.ts';
import { picturesTimed } from './src/hosting/picture-time.ts';
import { rendererGuard } from './src/validation/renderer-guard.ts';
import { base, contentRoot, origin, outDir } from './src/site.ts';
import { alignByClass, anchorHeadings, explainAbbreviations, frenchTypography } from './src/text/markdown.ts';

// A build calls nobody.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

/** A variable font of a Fontsource package, Latin subset, served by ourselves with a fallback of the same metrics. */
const font = (name, id) => ({
  name,
  cssVariable: `--font-${id}`,
  provider: fontProviders.local(),
  fallbacks: ['sans-serif'],
  options: {
    variants: [
      { src: [`@fontsource-variable/${id}/files/${id}-latin-wght-normal.woff2`], weight: '400 800', style: 'normal' },
    ],
  },
});

export default defineConfig({
  site: origin,
  base,
  outDir,
  // Each content has a store of its own: two builds of two contents neither wait for nor mix with each other.
  ...(contentRoot !== '.' && { cacheDir: join('node_modules/.astro', contentRoot) }),
  // Addresses end with a slash; the development server would ask the search index’s files for one too.
  trailingSlash: 'ignore',
  prerenderConflictBehavior: 'error',
  server: { port: Number(process.env.PORT ?? 4321) },
  fonts: [font('Bricolage Grotesque', 'bricolage-grotesque'), font('Instrument Sans', 'instrument-sans')],
  markdown: {
    syntaxHighlight: false,
    // Smart punctuation writes English quotes.
    processor: satteri({
      // A text that begins with dashes has no second front matter.
      features: { smartPunctuation: false, frontmatter: false },
      mdastPlugins: [rendererGuard, frenchTypography, explainAbbreviations],
      hastPlugins: [alignByClass, anchorHeadings],
    }),
  },
  integrations: [mdx(), sitemap({ filter: isListedAt }), hosting, picturesTimed],
  devToolbar: { enabled: false },
  // Editors’ tools know the fields of content files: schemas in .astro/, nothing in dist/.
  experimental: { contentIntellisense: true },
  vite: {
    server: { strictPort: true },
    // Astro marks MDX modules with a directive that the bundler does not know; it has already served when it warns.
    build: {
      // Leaflet’s sheet names images that nothing here shows: as files of their own, nobody fetches them.
      assetsInlineLimit: (path) => (path.endsWith('.png') ? false : undefined),
      rolldownOptions: { onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log) },
    },
  },
});
