// Proposes the list of published addresses (the file `ADDRESSES`) in one pull request, when it differs from the
// repository’s.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from '#site.ts';
import { publishedFile } from '#validation/folder-rule.ts';
import { given, githubOfWorkflow } from './lib/github/api.ts';
import { proposeFile } from './lib/github/propose-file.ts';

const path = publishedFile;
const current = join(contentRoot, path);
const text = readFileSync(given('ADDRESSES'), 'utf8');

if (existsSync(current) && text === readFileSync(current, 'utf8')) {
  console.log('every published address is listed.');
} else {
  const pull = await proposeFile(githubOfWorkflow(), given('GITHUB_REPOSITORY_OWNER'), {
    branch: 'adresses-publiees',
    base: given('GITHUB_REF_NAME'),
    path,
    text,
    title: 'Note les adresses publiées',
    body: 'Ces adresses viennent d’être publiées : les noter, c’est promettre qu’elles répondront toujours. À relire, puis à accepter.\n\nLa machine ayant ouvert cette proposition, la vérification attend une personne : bouton « Approve workflows to run » ; s’il n’y est pas, fermez puis rouvrez la proposition.',
  });
  console.log(`proposed ${pull.html_url}`);
}
