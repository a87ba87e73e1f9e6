import { type Issue, quote } from '#validation/issue.ts';
import { type Draft, fileOf, issuesOf, toAnswer } from './draft.ts';
import { flagOf } from './flag-table.ts';
import type { Wrong } from './flag-values.ts';
import { type KnownProjects, addressTaken, titleTaken } from './known-projects.ts';

/** All that is wrong with a project that flags give whole: what the gate says, and what other projects have. */
export function verdict(draft: Draft, wrong: readonly Wrong[], known: KnownProjects): Wrong[] {
  const { slug, values, body } = draft;
  const title = typeof values['titre'] === 'string' ? values['titre'] : '';
  const isTaken = addressTaken(known, slug);
  const isSame = title && titleTaken(known, title);
  const own: Wrong[] = [...wrong];
  if (isTaken)
    own.push({
      field: 'adresse',
      received: quote(slug),
      expected: isTaken,
      remedy: `donnez-en une par --adresse, ou corrigez ${fileOf(slug)}`,
    });
  else if (isSame) own.push({ field: 'titre', received: quote(title), expected: isSame, remedy: 'précisez le titre' });
  if (body.trim() === '' && !wrong.some(({ field }) => field === 'texte'))
    own.push({
      field: 'texte',
      isMissing: true,
      received: 'rien',
      expected: 'un paragraphe au moins',
      remedy: 'ajoutez --texte "…"',
    });
  const isTold = ({ field, rank }: Wrong) => wrong.some((one) => one.field === field && one.rank === rank);
  // A title that is missing gives no address: it is told once.
  const ofGate = issuesOf(draft)
    .map(asWrong)
    .filter((one) => !isTold(one) && !(one.field === 'adresse' && slug === ''));
  return [...own, ...ofGate];
}

function asWrong({ code, field, path, received, expected, remedy }: Issue): Wrong {
  const isMissing = code === 'field-missing';
  const key = code === 'file-name' ? 'adresse' : field === 'texte' ? 'texte' : String(path?.[0] ?? 'options');
  const flag = flagOf(key);
  const rank = typeof path?.[1] === 'number' ? path[1] : undefined;
  if (!isMissing || path?.length !== 1 || !flag)
    return {
      field: key,
      rank,
      isMissing: isMissing || code === 'body-empty',
      received: path && path.length > 1 ? `${received} (${field})` : received,
      expected,
      // A flag has no line to add.
      remedy: isMissing && flag ? `complétez --${flag.name} ${flag.takes}` : toAnswer(remedy),
    };
  const words = flag.isRepeatable ? flag.says : expected;
  return { field: key, isMissing, received, expected: words, remedy: `ajoutez --${flag.name} ${flag.takes}` };
}

/** What questions ask again, as people read it. */
export function tellAgain(all: readonly Wrong[]): string {
  const lines = all.map(
    ({ field, received, expected, remedy }) =>
      `- ${flagOf(field)?.says ?? field} : il faut ${expected}. Reçu : ${received}. Remède : ${remedy}.`,
  );
  return `\nVos autres réponses sont gardées. À reprendre :\n\n${lines.join('\n')}\n`;
}

/** What is wrong, as people read it. */
export function tellWrong(all: readonly Wrong[]): string {
  const lines = all.map(({ field, received, expected, remedy }) => {
    const flag = flagOf(field);
    return `${flag ? `--${flag.name}` : field}\n  reçu    : ${received}\n  attendu : ${expected}\n  remède  : ${remedy}\n`;
  });
  const count = all.length === 1 ? '1 réponse est à corriger' : `${all.length} réponses sont à corriger`;
  return `${lines.join('\n')}\n${count}. Rien n’a été écrit. Toutes les options : npm run nouveau -- --aide`;
}
