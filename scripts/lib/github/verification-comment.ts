import type { ChangedFile, PullRequest } from './pull-request.ts';
import type { WorkflowRun } from './event.ts';
import type { ReportedFile, Remark } from './report.ts';
import { isContentPath } from './content-paths.ts';
import { code, encodePath, fitting, link, longestComment, escapeMarkdown } from './markdown.ts';

/** Data on a checked pull request. `report`: `undefined` when the run left no readable one. */
export interface Verification {
  run: WorkflowRun;
  pull: PullRequest;
  changed: readonly ChangedFile[];
  report: readonly ReportedFile[] | undefined;
  /** Whether the content job passed: validation, the build of the site, the invariants of its pages. */
  contentJobPassed: boolean;
}

const most = { files: 50, remarks: 100, advice: 20 };

/** A count with its noun: « 1 erreur », « 2 erreurs ». */
const count = (number: number, noun: string) => `${number} ${noun}${number > 1 ? 's' : ''}`;
const isContent = ({ filename }: ChangedFile) => isContentPath(filename);

/** The comment on a pull request: the results for each file, and the next steps. In French, for its author. */
export function verificationComment(verification: Verification): string {
  const { changed, report = [] } = verification;
  const files = changed.filter(isContent);
  const names = new Set(files.map(({ filename }) => filename));
  const [own, others] = [report.filter(({ file }) => names.has(file)), report.filter(({ file }) => !names.has(file))];
  const start = [
    ...verdict(verification, files.length),
    ...fileList(files, verification.report && own),
    ...codeNotice(changed),
  ];
  const end = [...advice(own), ...nextSteps(verification)];
  const room = longestComment - [...start, ...end].join('\n\n').length - 200;
  const remarks = [
    ...own.flatMap((one) => fileRemarks(one, verification)),
    ...others.filter(({ issues }) => issues.length > 0).flatMap((one) => fileRemarks(one)),
  ];
  const kept = fitting(remarks.slice(0, most.remarks), room);
  const left = remarks.length - kept.length;
  const more = left > 0 ? [`… et encore ${count(left, 'erreur')} : \`npm run check:content\` les dit toutes.`] : [];
  return [...start, ...kept, ...more, ...end].join('\n\n');
}

const errorsIn = (files: readonly ReportedFile[]) => files.reduce((sum, { issues }) => sum + issues.length, 0);

/** Outcome of a run: `good`, or the first failure, from the content to the tests of the site. */
type Outcome = 'good' | 'content' | 'unread' | 'construction' | 'tests';

function outcomeOf({ run, report, contentJobPassed }: Verification): Outcome {
  if (errorsIn(report ?? []) > 0) return 'content';
  if (run.conclusion === 'success') return 'good';
  if (contentJobPassed) return 'tests';
  return report ? 'construction' : 'unread';
}

function verdict(verification: Verification, contentFiles: number): string[] {
  const details = link('le détail de la vérification', verification.run.html_url);
  switch (outcomeOf(verification)) {
    case 'content':
      return [
        `## ❌ ${count(errorsIn(verification.report ?? []), 'erreur')} à corriger`,
        'Merci pour cette proposition. Voici ce qui empêche de la publier, et comment y remédier.',
      ];
    case 'unread':
      return [
        '## ❌ La vérification n’a pas abouti',
        `Le contenu n’a pas pu être lu jusqu’au bout : voyez ${details}.`,
      ];
    case 'construction':
      return [
        '## ⚠️ Le contenu est bon, le site construit avec lui ne l’est pas',
        `Les fichiers n’ont pas d’erreur. C’est la construction du site, ou une règle que suivent ses pages, qui échoue : voyez ${details}.`,
      ];
    case 'tests':
      return [
        '## ⚠️ Le contenu est bon, un test du site échoue',
        `Les fichiers n’ont pas d’erreur et le site se construit avec eux. C’est un test du site lui-même qui ne passe pas : voyez ${details}.`,
      ];
    case 'good':
      return [
        '## ✅ Tout est bon',
        contentFiles === 0
          ? 'Cette proposition ne change pas le contenu, et tous les tests passent.'
          : 'Merci pour cette proposition : les fichiers sont bien écrits et le site se construit avec eux.',
      ];
  }
}

/** One line per content file; without a report, it says that the file is not checked. */
function fileList(files: readonly ChangedFile[], report: readonly ReportedFile[] | undefined): string[] {
  if (files.length === 0) return [];
  const lines = files.slice(0, most.files).map(({ filename, status }) => {
    if (status === 'removed') return `- 🗑️ ${code(filename)} : retiré`;
    if (!report) return `- ${code(filename)} : non vérifié`;
    const errors = errorsIn(report.filter(({ file }) => file === filename));
    return errors > 0 ? `- ❌ ${code(filename)} : ${count(errors, 'erreur')}` : `- ✅ ${code(filename)}`;
  });
  const left = files.length - lines.length;
  return [[...lines, ...(left > 0 ? [`- … et encore ${count(left, 'fichier')}`] : [])].join('\n')];
}

/** The pull request may have changed the checks themselves, so a person must review the code. */
function codeNotice(changed: readonly ChangedFile[]): string[] {
  const others = changed.filter((one) => !isContent(one)).length;
  if (others === 0) return [];
  return [
    `ℹ️ ${others > 1 ? `${others} fichiers changés ne sont` : 'Un fichier changé n’est'} pas du contenu : une personne relit le code avant de se fier à ce résultat.`,
  ];
}

/** One block per remark; the first starts with the name of the file. */
function fileRemarks({ file, issues }: ReportedFile, verification?: Verification): string[] {
  const { ref, repo, sha } = verification?.pull.head ?? {};
  const known = verification && repo && { repo, path: encodePath(file) };
  const edit = known ? ` · ${link('modifier', `${repo?.html_url}/edit/${encodePath(ref ?? '')}/${known.path}`)}` : '';
  const title = `### ${code(file)}${edit}${verification ? '' : ' (que cette proposition ne change pas)'}`;
  return issues.map((issue, index) => {
    const place = `ligne ${issue.line}`;
    const where = known ? link(place, `${repo?.html_url}/blob/${sha}/${known.path}?plain=1#L${issue.line}`) : place;
    return `${index === 0 ? `${title}\n\n` : ''}${remark(issue, where)}`;
  });
}

const remark = ({ field, received, expected, remedy }: Remark, where: string) =>
  [
    `**${escapeMarkdown(field, 120)}**, ${where}`,
    `- reçu : ${code(received, 200)}`,
    `- attendu : ${escapeMarkdown(expected, 400)}`,
    `- remède : ${escapeMarkdown(remedy)}`,
  ].join('\n');

function advice(files: readonly ReportedFile[]): string[] {
  const lines = files.flatMap(({ file, advice }) =>
    advice.map(
      ({ line, field, received, remedy }) =>
        `- ${code(file, 100)}, ligne ${line}, ${escapeMarkdown(field, 80)} : ${code(received, 100)}, ${escapeMarkdown(remedy, 120)}`,
    ),
  );
  if (lines.length === 0) return [];
  const left = lines.length - most.advice;
  const list = [...lines.slice(0, most.advice), ...(left > 0 ? [`- … et encore ${left}`] : [])].join('\n');
  const title = `${count(lines.length, 'conseil')} de relecture, qui n’empêche${lines.length > 1 ? 'nt' : ''} rien`;
  return [`<details><summary>${title}</summary>\n\n${list}\n\n</details>`];
}

function nextSteps(verification: Verification): string[] {
  const { run, pull, changed, contentJobPassed } = verification;
  const preview = `Un aperçu du site avec vos changements se télécharge parmi ${link('les fichiers de la vérification', `${run.html_url}#artifacts`)} (\`apercu\`, gardé 14 jours).`;
  return [
    '### Et maintenant ?',
    nextStep(outcomeOf(verification), changed.every(isContent)),
    ...(contentJobPassed ? [preview] : []),
    `Commit vérifié : \`${pull.head.sha.slice(0, 7)}\`. Ce commentaire est remplacé à chaque vérification.`,
  ];
}

/** The next step for the author: nothing when the failure is outside the content. */
function nextStep(outcome: Outcome, isContentOnly: boolean): string {
  if (outcome === 'good')
    return 'Une personne compare la proposition à ses sources, puis l’accepte ou vous répond ici. Une fois acceptée, elle est en ligne dès que le site entier a été vérifié de nouveau.';
  if (outcome !== 'content' && isContentOnly)
    return 'Vous n’avez rien à corriger : ce n’est pas votre proposition qui est en cause. Une personne s’en occupe, puis relance la vérification. Une question ? Posez-la en réponse à ce commentaire.';
  return 'Corrigez dans la même branche (le lien « modifier », ou le crayon ✏️ du fichier) : la vérification recommence d’elle-même. Une question ? Posez-la en réponse à ce commentaire.';
}
