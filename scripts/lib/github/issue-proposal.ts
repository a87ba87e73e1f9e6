import { readFileSync } from 'node:fs';
import type { IssueFile } from '#form/issue-file.ts';
import { isSlug } from '#model/slug.ts';
import type { GithubIssue } from './event.ts';
import { code, oneLine, prose } from './markdown.ts';

/** The label that turns an issue into a proposal, and that of the form. */
export const labels = { approved: 'approuvé', form: 'laureat' } as const;

/** What the job without rights made of an issue. Its packages are not ours: only the shapes that we know are taken. */
export function readIssueFile(path: string): IssueFile {
  const { path: file, text, issues } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const slug = /^content\/projets\/([^/]+)\.mdx$/.exec(String(file))?.[1] ?? '';
  if (isSlug(slug) && typeof text === 'string' && text.startsWith('---\n') && text.length < 100_000)
    return { path: `content/projets/${slug}.mdx`, text };
  if (!Array.isArray(issues)) throw new Error(`${path} holds neither a file of content/projets/ nor issues.`);
  return {
    issues: (issues as Record<string, unknown>[]).slice(0, 50).map(({ label, received, expected }) => ({
      label: String(label),
      received: String(received),
      expected: String(expected),
    })),
  };
}

/** What is asked of the person who made the issue, when it gives no file yet. */
export function missingText(issues: Extract<IssueFile, { issues: unknown }>['issues']): string {
  const lines = issues.map(
    ({ label, received, expected }) =>
      `- **${prose(label, 100)}** : reçu ${code(received, 200)} ; attendu : ${prose(expected, 600)}`,
  );
  return [
    '## Il manque encore quelque chose',
    'Merci pour cette demande. Avant qu’elle devienne une fiche, il reste à corriger :',
    lines.join('\n'),
    `Modifiez la demande (menu « … » en haut à droite, puis « Edit »). Une personne retirera puis remettra ensuite l’étiquette « ${labels.approved} ».`,
  ].join('\n\n');
}

/** What is said under the issue when its file is proposed. */
export const proposedText = (number: number): string =>
  `La fiche est prête, merci : voyez la proposition #${number}. On la relit et la complète là-bas ; cette demande se fermera quand elle sera acceptée.`;

/** The text of the pull request. */
export function proposalText({ number, user }: GithubIssue, path: string): string {
  return [
    `Fiche écrite d’après la demande de ${code(oneLine(user?.login ?? 'quelqu’un', 40))} : ${code(path)}.`,
    `Fixes #${number}`,
    '- [ ] **Chaque fait a sa source**, qui le dit bien.\n- [ ] **Les phrases sont d’ici** : aucune n’est celle d’une source.\n- [ ] **Rien n’est deviné.**\n- [ ] **Des organismes, pas des personnes.**\n- [ ] **La vérification passe.**',
    'La machine ayant ouvert cette proposition, la vérification attend une personne : bouton « Approve workflows to run » ; s’il n’y est pas, fermez puis rouvrez la proposition.',
  ].join('\n\n');
}
