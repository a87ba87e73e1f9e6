import { type Fact, type Project, factKeys, regionsOf, sourcesOf, sourcesOfResult } from '#model/project.ts';
import type { Sector } from '#model/sector.ts';
import type { Source } from '#model/source.ts';
import { siteName } from '#site.ts';
import { absoluteAddress, projectPath } from '#text/addresses.ts';
import { amountText } from '#text/amount.ts';
import { agree, formatDate, formatList } from '#text/format.ts';
import { phaseLabels, placeName, reservation, sectorLabels, statusLabels } from '#text/labels.ts';
import { quotation } from '#text/typography.ts';

/** Address of a project’s page. */
export const pageAddress = (project: Project): string => absoluteAddress(projectPath(project));

/** A text with a full stop, unless it already ends a sentence. */
export const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** A fact in a sentence that says whether we deduced it: « Filières (notre déduction) : jeu, design. » */
export function factSentence(project: Project, fact: Fact, name: string, value: string): string {
  return asSentence(`${name}${project.deduced.includes(fact) ? ' (notre déduction)' : ''} : ${value}`);
}

/** The amount in a sentence, with its caveat: « Aide annoncée : 100 000 € (plafond possible). » Empty when unknown. */
export function amountClaim(project: Project): string {
  const amount = amountText(project);
  return amount === undefined ? '' : `Aide annoncée : ${amount}.`;
}

/** Names of sectors in a sentence: « jeu, design ». */
export const sectorNames = (sectors: readonly Sector[]): string =>
  sectors.map((sector) => sectorLabels[sector].replace(/^./u, (letter) => letter.toLocaleLowerCase('fr'))).join(', ');

/** Said of a source that editors could not read whole. */
export const readInPart = 'lue en partie';

/** Sources in a sentence, with their addresses: « Source : DRAC (https://…, lue en partie). » Empty without any. */
function sourceSentence(sources: readonly Source[]): string {
  const names = sources.map(
    ({ publisher, url, isReadInPart }) => `${publisher} (${url}${isReadInPart ? `, ${readInPart}` : ''})`,
  );
  return names.length === 0 ? '' : `${agree(names.length, 'Source')} : ${names.join(' ; ')}.`;
}

/** A list of names, the last ones counted when it is long. */
function shortened(names: readonly string[]): string[] {
  const kept = names.slice(0, names.length > 10 ? 8 : names.length);
  return names.length > kept.length ? [...kept, `${names.length - kept.length} de plus`] : kept;
}

/** A fact to quote by itself. */
export interface FactQuote {
  /** Part of its id: a key of the files, or a phase. */
  key: string;
  /** « Aide annoncée ». */
  name: string;
  /** The fact with its caveat, its sources and the page of the project. */
  text: string;
}

/** The facts of a project in the order of its page, each to quote by itself. */
export function factQuotes(project: Project): FactQuote[] {
  const { places, sectors, leadOrganisation, partners, phases } = project;
  const areas = regionsOf(project).map(({ name }) => name);
  const quote = (key: string, name: string, sentence: string, support: readonly Source[]): FactQuote[] => [
    {
      key,
      name,
      text: [
        `${quotation(project.title)}.`,
        sentence,
        sourceSentence(support),
        `Fiche de ${siteName} : ${pageAddress(project)}`,
      ]
        .filter(Boolean)
        .join(' '),
    },
  ];
  const stated = (fact: Fact, name: string, value: string) =>
    value ? quote(factKeys[fact], name, factSentence(project, fact, name, value), sourcesOf(project, fact)) : [];
  const amount = amountClaim(project);
  return [
    ...stated(
      'places',
      agree(places.length, 'Lieu', 'Lieux'),
      `${places.map(placeName).join(' ; ')} (${formatList(areas)})`,
    ),
    ...stated('sectors', agree(sectors.length, 'Filière'), sectorNames(sectors)),
    ...stated('leadOrganisation', 'Porteur', leadOrganisation?.name ?? ''),
    ...stated('partners', 'Partenaires', formatList(shortened(partners.map(({ name }) => name)))),
    ...(amount ? quote(factKeys.amount, 'Aide annoncée', amount, sourcesOf(project, 'amount')) : []),
    ...phases.flatMap((result) => {
      const { name } = phaseLabels[result.phase];
      const date = result.date ? `, ${formatDate(result.date)}` : '';
      const doubt = reservation(project);
      const value = `${statusLabels[result.status]}${date}${doubt ? ` (${doubt})` : ''}`;
      return quote(result.phase, name, factSentence(project, 'phases', name, value), sourcesOfResult(project, result));
    }),
  ];
}
