/**
 * Folder of `src/`, from the ground up → the other folders and files of `src/` that it may import, and the packages. A
 * folder imports only those above it in this table; `site.ts` and `geo/`, which import nothing, are open to all.
 */
export const folders: Record<string, { folders: readonly string[]; packages: readonly (string | RegExp)[] }> = {
  model: { folders: [], packages: ['github-slugger'] },
  hosting: { folders: [], packages: ['astro', /^node:/] },
  styles: { folders: ['model'], packages: [] },
  text: { folders: ['model'], packages: ['satteri'] },
  ui: { folders: ['model', 'text'], packages: [] },
  // Clusters are the same on the server and in the browser: one pure library serves both.
  map: { folders: ['model', 'text', 'ui'], packages: ['supercluster', /^leaflet/] },
  pictures: { folders: ['model', 'styles'], packages: [/^@fontsource\//, /^xast/, 'satori', 'sharp', /^node:/] },
  validation: {
    folders: ['model'],
    packages: [
      'zod',
      'yaml',
      'satteri',
      'mdast',
      /^m(dast-util|icromark-extension)-/,
      'fastest-levenshtein',
      'astro/loaders',
      /^node:/,
    ],
  },
  history: { folders: ['model', 'text', 'validation'], packages: ['yaml', /^node:/] },
  // The words that describe a column are those of the field that it comes from.
  exports: {
    folders: ['model', 'text', 'ui', 'styles', 'map', 'pictures', 'validation'],
    packages: [/^xast/, /^csv-stringify/, /^@citation-js\//, 'fflate', 'uuid', /^node:/],
  },
  form: { folders: ['model', 'text', 'ui', 'map', 'pictures', 'validation'], packages: ['yaml', /^node:/] },
  // A list that is narrowed is exported by the module that writes the published files.
  finder: {
    folders: ['model', 'text', 'ui', 'map', 'exports'],
    packages: ['pagefind', 'fastest-levenshtein', 'node:zlib'],
  },
  layouts: {
    folders: ['model', 'text', 'ui', 'styles', 'map', 'history', 'exports'],
    packages: ['astro:assets'],
  },
  pages: {
    folders: [
      'catalogue.ts',
      'model',
      'text',
      'ui',
      'map',
      'pictures',
      'history',
      'exports',
      'form',
      'finder',
      'layouts',
    ],
    packages: ['astro'],
  },
};
