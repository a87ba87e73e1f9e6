/** Room of `src/` → what its files may import: rooms (ending with `/`), files, packages. */
export const rooms: Record<string, readonly (string | RegExp)[]> = {
  // The clusters of a map are the same on the server and in the browser: one pure library serves both.
  domain: ['domain/', 'geo/', 'supercluster'],
  schemas: [
    'schemas/',
    'domain/',
    'zod',
    'yaml',
    'satteri',
    /^m(dast-util|icromark-extension)-/,
    'fastest-levenshtein',
    'astro/loaders',
    /^node:/,
  ],
  history: ['history/', 'domain/', 'schemas/', 'yaml', /^node:/],
  text: ['text/', 'domain/', 'site.ts', 'satteri'],
  // The words that describe a field are the schema’s; what makes files from words and drawings is a library’s.
  exports: [
    'exports/',
    'domain/',
    'geo/',
    'text/',
    'site.ts',
    'styles/',
    'schemas/field-guide.ts',
    /^xast/,
    /^csv-stringify/,
    /^@citation-js\//,
    /^@fontsource\//,
    'satori',
    'sharp',
    'fflate',
    /^node:/,
  ],
  hosting: ['hosting/', 'site.ts', 'astro', /^node:/],
  search: ['search/', 'domain/', 'text/', 'site.ts', 'pagefind', 'node:zlib'],
  styles: ['domain/'],
  components: ['components/', 'domain/', 'text/', 'geo/', 'site.ts', 'elements/', /^styles\/map/, 'astro:assets'],
  layouts: ['layouts/', 'exports/structured/', 'components/', 'domain/', 'text/', 'site.ts', 'styles/', 'astro:assets'],
  pages: ['catalogue.ts', 'exports/', 'search/', 'layouts/', 'components/', 'domain/', 'text/', 'site.ts', 'astro'],
  // A view is exported with the very serializers of the published files.
  elements: ['elements/', 'domain/', 'exports/data/', 'styles/map-before-life.css?url', 'fastest-levenshtein'],
};
