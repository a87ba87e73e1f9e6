import type { Text } from 'mdast';
import { positionAt } from './characters.ts';
import { type BodyAdvice, offsetOf } from './body-component.ts';
import { type IssueText, quote } from './issue.ts';

/** Calls by number, side by side or in a list: `[1]`, `[1][2]`, `[1, 2]`, `[1-3]`; pasted ones have backslashes. */
const calls = /(?:\\?\[\d{1,2}(?: ?[,;–-] ?\d{1,2})*\\?\] ?)+(?!\()/;

/** Brackets that Markdown leaves as typed: calls by number, `[mots][1]`, `[mots] (https://…)`. */
const unread = new RegExp(
  String.raw`(?<!\\)(?:${calls.source}|\[[^\][\\\n]+\](?:\[[^\][\\\n]*\]|[ \t]+\(https?:))`,
  'g',
);

const isCall = new RegExp(`^${calls.source}$`);

/** Reports the brackets of a text node, which its author meant as a call of a source or as a link. */
export function adviseOnCalls(node: Text, body: string, sourceIds: readonly string[]): BodyAdvice[] {
  const [start, end] = [offsetOf(node), node.position?.end.offset ?? 0];
  // The address that follows is a separate link node: read 7 characters further to find « https: ».
  const found = [...body.slice(start, end + 7).matchAll(unread)];
  return found
    .filter(({ index }) => start + index < end)
    .map(({ 0: typed, index }) => ({
      place: positionAt(body, start + index),
      ...(isCall.test(typed) ? unreadCall(typed.trim(), sourceIds) : unreadLink(typed.trim())),
    }));
}

function unreadCall(typed: string, sourceIds: readonly string[]): IssueText {
  const passage = typed.replaceAll('\\', '');
  // Numbers that are pasted call the sources of another document.
  const remedy = typed.includes('\\')
    ? 'citez à sa place la source qui le dit, par <Source id="…" />, ou effacez-le'
    : callRemedy(numbersIn(typed), sourceIds);
  const received = `${quote(passage)}, que la page montre tel quel`;
  return { code: 'reference-unread', received, passage, expected: 'un appel de source', remedy };
}

const unreadLink = (passage: string): IssueText => ({
  code: 'link-unread',
  received: `${quote(passage)}, que la page montre tel quel`,
  passage,
  expected: 'un lien, ou un appel de source',
  remedy: 'écrivez [des mots](https://…) pour un lien, <Source id="…" /> pour citer une source',
});

/** The numbers of calls, `1-3` being three of them. */
function numbersIn(typed: string): number[] {
  const numbers = [...typed.matchAll(/(\d+)(?: ?[–-] ?(\d+))?/g)].flatMap(([, first, last = first]) =>
    Array.from({ length: Math.max(1, Number(last) - Number(first) + 1) }, (_, rank) => Number(first) + rank),
  );
  return [...new Set(numbers)];
}

/** What to write instead of calls by number: the sources of these ranks in the file, by their ids. */
function callRemedy(numbers: readonly number[], sourceIds: readonly string[]): IssueText['remedy'] {
  if (sourceIds.length === 0) return 'ajoutez la source à la fiche, puis écrivez <Source id="…" />';
  const [known, absent] = [numbers.filter((one) => sourceIds[one - 1]), numbers.filter((one) => !sourceIds[one - 1])];
  const tags = known.map((one) => `<Source id="${sourceIds[one - 1]}" />`).join('');
  if (absent.length === 0) return `écrivez ${tags}`;
  const count = `la fiche a ${sourceIds.length} source${sourceIds.length > 1 ? 's' : ''}`;
  const lost = absent.slice(0, 3).map((one) => `[${one}]`);
  return `${tags ? `écrivez ${tags} ; ` : ''}${count} : ajoutez celle de ${lost.join(', ')}, ou retirez cet appel`;
}
