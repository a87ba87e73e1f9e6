import { x } from 'xastscript';
import { licences, siteName } from '#site.ts';
import type { Colours } from '#styles/palette.ts';
import { formatCount, formatDate } from '#text/format.ts';
import { schemeName } from '#text/labels.ts';
import { typeset } from '#text/typography.ts';
import { writeXml } from '#text/xml.ts';
import { linesOf, makeBlock } from '#pictures/block.ts';
import { drawBrand } from '#pictures/brand.ts';
import type { Area, Drawn } from '#pictures/drawn.ts';
import { type MapSubject, mostListed } from './entries.ts';
import { drawList } from './project-list.ts';
import type { Element } from 'xast';
import { writeLines } from '#pictures/writing.ts';

/** Size of a downloadable map, in units: about the shape of a sheet of paper in landscape. */
export const sheet = { width: 1600, height: 1130 } as const;

/** Area of the map on its sheet. The list is beside it, above anything else that the map needs. */
export const mapArea: Area = { x: 60, y: 190, width: 900, height: 830 };

/** Top of the list. */
export const listTop = mapArea.y;

/** The column beside the map. */
export const column = { x: 1010, width: 530 } as const;

/** Drawing of a sheet: the layers of its map from the bottom up, and the height left for the list. */
interface MapDrawing {
  layers: readonly Layer[];
  listHeight: number;
}

/** Credit under a map: its author, its sources, its date, and the meaning of its points. */
function credit({ verifiedOn, entries, regionCode }: MapSubject): string[] {
  const day = verifiedOn && formatDate(verifiedOn);
  const second = [
    entries.length > 0 && 'Un numéro marque la mairie ou le centre de la commune, pas l’adresse du lieu.',
    day && (entries.length > 0 ? `Fiches vérifiées jusqu’au ${day}.` : `Données du ${day}.`),
    !regionCode && 'Outre-mer : échelles différentes.',
  ];
  return [
    `Carte : ${siteName} (${licences.data.name}). Contours : Natural Earth (domaine public), par jvectormap-content (MIT).`,
    second.filter(Boolean).join(' '),
  ].flatMap((line) => (line ? typeset(line) : []));
}

/** Describes the map, its list and its credit in words, because no software can read letters drawn as paths. */
function describe(subject: MapSubject, count: string): string {
  const { entries } = subject;
  const listed = entries.length > mostListed ? [] : entries;
  const lines = listed.map(({ title, places }, rank) => `${rank + 1}. ${title} : ${places}.`);
  return typeset([`${count}.`, ...lines, ...credit(subject)].join(' '));
}

/** Draws a map with its title, its list and its credit, as an SVG document that needs no other file. */
export function mapSheet(subject: MapSubject, title: string, map: MapDrawing, colours: Colours): string {
  const { entries } = subject;
  const number = formatCount(entries.length, 'projet documenté', 'projets documentés').replace(/^0/, 'Aucun');
  const count = typeset(`${number} · ${schemeName}`);
  const heading = makeBlock(
    title,
    { width: 1180, height: 80, sizes: [64, 56, 48] },
    { font: 'display', colour: colours.text, leading: 1.1 },
  );
  const listed = entries.length > mostListed ? [] : entries;
  const listArea = { ...column, y: listTop, height: map.listHeight };
  const small = { x: 60, font: 'text', size: 16, colour: colours.muted } as const;
  const counted = { ...small, text: count, y: 148, font: 'strong', size: 24, colour: colours.accent } as const;
  const rule = x('path', { d: 'M60 1040H1540', stroke: colours.text, 'stroke-width': 1.5 });
  const layers = [
    layer('fond', { shapes: [x('rect', { ...sheet, fill: colours.paper })] }),
    ...map.layers,
    layer('titre', { lines: [...linesOf(heading, 58, 46), counted] }),
    layer('marque', drawBrand({ x: 1322, y: 66 }, 26, colours)),
    layer('liste', drawList(listed, listArea, colours)),
    layer('credit', {
      shapes: [rule],
      lines: credit(subject).map((text, index) => ({ ...small, text, y: 1068 + index * 24 })),
    }),
  ];
  const frame = { ...sheet, viewBox: `0 0 ${sheet.width} ${sheet.height}`, role: 'img' };
  return writeXml(
    x('svg', { xmlns: 'http://www.w3.org/2000/svg', ...frame }, [
      x('title', title),
      x('desc', describe(subject, count)),
      ...drawLayers(layers),
    ]),
  );
}

/** A part of a map that designers may want to move, hide or recolour: a group with a French name. */
interface Layer extends Drawn {
  id: string;
}

/** Makes a layer of the parts that are present. */
export const layer = (id: string, ...parts: readonly Partial<Drawn>[]): Layer => ({
  id,
  shapes: parts.flatMap(({ shapes = [] }) => shapes),
  lines: parts.flatMap(({ lines = [] }) => lines),
});

/**
 * Draws layers as groups, from the bottom up, without the empty ones. Texts become paths: a newsroom does not have our
 * fonts, and another font would not fit the space. `desc` has the same texts.
 */
function drawLayers(layers: readonly Layer[]): Element[] {
  const filled = layers.filter(({ shapes, lines }) => shapes.length + lines.length > 0);
  return filled.map(({ id, shapes, lines }) => x('g', { id }, [...shapes, ...writeLines(lines)]));
}
