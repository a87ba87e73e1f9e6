import { fileSchema } from '#validation/field-guide.ts';
import { editorSnippets } from './component-guide.ts';
import { contentGuide } from './content-guide.ts';

/** Titles of the schemas, as editors’ tools show them. */
const titles = {
  projets: 'Un projet : content/projets/<nom>.mdx',
  regions: 'L’introduction d’une région : content/regions/<nom>.mdx',
  pages: 'Une page : content/pages/<nom>.mdx',
  synonymes: 'Les synonymes de la recherche : content/synonymes.yaml',
  questions: 'Les questions de la recherche : content/questions.yaml',
} as const;

/** JSON Schema for editors’ tools, in draft 7. */
function editorSchema(name: keyof typeof titles): string {
  const { $schema, ...schema } = fileSchema(name, 'draft-07');
  const description = 'Écrit par « npm run write:guide » d’après src/validation/.';
  return `${JSON.stringify({ $schema, title: titles[name], description, ...schema }, null, 2)}\n`;
}

/** The files made from the schemas for editors and their tools: path from the project’s root → text. */
export function editorFiles(): Record<string, string> {
  const schemas = (Object.keys(titles) as (keyof typeof titles)[]).map((name) => [
    `docs/schemas/${name}.schema.json`,
    editorSchema(name),
  ]);
  return {
    'content/README.md': contentGuide(),
    '.vscode/composants.code-snippets': editorSnippets(),
    ...Object.fromEntries(schemas),
  };
}
