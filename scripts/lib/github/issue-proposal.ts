import { readFileSync } from 'node:fs';
import { projectFile } from '#model/project.ts';
import { isSlug } from '#model/slug.ts';
import type { Issue } from '#validation/issue.ts';
import type { GithubIssue } from './event.ts';
import { answersOf, formLabels } from './issue-answers.ts';
import { code, oneLine, escapeMarkdown } from './markdown.ts';

/** Labels of issues: `approved` turns one into a proposal, `form` marks those written with the form. */
export const labels = { approved: 'approuvé', form: 'laureat' } as const;

/** The result of reading an issue: a valid file and its path, the issues of an invalid one, or no file. */
export type IssueFile = { path: string; text: string } | { issues: Issue[] } | { isAbsent: true };

/**
 * The result of the job without permissions. That job runs third-party packages, so only known shapes are accepted.
 * Throws on any other.
 */
export function readIssueFile(path: string): IssueFile {
  const { path: file, text, issues, isAbsent } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const slug = /^content\/projets\/([^/]+)\.mdx$/.exec(String(file))?.[1] ?? '';
  if (isSlug(slug) && typeof text === 'string' && text.startsWith('---\n') && text.length < 100_000)
    return { path: projectFile(slug), text };
  if (isAbsent === true) return { isAbsent };
  if (!Array.isArray(issues)) throw new Error(`${path} holds neither a file of content/projets/ nor issues.`);
  return { issues: issues.slice(0, 50) as Issue[] };
}

/** Comment for the author of an issue whose file is invalid: what to correct, in French. */
export function correctionText(issues: readonly Issue[]): string {
  const lines = issues.map(
    ({ line, field, received, expected, remedy }) =>
      `- **${escapeMarkdown(String(field), 100)}**, ligne ${Number(line)} : reçu ${code(String(received), 200)} ; attendu : ${escapeMarkdown(String(expected), 600)} ; ${escapeMarkdown(String(remedy), 600)}`,
  );
  return [
    '## La fiche n’est pas encore prête',
    'Merci pour cette demande. Avant que la fiche soit proposée, il reste à corriger :',
    lines.join('\n'),
    `Modifiez la demande (menu « … » en haut à droite, puis « Edit »). Une personne retirera puis remettra ensuite l’étiquette « ${labels.approved} ».`,
  ].join('\n\n');
}

/** Comment on an approved issue that holds no file. */
export const absentText = `## Il manque la fiche

L’étiquette « ${labels.approved} » propose la fiche que contient la demande, et celle-ci n’en contient pas. Une personne l’écrit avec le formulaire « Contribuer » du site, la colle sous « ${formLabels.file} », puis retire et remet l’étiquette.`;

/** `twin`: the number of another open pull request that proposes the same file. */
const twinText = (path: string, twin: number | undefined) =>
  twin ? ` La proposition #${twin} ajoute aussi ${code(path)} : gardez l’une et complétez-la de l’autre.` : '';

/** Added to a comment when the issue changed after its label: only what was approved is read. */
export const editedText = `\n\nLa demande a été modifiée depuis qu’elle a reçu l’étiquette « ${labels.approved} », et c’est son texte d’alors qui a été lu. Pour reprendre le nouveau, une personne retire puis remet l’étiquette.`;

/** Comment on an issue whose file is proposed in a pull request. `twin`: another open one that adds the same file. */
export const proposedText = (number: number, path: string, twin?: number): string =>
  `La fiche est prête, merci : voyez la proposition #${number}. On la relit et la complète là-bas ; cette demande se fermera quand elle sera acceptée.${twinText(path, twin)}`;

/** Body of the pull request that proposes the file of an issue. `twin`: another open one that adds the same file. */
export function proposalText({ number, user, body }: GithubIssue, path: string, twin?: number): string {
  const { words } = answersOf(body ?? '');
  return [
    `Fiche donnée dans la demande de ${code(oneLine(user?.login ?? 'quelqu’un', 40))} : ${code(path)}.${twinText(path, twin)}`,
    `Fixes #${number}`,
    `- [ ] **Chaque fait a sa source**, qui le dit bien.\n- [ ] **Les phrases sont d’ici** : aucune n’est celle d’une source.\n- [ ] **Rien n’est deviné.**\n- [ ] **Des organismes, pas des personnes.**\n${words ? '- [ ] **Les mots de la demande sont lus** : elle en dit plus que la fiche.\n' : ''}- [ ] **La vérification passe.**`,
    'La machine ayant ouvert cette proposition, la vérification attend une personne : bouton « Approve workflows to run » ; s’il n’y est pas, fermez puis rouvrez la proposition.',
  ].join('\n\n');
}
