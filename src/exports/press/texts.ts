import type { SchemePage, ShortText } from '#model/page.ts';
import type { NumberedSource } from '#model/source.ts';
import { contactEmail, licences, repositoryUrl, siteDescription, siteName } from '#site.ts';
import { absoluteAddress } from '#text/addresses.ts';
import { formatDate } from '#text/format.ts';
import type { PressFigure } from './figures.ts';
import { typeset } from '#text/typography.ts';

/** Joins lines with CRLF, which every text editor reads as line ends, even the oldest ones of Windows. */
const written = (lines: readonly string[]) => `${lines.join('\r\n')}\r\n`;

const sourceLine = ({ number, publisher, title, url, date, isReadInPart, archiveUrl }: NumberedSource) =>
  [
    `[${number}] ${typeset(`${publisher}, « ${title} »`)}`,
    date ? `, ${formatDate(date)}` : '',
    isReadInPart ? ', lue en partie' : '',
    `. ${url}`,
    archiveUrl ? ` (copie archivée : ${archiveUrl})` : '',
  ].join('');

/** Writes a short text about the scheme, followed by its sources. */
export function shortTextFile(scheme: SchemePage, { words, paragraphs, sourceIds }: ShortText): string {
  return written([
    `${scheme.title} en ${words} mots`,
    '',
    ...paragraphs.flatMap((paragraph) => [typeset(paragraph), '']),
    'Sources',
    ...scheme.sources.filter(({ id }) => sourceIds.includes(id)).map(sourceLine),
    '',
    credit(scheme.verifiedOn),
  ]);
}

/** Writes the figures to quote, each with its origins. */
export function figuresFile(figures: readonly PressFigure[], scheme: SchemePage): string {
  return written([
    'Chiffres',
    '',
    ...figures.map(({ value, label, origins }) =>
      typeset(`${value} ${label} (${origins.map((origin) => origin.label).join(', ')})`),
    ),
    '',
    'Sources',
    ...scheme.sources.map(sourceLine),
    '',
    credit(scheme.verifiedOn),
  ]);
}

/** Writes the read-me of the archive: its contents, origin and licence. `date`: day of the last change, ISO 8601. */
export function readMeFile(date: string): string {
  const contact = contactEmail ?? (repositoryUrl && `${repositoryUrl}/issues`);
  return written([
    `${siteName} : dossier de presse`,
    siteDescription,
    '',
    absoluteAddress('presse/'),
    `Dernière modification des fiches : ${formatDate(date)}`,
    ...(contact ? [`Contact : ${contact}`] : []),
    '',
    'textes/   le dispositif en 100 et en 300 mots, les chiffres, avec leurs sources',
    'donnees/  les projets et les régions : CSV, CSV pour Excel, JSON, GeoJSON, dictionnaire ;',
    '          « confirmation » dit si le statut est déduit, « montant_nature » si un montant est un plafond possible,',
    '          « date_selection_precision » si une date n’est sûre qu’au mois ou à l’année',
    'cartes/   la France et chaque région, en PNG et en SVG, crédit dans l’image',
    'motifs/   le motif de chaque projet, en PNG et en SVG ; ce ne sont pas des logos',
    '',
    `Textes, chiffres, données, cartes et motifs : ${licences.data.name} (${licences.data.code}), ${licences.data.url}`,
    `À citer : « ${siteName} » et la date de mise à jour.`,
    'Contours des régions : Natural Earth, domaine public.',
    typeset('Ce site est indépendant : ce n’est un site ni de l’État, ni de la Banque des Territoires.'),
  ]);
}

const credit = (date: string) =>
  typeset(`« ${siteName} », ${formatDate(date)}, ${licences.data.name}. ${absoluteAddress('presse/')}`);
