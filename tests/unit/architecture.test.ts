import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import packageJson from '../../package.json' with { type: 'json' };
import { folders } from '../support/folders.ts';
import { type SourceFile, importsOf, sourceFiles } from '../support/source-files.ts';

const offences = (files: readonly SourceFile[], offends: (file: SourceFile) => string | undefined) =>
  files.flatMap((file) => {
    const offence = offends(file);
    return offence === undefined ? [] : [`${file.path}: ${offence}`];
  });

const code = sourceFiles('src/**/*.ts', 'src/**/*.astro');
const everything = sourceFiles('src/**/*.{ts,astro,css}', 'scripts/**/*.{ts,mjs}', 'tests/**/*.ts');

/** The first-level folder of `src/` in a path or an import; the file itself when it is directly in `src/`. */
const folderOf = (path: string) => path.replace(/^src\//, '').split('/')[0] ?? '';

describe('import rules', () => {
  const names = Object.keys(folders);

  test('the table lists every folder of src, each below the folders that it imports', () => {
    const present = new Set(code.map(({ path }) => folderOf(path)).filter((name) => !name.includes('.')));
    assert.deepEqual([...present].sort(), names.toSorted());
    for (const [name, { folders: below }] of Object.entries(folders))
      for (const one of below.filter((other) => !other.includes('.')))
        assert.ok(
          names.indexOf(one) < names.indexOf(name),
          `${name} imports ${one}, which is not above it in the table`,
        );
  });

  for (const [name, { folders: below, packages }] of Object.entries(folders)) {
    const isAllowed = (specifier: string) =>
      ['site.ts', 'geo', name, ...below].includes(folderOf(specifier)) ||
      packages.some((one) => (typeof one === 'string' ? specifier === one : one.test(specifier)));
    test(`src/${name} imports only its allowed folders and packages`, () => {
      const files = code.filter(({ path }) => path.startsWith(`src/${name}/`));
      assert.deepEqual(
        offences(files, (file) => importsOf(file).find((specifier) => !isAllowed(specifier))),
        [],
      );
    });
  }

  test('there is no import cycle, type imports included', () => {
    const imports = new Map(
      everything.map((file) => [
        file.path,
        importsOf(file).map((one) => (one.startsWith('tests/') || one.startsWith('scripts/') ? one : `src/${one}`)),
      ]),
    );
    const open = new Set<string>();
    const closed = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]) => {
      if (closed.has(path)) return;
      if (open.has(path)) return void cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      open.add(path);
      for (const next of imports.get(path) ?? []) if (imports.has(next)) visit(next, [...trail, path]);
      open.delete(path);
      closed.add(path);
    };
    for (const path of imports.keys()) visit(path, []);
    assert.deepEqual(cycles, []);
  });

  test('a module with a replacement is imported by its # name', () => {
    const replaced = Object.entries(packageJson.imports)
      .filter(([, target]) => typeof target !== 'string')
      .map(([name]) => name.slice(1));
    assert.ok(replaced.length > 0);
    assert.deepEqual(
      offences(code, (file) =>
        importsOf(file).find((one) => replaced.includes(one) && !file.text.includes(`from '#${one}'`)),
      ),
      [],
    );
  });

  test('only src/map/leaflet imports leaflet', () => {
    const importers = code.filter((file) => importsOf(file).some((specifier) => specifier.startsWith('leaflet')));
    assert.ok(importers.length > 0);
    assert.deepEqual(
      importers.filter(({ path }) => !path.startsWith('src/map/leaflet/')).map(({ path }) => path),
      [],
    );
  });

  test('only catalogue.ts reads content collections', () => {
    const readers = code.filter(({ text }) => /\bget(Collection|Entry)\(/.test(text)).map(({ path }) => path);
    assert.deepEqual(readers, ['src/catalogue.ts']);
  });

  test('scripts import no page, layout or component', () => {
    const files = sourceFiles('scripts/**/*.{ts,mjs}');
    assert.deepEqual(
      offences(files, (file) =>
        importsOf(file).find((one) =>
          /^(pages|ui|layouts|map\/leaflet)\/|\/browser\/|\.element\.ts$|\.astro$/.test(one),
        ),
      ),
      [],
    );
  });
});

describe('file lengths', () => {
  const limits: [limit: number, pattern: RegExp][] = [
    [40, /^src\/pages\/.*\.astro$/],
    [12, /^src\/pages\/.*\.ts$/],
    [80, /^scripts\/[^/]+$/],
    [120, /^src\/styles\/.*\.css$/],
    [250, /./],
  ];
  // The imports of a page do not count: they locate its parts, but are not its logic.
  const length = ({ path, text, lines }: SourceFile) =>
    path.startsWith('src/pages/')
      ? text.split('\n').filter((line) => line && !line.startsWith('import ')).length
      : lines;
  const isData = (path: string) => path.startsWith('src/geo/');

  test('no file exceeds the line limit of its kind', () => {
    assert.deepEqual(
      offences(
        everything.filter(({ path }) => !isData(path)),
        (file) => {
          const limit = limits.find(([, pattern]) => pattern.test(file.path))?.[0] ?? 250;
          return length(file) > limit ? `${length(file)} lines, ${limit} at most` : undefined;
        },
      ),
      [],
    );
  });
});

describe('styles', () => {
  const styled = sourceFiles('src/**/*.{css,astro}');
  const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/<!--[\s\S]*?-->/g, '');
  const colour =
    /#[0-9a-f]{3,8}\b(?![-/.\w])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|:\s*(?:white|black|red|green|blue|gr[ae]y|orange|yellow)\b/i;
  const stylesOf = ({ path, text }: SourceFile) =>
    path.endsWith('.css')
      ? text
      : [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>|\s(?:style|fill|stroke)="([^"]*)"/g)]
          .map((m) => m[1] ?? m[2])
          .join('\n');

  test('no colour is written outside tokens.css', () => {
    const others = styled.filter(({ path }) => path !== 'src/styles/tokens.css');
    assert.deepEqual(
      offences(others, (file) => colour.exec(withoutComments(stylesOf(file)))?.[0]),
      [],
    );
  });

  test('tokens.css contains colours, so the rule above does detect them', () => {
    assert.match(styled.find(({ path }) => path === 'src/styles/tokens.css')?.text ?? '', colour);
  });

  test('no declaration is !important', () => {
    assert.deepEqual(
      offences(styled, ({ text }) => (withoutComments(text).includes('!important') ? '!important' : undefined)),
      [],
    );
  });

  test('the styles of a component are in the components layer', () => {
    const components = styled.filter(({ path, text }) => !path.startsWith('src/styles/') && text.includes('<style>'));
    assert.deepEqual(
      offences(components, ({ text }) => (/<style>\s*@layer components \{/.test(text) ? undefined : 'no @layer')),
      [],
    );
  });
});

describe('names', () => {
  test('an exported name is unique', () => {
    // A replacement exports the same names as the module that it replaces; Astro imposes those of routes.
    const files = sourceFiles('src/**/*.ts', 'scripts/**/*.ts').filter(
      ({ path }) => !/^src\/pages\/|-in-(?:browser|development)\.ts$/.test(path),
    );
    const exported = /^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm;
    const names = files.flatMap(({ path, text }) =>
      [...text.matchAll(exported)].map(([, name = '']) => ({ name, path })),
    );
    assert.ok(names.length > 0);
    const shared = [...Map.groupBy(names, ({ name }) => name)].filter(([, places]) => places.length > 1);
    assert.deepEqual(
      shared.map(([name, places]) => `${name}: ${places.map(({ path }) => path).join(', ')}`),
      [],
    );
  });

  test('the file, tag and class of an element have one name, and its definition, which runs it, ends the file', () => {
    const elements = sourceFiles('src/**/*.ts').filter(({ text }) => text.includes('customElements.define'));
    assert.ok(elements.length > 0);
    assert.deepEqual(
      offences(elements, ({ path, text }) => {
        const name = /([^/]+)\.element\.ts$/.exec(path)?.[1] ?? '';
        const className = name.replace(/(^|-)(.)/g, (_match, _dash, letter: string) => letter.toUpperCase());
        const isRight =
          text.endsWith(`\ncustomElements.define('${name}', ${className});\n`) &&
          text.includes(`'${name}': ${className};`);
        return isRight ? undefined : `does not end with the definition of <${name}> as ${className}`;
      }),
      [],
    );
  });

  test('browser scripts contain no French sentence', () => {
    const french = /['"`][^'"`\n]*[éèêàùçôîœ][^'"`\n]*['"`]/i;
    assert.deepEqual(
      offences(
        sourceFiles('src/**/*.element.ts', 'src/**/browser/*.ts', 'src/map/leaflet/*.ts'),
        ({ text }) => french.exec(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))?.[0],
      ),
      [],
    );
  });

  test('files are kebab-case.ts or PascalCase.astro, and no folder is named utils', () => {
    const named = sourceFiles('src/**/*.{ts,astro}').filter(({ path }) => !path.startsWith('src/pages/'));
    const right = /\/(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\.config|\.d|\.element|\.server)?\.ts|[A-Z][A-Za-z0-9]*\.astro)$/;
    assert.deepEqual(
      offences(named, ({ path }) =>
        right.test(path) && !/utils|helpers|manager/i.test(path) ? undefined : 'misnamed',
      ),
      [],
    );
  });

  test('every export has a doc comment', () => {
    const files = sourceFiles('src/**/*.ts').filter(
      ({ path }) => !/^src\/pages\/|\.element\.ts$|\/(browser|leaflet)\//.test(path),
    );
    const bare = /(?<!\*\/)\n(export (?:async )?(?:const|function|class|interface|type) \w+)/;
    assert.deepEqual(
      offences(files, ({ text }) => bare.exec(`\n${text}`)?.[1]),
      [],
    );
  });
});
