import type { Text } from 'mdast';
import { positionAt } from './characters.ts';
import { type BodyAdvice, offsetOf } from './body-component.ts';
import { type IssueText, quote } from './issue.ts';

/** Calls by number, side by side or in a list: `[1]`, `[1][2]`, `[1, 2]`, `[1-3]`. */
const calls = /(?:\[\d{1,2}(?: ?[,;–-] ?\d{1,2})*\] ?)+(?!\()/;

/** Brackets that Markdown leaves as typed: calls by number, `[mots][1]`, `[mots] (https://…)`. */
const unread = new RegExp(
  String.raw`(?<!\\)(?:${calls.source}|\[[^\][\\\n]+\](?:\[[^\][\\\n]*\]|[ \t]+\(https?:))`,
  'g',
);

/** Reports the brackets of a text node, which its author meant as a call of a source or as a link. */
export function adviseOnCalls(node: Text, body: string, sourceIds: readonly string[]): BodyAdvice[] {
  const [start, end] = [offsetOf(node), node.position?.end.offset ?? 0];
  // The address that follows is a separate link node: read 7 characters further to find « https: ».
  const found = [...body.slice(start, end + 7).matchAll(unread)];
  return found
    .filter(({ index }) => start + index < end)
    .map(({ 0: typed, index }) => ({
      place: positionAt(body, start + index),
      code: 'reference-unread',
      received: `${quote(typed.trim())}, que la page montre tel quel`,
      expected: 'un appel de source ou un lien',
      remedy: callRemedy(numbersIn(typed), sourceIds),
    }));
}

/** The numbers of calls, `1-3` being three of them; none for other brackets. */
function numbersIn(typed: string): number[] {
  if (!new RegExp(`^${calls.source}$`).test(typed)) return [];
  const numbers = [...typed.matchAll(/(\d+)(?: ?[–-] ?(\d+))?/g)].flatMap(([, first, last = first]) =>
    Array.from({ length: Math.max(1, Number(last) - Number(first) + 1) }, (_, rank) => Number(first) + rank),
  );
  return [...new Set(numbers)];
}

/** What to write instead of calls by number: the sources of these ranks in the file, by their ids. */
function callRemedy(numbers: readonly number[], sourceIds: readonly string[]): IssueText['remedy'] {
  if (numbers.length === 0 || sourceIds.length === 0)
    return 'écrivez <Source id="…" /> pour citer une source, [des mots](https://…) pour un lien';
  const [known, absent] = [numbers.filter((one) => sourceIds[one - 1]), numbers.filter((one) => !sourceIds[one - 1])];
  const tags = known.map((one) => `<Source id="${sourceIds[one - 1]}" />`).join('');
  if (absent.length === 0) return `écrivez ${tags}`;
  const count = `la fiche a ${sourceIds.length} source${sourceIds.length > 1 ? 's' : ''}`;
  const lost = absent.slice(0, 3).map((one) => `[${one}]`);
  return `${tags ? `écrivez ${tags} ; ` : ''}${count} : ajoutez celle de ${lost.join(', ')}, ou retirez cet appel`;
}
