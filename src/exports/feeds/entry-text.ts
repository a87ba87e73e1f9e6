import { updatedOn } from '#model/history.ts';
import { type Project, communeNames } from '#model/project.ts';
import { absoluteAddress, projectPath } from '#text/addresses.ts';
import { changeSentence } from '#text/changes.ts';
import { formatDate, formatList } from '#text/format.ts';
import { schemeName, statusSentence } from '#text/labels.ts';
import { lastChange } from '../citation/quote.ts';
import { typeset } from '#text/typography.ts';
import { x } from 'xastscript';
import { writeXml } from '../xml.ts';

/** What happened to a page last: « Le 24 novembre 2026 : porteur et sources modifiés. » */
export function lastChangeSentence(project: Pick<Project, 'history' | 'verifiedOn'>): string {
  const [last] = project.history;
  if (!last || last.fields.length === 0) return `${lastChange(project).replace(/^f/, 'F')}.`;
  return typeset(`Le ${formatDate(updatedOn(project))} : ${changeSentence(last, 'inside')}.`);
}

/** What a reader of feeds shows of a project, as HTML: what changed, what it won and where, its summary, its page. */
export function entryHtml(project: Project): string {
  const facts = [statusSentence(project), schemeName, formatList(communeNames(project))].filter(Boolean).join('. ');
  const page = x('a', { href: absoluteAddress(projectPath(project)) }, 'Lire la fiche et ses sources');
  return writeXml([
    x('p', lastChangeSentence(project)),
    x('p', typeset(`${facts}.`)),
    x('p', typeset(project.summary)),
    x('p', [page]),
  ]);
}
