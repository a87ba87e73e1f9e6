import { updatedOn } from '#model/history.ts';
import { type Fact, type Project, communeNames, isDeduced, regionsOf, totalAmount } from '#model/project.ts';
import type { Sector } from '#model/sector.ts';
import { siteName } from '#site.ts';
import { absoluteAddress, projectPath } from '#text/addresses.ts';
import { formatDate, formatList } from '#text/format.ts';
import { amountCaveat, amountText } from '#text/amount.ts';
import { schemeName, sectorLabels, statusSentence } from '#text/labels.ts';
import { quotation } from '#text/typography.ts';

/** Maximum lengths of the summaries, in characters, address included: for a social network post, and for a brief. */
const summaryLengths = { short: 280, long: 800 } as const;

/** Last change of a page: « fiche modifiée le 24 novembre 2026 ». Without a history, the day of the last check. */
export function lastChange(project: Pick<Project, 'history' | 'verifiedOn'>): string {
  const [last] = project.history;
  const done = last ? (last.isCreation ? 'créée' : 'modifiée') : 'vérifiée';
  return `fiche ${done} le ${formatDate(updatedOn(project))}`;
}

/** Reference to a page: « XPICC », Pôles créatifs, fiche modifiée le 24 novembre 2026, https://… */
export function citationText(project: Project): string {
  return `${quotation(project.title)}, ${siteName}, ${lastChange(project)}, ${addressOf(project)}`;
}

/** Short description of a project and the address of its page: at most 280 characters, whole sentences only. */
export function shortSummary(project: Project): string {
  const naming = (scheme: string) =>
    fit(summaryLengths.short, [
      [titleBefore(project.tagline, project), 1],
      [project.tagline, 2],
      // Never call a project a laureate without the doubt that goes with it.
      [asSentence(statusSentence(project)), isDeduced(project) ? 1 : 3],
      [scheme, 4],
      [`Source : ${siteName},`, 5],
      [addressOf(project), 0],
    ]);
  const [whole, brief] = [`Dispositif : ${schemeName}.`, 'Dispositif : France 2030.'];
  return naming(whole).includes(whole) ? naming(whole) : naming(brief);
}

/**
 * Summary, facts and sources of a project, and the address of its page: at most 800 characters, whole sentences only.
 */
export function longSummary(project: Project): string {
  const { summary, sectors, leadOrganisation, sources } = project;
  const amount = totalAmount(project);
  // A summary that gives the amount does not give its caveat: state it again.
  const isAmountNeeded = !summary.replace(/\s/g, '').includes(String(amount)) || amountCaveat(project) !== undefined;
  const regions = formatList(regionsOf(project).map(({ name }) => name));
  const communes = communeNames(project);
  const publishers = new Set(sources.map(({ publisher }) => publisher));
  return fit(summaryLengths.long, [
    [titleBefore(summary, project), 1],
    ...sentencesOf(summary).map((sentence, index): Part => [sentence, 2 + index]),
    [asSentence(statusSentence(project, 'day')), 99],
    [`Dispositif : ${schemeName}.`, 100],
    [amount !== undefined && isAmountNeeded ? `Aide annoncée : ${amountText(project)}.` : '', 101],
    [fact(project, 'places', communes.length > 1 ? 'Lieux' : 'Lieu', `${formatList(communes)} (${regions})`), 102],
    [fact(project, 'sectors', sectors.length > 1 ? 'Filières' : 'Filière', sectors.map(sectorName).join(', ')), 104],
    [leadOrganisation ? fact(project, 'leadOrganisation', 'Porteur', leadOrganisation.name) : '', 105],
    [`Sources : ${formatList([...publishers])}.`, 103],
    [`Fiche de ${siteName} :`, 98],
    [addressOf(project), 0],
  ]);
}

/** A text and its removal rank: when there is no room for all, the highest rank goes first, and rank 0 never goes. */
type Part = readonly [text: string, rank: number];

function fit(limit: number, parts: readonly Part[]): string {
  const kept = parts.filter(([text]) => text);
  const text = kept.map(([text]) => text).join(' ');
  const last = Math.max(...kept.map(([, rank]) => rank));
  // The address is never cut, even where it leaves no room for anything else.
  return text.length <= limit || last === 0
    ? text
    : fit(
        limit,
        kept.filter(([, rank]) => rank !== last),
      );
}

const addressOf = (project: Project) => absoluteAddress(projectPath(project));
const asSentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
const titleBefore = (text: string, { title }: Project) => (text.includes(title) ? '' : asSentence(title));
const sectorName = (sector: Sector) => sectorLabels[sector].replace(/^./u, (letter) => letter.toLocaleLowerCase('fr'));

function fact(project: Project, fact: Fact, name: string, value: string): string {
  return asSentence(`${name}${project.deduced.includes(fact) ? ' (notre déduction)' : ''} : ${value}`);
}

const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' });

/** Splits a text into its sentences. */
function sentencesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment.trim());
}
