import { updatedOn } from '#model/history.ts';
import { type Project, communeNames, isDeduced, regionsOf, totalAmount } from '#model/project.ts';
import type { Source } from '#model/source.ts';
import { siteName } from '#site.ts';
import { formatDate, formatList } from '#text/format.ts';
import { amountCaveat } from '#text/amount.ts';
import { schemeName, statusSentence } from '#text/labels.ts';
import { sentencesOf } from '#text/sentences.ts';
import { quotation } from '#text/typography.ts';
import { amountClaim, asSentence, factSentence, pageAddress, readInPart, sectorNames } from './facts.ts';

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
  return `${quotation(project.title)}, ${siteName}, ${lastChange(project)}, ${pageAddress(project)}`;
}

/** Short description of a project and the address of its page: at most 280 characters, whole sentences only. */
export function shortSummary(project: Project): string {
  const naming = (scheme: string) =>
    fit(summaryLengths.short, [
      [titleBefore(project.tagline, project), 1],
      [project.tagline, 2],
      // Never call a project a laureate, nor give an amount, without the doubt that goes with it.
      [givesAmount(project.tagline, project) && amountCaveat(project) ? amountClaim(project) : '', 1],
      [asSentence(statusSentence(project)), isDeduced(project) ? 1 : 3],
      [scheme, 4],
      [`Source : ${siteName},`, 5],
      [pageAddress(project), 0],
    ]);
  const [whole, brief] = [`Dispositif : ${schemeName}.`, 'Dispositif : France 2030.'];
  return naming(whole).includes(whole) ? naming(whole) : naming(brief);
}

/**
 * Summary, facts and sources of a project, and the address of its page: at most 800 characters, whole sentences only.
 */
export function longSummary(project: Project): string {
  const { summary, sectors, leadOrganisation } = project;
  const regions = formatList(regionsOf(project).map(({ name }) => name));
  const communes = communeNames(project);
  return fit(summaryLengths.long, [
    [titleBefore(summary, project), 1],
    ...sentencesOf(summary).map((sentence, index): Part => [sentence, 2 + index]),
    [asSentence(statusSentence(project, 'day')), isDeduced(project) ? 1 : 99],
    [`Dispositif : ${schemeName}.`, 100],
    // A summary that gives the amount does not give its caveat: state it again.
    amountCaveat(project)
      ? [amountClaim(project), 1]
      : [givesAmount(summary, project) ? '' : amountClaim(project), 101],
    [
      factSentence(project, 'places', communes.length > 1 ? 'Lieux' : 'Lieu', `${formatList(communes)} (${regions})`),
      102,
    ],
    [factSentence(project, 'sectors', sectors.length > 1 ? 'Filières' : 'Filière', sectorNames(sectors)), 104],
    [leadOrganisation ? factSentence(project, 'leadOrganisation', 'Porteur', leadOrganisation.name) : '', 105],
    [`Sources : ${formatList(publishersOf(project.sources))}.`, 103],
    [`Fiche de ${siteName} :`, 98],
    [pageAddress(project), 0],
  ]);
}

/**
 * The summary of a project with the caveats that it may lack, for references that hold it: that its amount may be a
 * ceiling, that its status is deduced.
 */
export function abstractOf(project: Project): string {
  const caveats = [
    amountCaveat(project) ? amountClaim(project) : '',
    isDeduced(project) ? asSentence(statusSentence(project)) : '',
  ];
  return [project.summary, ...caveats].filter(Boolean).join(' ');
}

/** Whether a text gives the amount of a project in figures. */
const givesAmount = (text: string, project: Project): boolean =>
  text.replace(/\s/g, '').includes(String(totalAmount(project)));

/** The publishers of sources, each once, and whether we could read one of their documents only in part. */
const publishersOf = (sources: readonly Source[]): string[] =>
  [...Map.groupBy(sources, ({ publisher }) => publisher)].map(([publisher, own]) =>
    own.some(({ isReadInPart }) => isReadInPart) ? `${publisher} (${readInPart})` : publisher,
  );

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

const titleBefore = (text: string, { title }: Project) => (text.includes(title) ? '' : asSentence(title));
