/**
 * Folder of `src/`, lowest layer first → the other folders and files of `src/`, and the packages, that it may import. A
 * folder imports only those above it in this table; all may import `site.ts` and `geo/`, which import nothing.
 */
export const folders: Record<string, { folders: readonly string[]; packages: readonly (string | RegExp)[] }> = {
  // A tree of points finds the nearest projects.
  model: { folders: [], packages: ['github-slugger', 'kdbush', 'geokdbush'] },
  cache: { folders: [], packages: [/^node:/] },
  hosting: { folders: ['model'], packages: ['astro', /^node:/] },
  styles: { folders: ['model'], packages: [] },
  text: { folders: ['model'], packages: ['satteri', 'xast'] },
  ui: { folders: ['model', 'text'], packages: [] },
  motif: { folders: ['model', 'styles', 'text', 'ui'], packages: [/^xast/] },
  // One pure library computes the same clusters on the server and in the browser.
  map: { folders: ['model', 'text', 'ui'], packages: ['supercluster', /^leaflet/] },
  pictures: {
    folders: ['model', 'styles', 'cache'],
    packages: ['astro', /^@fontsource\//, /^xast/, 'opentype.js', 'sharp', /^node:/],
  },
  validation: {
    folders: ['model', 'cache'],
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
  // A tree of points finds the nearest project of each commune.
  gazetteer: {
    folders: ['model', 'text', 'ui', 'validation'],
    packages: ['kdbush', 'geokdbush', 'fastest-levenshtein', /^node:/],
  },
  history: { folders: ['model', 'text', 'ui', 'validation'], packages: ['yaml', /^node:/] },
  // The description of a column is that of the validated field that it comes from.
  exports: {
    folders: ['model', 'text', 'ui', 'styles', 'map', 'motif', 'pictures', 'validation'],
    packages: [/^xast/, /^csv-stringify/, /^@citation-js\//, 'yazl', 'uuid', /^node:/],
  },
  form: {
    folders: ['model', 'text', 'ui', 'map', 'motif', 'validation', 'gazetteer', 'history'],
    packages: ['yaml', 'mdast', /^node:/],
  },
  // The module that writes the published files also exports a filtered list. The parser that checks a text splits it.
  finder: {
    folders: ['model', 'text', 'ui', 'map', 'validation', 'gazetteer', 'exports'],
    packages: ['pagefind', 'esbuild', 'fastest-levenshtein', 'mdast', 'node:zlib'],
  },
  layouts: { folders: ['model', 'text', 'ui', 'styles', 'map', 'history', 'exports'], packages: [] },
  pages: {
    folders: [
      'bodies.ts',
      'catalogue.ts',
      'model',
      'text',
      'ui',
      'hosting',
      'map',
      'motif',
      'pictures',
      'history',
      'gazetteer',
      'exports',
      'form',
      'finder',
      'layouts',
    ],
    packages: ['astro'],
  },
};
