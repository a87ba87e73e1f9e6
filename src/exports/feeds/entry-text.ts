import { updatedOn } from '#domain/history.ts';
import { type Project, communeNames } from '#domain/project.ts';
import { absoluteAddress, projectPath } from '#text/addresses.ts';
import { formatDate, formatList } from '#text/format.ts';
import { statusSentence } from '#text/labels.ts';
import { typeset } from '#text/typography.ts';
import { x } from 'xastscript';
import { writeXml } from '../xml.ts';

/** Fields whose name in the files is not how French writes it. */
const fieldNames: Readonly<Record<string, string>> = {
  resume: 'résumé',
  secteurs: 'filières',
  deductions: 'déductions',
  verifie_le: 'date de vérification',
  anciens: 'anciennes adresses',
};

/** What happened to a page last: « Fiche modifiée le 24 novembre 2026 : porteur, sources. » */
export function changeSentence(project: Pick<Project, 'history' | 'verifiedOn'>): string {
  const [last] = project.history;
  const day = formatDate(updatedOn(project));
  if (!last) return `Fiche vérifiée le ${day}.`;
  if (last.isCreation) return `Fiche créée le ${day}.`;
  const fields = last.fields.map((field) => fieldNames[field] ?? field).join(', ');
  return typeset(`Fiche modifiée le ${day}${fields && ` : ${fields}`}.`);
}

/** What a reader of feeds shows of a project, as HTML: what changed, what it won and where, its summary, its page. */
export function entryHtml(project: Project): string {
  const facts = [statusSentence(project), formatList(communeNames(project))].filter(Boolean).join('. ');
  const page = x('a', { href: absoluteAddress(projectPath(project)) }, 'Lire la fiche et ses sources');
  return writeXml([
    x('p', changeSentence(project)),
    x('p', typeset(`${facts}.`)),
    x('p', typeset(project.summary)),
    x('p', [page]),
  ]);
}
