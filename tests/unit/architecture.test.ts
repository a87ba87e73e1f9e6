import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rooms } from '../support/rooms.ts';
import { type SourceFile, importsOf, sourceFiles } from '../support/source-files.ts';

const allowed = (specifier: string, rules: readonly (string | RegExp)[]) =>
  rules.some((rule) =>
    typeof rule === 'string'
      ? specifier === rule || (rule.endsWith('/') && specifier.startsWith(rule))
      : rule.test(specifier),
  );

const offences = (files: readonly SourceFile[], offends: (file: SourceFile) => string | undefined) =>
  files.flatMap((file) => {
    const offence = offends(file);
    return offence === undefined ? [] : [`${file.path}: ${offence}`];
  });

const code = sourceFiles('src/**/*.ts', 'src/**/*.astro');
const everything = sourceFiles('src/**/*.{ts,astro,css}', 'scripts/**/*.{ts,mjs}', 'tests/**/*.ts');

describe('who may import what', () => {
  for (const [room, rules] of Object.entries(rooms)) {
    test(`src/${room}`, () => {
      const files = code.filter(
        ({ path }) => path.startsWith(`src/${room}/`) && !path.startsWith('src/elements/leaflet/'),
      );
      assert.ok(files.length > 0, 'the room is empty');
      assert.deepEqual(
        offences(files, (file) => importsOf(file).find((specifier) => !allowed(specifier, rules))),
        [],
      );
    });
  }

  test('src/elements/leaflet alone imports leaflet', () => {
    const importers = code.filter((file) => importsOf(file).some((specifier) => specifier.startsWith('leaflet')));
    assert.ok(importers.length > 0);
    assert.deepEqual(
      importers.filter(({ path }) => !path.startsWith('src/elements/leaflet/')).map(({ path }) => path),
      [],
    );
  });

  test('catalogue.ts alone reads collections', () => {
    const readers = code.filter(({ text }) => /\bget(Collection|Entry)\(/.test(text)).map(({ path }) => path);
    assert.deepEqual(readers, ['src/catalogue.ts']);
  });

  test('scripts import neither pages nor components', () => {
    const files = sourceFiles('scripts/**/*.{ts,mjs}');
    assert.deepEqual(
      offences(files, (file) => importsOf(file).find((one) => /^(pages|components|layouts|elements)\//.test(one))),
      [],
    );
  });
});

describe('sizes', () => {
  const limits: [limit: number, pattern: RegExp][] = [
    [40, /^src\/pages\/.*\.astro$/],
    [12, /^src\/pages\/.*\.ts$/],
    [120, /^src\/styles\/.*\.css$/],
    [80, /^scripts\/[^/]+$/],
    [200, /./],
  ];
  // A page counts without its imports: they say where things come from, not what the page does.
  const length = ({ path, text, lines }: SourceFile) =>
    path.startsWith('src/pages/')
      ? text.split('\n').filter((line) => line && !line.startsWith('import ')).length
      : lines;
  const isData = (path: string) => path.startsWith('src/geo/');

  test('no file is longer than its room allows', () => {
    assert.deepEqual(
      offences(
        everything.filter(({ path }) => !isData(path)),
        (file) => {
          const limit = limits.find(([, pattern]) => pattern.test(file.path))?.[0] ?? 200;
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

  test('tokens.css writes some, so that the rule above looks for the right thing', () => {
    assert.match(styled.find(({ path }) => path === 'src/styles/tokens.css')?.text ?? '', colour);
  });

  test('nothing is !important', () => {
    assert.deepEqual(
      offences(styled, ({ text }) => (withoutComments(text).includes('!important') ? '!important' : undefined)),
      [],
    );
  });

  test('a component’s style is in its layer', () => {
    const components = styled.filter(
      ({ path, text }) => path.startsWith('src/components/') && text.includes('<style>'),
    );
    assert.deepEqual(
      offences(components, ({ text }) => (/<style>\s*@layer components \{/.test(text) ? undefined : 'no @layer')),
      [],
    );
  });
});

describe('names', () => {
  test('an element’s file, tag and class have one name', () => {
    const elements = sourceFiles('src/elements/*.ts').filter(({ text }) => text.includes('customElements.define'));
    assert.ok(elements.length > 0);
    assert.deepEqual(
      offences(elements, ({ path, text }) => {
        const name = /([^/]+)\.ts$/.exec(path)?.[1] ?? '';
        const className = name.replace(/(^|-)(.)/g, (_match, _dash, letter: string) => letter.toUpperCase());
        const isRight =
          text.includes(`customElements.define('${name}', ${className})`) && text.includes(`'${name}': ${className};`);
        return isRight ? undefined : `defines neither <${name}> nor ${className}`;
      }),
      [],
    );
  });

  test('scripts of the browser write no French sentence', () => {
    const french = /['"`][^'"`\n]*[éèêàùçôîœ][^'"`\n]*['"`]/i;
    assert.deepEqual(
      offences(
        sourceFiles('src/elements/**/*.ts'),
        ({ text }) => french.exec(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))?.[0],
      ),
      [],
    );
  });

  test('files are kebab-case.ts or PascalCase.astro, and no room is named utils', () => {
    const named = sourceFiles('src/**/*.{ts,astro}').filter(({ path }) => !path.startsWith('src/pages/'));
    const right = /\/(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\.config|\.d)?\.ts|[A-Z][A-Za-z0-9]*\.astro)$/;
    assert.deepEqual(
      offences(named, ({ path }) =>
        right.test(path) && !/utils|helpers|manager/i.test(path) ? undefined : 'misnamed',
      ),
      [],
    );
  });

  test('every export has a doc sentence', () => {
    const files = sourceFiles('src/**/*.ts').filter(({ path }) => !/^src\/(pages|elements)\//.test(path));
    const bare = /(?<!\*\/)\n(export (?:async )?(?:const|function|class|interface|type) \w+)/;
    assert.deepEqual(
      offences(files, ({ text }) => bare.exec(`\n${text}`)?.[1]),
      [],
    );
  });
});
