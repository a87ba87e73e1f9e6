import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { licences, siteName } from '#site.ts';
import type { Inks } from '#styles/palette.ts';
import { formatCount, formatDate } from '#text/format.ts';
import { typeset } from '#text/typography.ts';
import { linesOf, makeBlock } from '../picture/block.ts';
import { drawBrand } from '../picture/brand.ts';
import type { Area, Drawn } from '../picture/drawn.ts';
import { writeLines } from '../picture/writing.ts';
import { type MapSubject, mostListed } from './entries.ts';
import { drawList } from './project-list.ts';

/** Size of a map to download, in units: about that of a sheet of paper on its side. */
export const sheet = { width: 1600, height: 1130 } as const;

/** Where the map is drawn on its sheet; the list is beside it, over what else the map needs. */
export const mapArea: Area = { x: 60, y: 190, width: 900, height: 830 };
const listArea: Area = { x: 1010, y: 150, width: 530, height: 740 };

/** What is said of a map under it: who drew it, from what, when, and where its points are. */
const credit = ({ verifiedOn }: MapSubject) =>
  [
    `Carte : ${siteName} (${licences.data.name}). Contours : Natural Earth (domaine public), par jvectormap-content (MIT).`,
    verifiedOn &&
      `Un numéro marque la mairie, pas l’adresse du lieu. Fiches vérifiées jusqu’au ${formatDate(verifiedOn)}.`,
  ].flatMap((line) => (line ? typeset(line) : []));

/** The map, its list and its credit in words: as letters that are drawn, nothing reads them. */
function describe(subject: MapSubject, count: string): string {
  const { entries } = subject;
  const listed = entries.length > mostListed ? [] : entries;
  const lines = listed.map(({ title, places }, rank) => `${rank + 1}. ${title} : ${places}.`);
  return typeset([`${count}.`, ...lines, ...credit(subject)].join(' '));
}

/** A map with its title, its list and its credit, as an SVG document that needs no other file. */
export async function mapSheet(subject: MapSubject, title: string, map: Drawn, inks: Inks): Promise<string> {
  const { entries } = subject;
  const number = formatCount(entries.length, 'projet documenté', 'projets documentés').replace(/^0/, 'Aucun');
  const count = typeset(`${number} · Pôles territoriaux d’industries culturelles et créatives, France 2030`);
  const heading = await makeBlock(
    title,
    { width: 1180, height: 80, sizes: [64, 56, 48] },
    { face: 'display', colour: inks.text, leading: 1.1 },
  );
  const listed = entries.length > mostListed ? [] : entries;
  const parts = [drawBrand({ x: 1322, y: 66 }, 26, inks), map, await drawList(listed, listArea, inks)];
  const small = { x: 60, face: 'text', size: 16, colour: inks.muted } as const;
  const lines = [
    ...linesOf(heading, 58, 46),
    { ...small, text: count, y: 148, face: 'strong' as const, size: 24, colour: inks.accent },
    ...credit(subject).map((text, index) => ({ ...small, text, y: 1068 + index * 24 })),
    ...parts.flatMap((part) => part.lines),
  ];
  const frame = { ...sheet, viewBox: `0 0 ${sheet.width} ${sheet.height}`, role: 'img' };
  return toXml(
    x('svg', { xmlns: 'http://www.w3.org/2000/svg', ...frame }, [
      x('title', title),
      x('desc', describe(subject, count)),
      x('rect', { ...sheet, fill: inks.paper }),
      ...parts.flatMap(({ shapes }) => shapes),
      x('path', { d: 'M60 1040H1540', stroke: inks.text, 'stroke-width': 1.5 }),
      ...(await writeLines(lines, sheet.width, sheet.height)),
    ]),
  );
}
