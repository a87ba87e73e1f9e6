import { type SchemePage, type FigureKey } from '#model/page.ts';
import { type Project, regionsOf } from '#model/project.ts';
import { regions } from '#model/region.ts';
import { sectors } from '#model/sector.ts';
import { countAmounts, countLaureates, groupBySector } from '#model/statistics.ts';
import { siteAddress } from '#text/addresses.ts';
import { agree, formatCount, formatPercent } from '#text/format.ts';
import { formatNumber } from '#text/number.ts';
import { amountFigure, amountOrigins } from '#text/amount-summary.ts';
import { confirmedLabel } from '#text/figures.ts';
import { sectorLabels } from '#text/labels.ts';

/** A figure to quote, with links for checking each of its parts. */
export interface PressFigure {
  value: string;
  label: string;
  origins: readonly { label: string; href: string }[];
}

/**
 * The figures of the press page: those of the scheme, linked to their sources on the page, then those counted from the
 * projects.
 */
export function pressFigures(scheme: SchemePage, projects: readonly Project[]): PressFigure[] {
  return [...schemeFigures(scheme), ...projectFigures(scheme, projects)];
}

const count = (projects: readonly Project[], values: (project: Project) => readonly unknown[]) =>
  new Set(projects.flatMap(values)).size;

/** Ends the labels of what is counted here: we know only a part of the projects. */
const found = 'où nous avons retrouvé un projet';

const countedOn = (label: string, path: string) => ({ label: `compté sur ${label}`, href: siteAddress(path) });

function schemeFigures(scheme: SchemePage): PressFigure[] {
  const known = new Map(scheme.figures.map((figure) => [figure.key, figure]));
  const origin = (key: FigureKey) => {
    const number = scheme.sources.find(({ id }) => id === known.get(key)?.sourceId)?.number;
    return { label: `source ${number}`, href: `#source-${number}` };
  };
  const sourced = scheme.figures.map(({ key, value, label }) => ({
    value: formatNumber(value),
    label,
    origins: [origin(key)],
  }));
  const [winners, applications] = [known.get('laureats')?.value, known.get('candidatures')?.value];
  if (!winners || !applications) return sourced;
  return [
    ...sourced,
    {
      value: formatPercent(winners / applications),
      label: `des candidatures ont été retenues : ${winners} sur ${applications}`,
      origins: [origin('candidatures')],
    },
  ];
}

function projectFigures(scheme: SchemePage, projects: readonly Project[]): PressFigure[] {
  const known = countLaureates(scheme, projects);
  const announced = known.announced === undefined ? '' : `, sur ${formatNumber(known.announced)}`;
  const missing = known.missing ? ` ; ${formatCount(known.missing, 'reste', 'restent')} à retrouver` : '';
  const inRegions = count(projects, regionsOf);
  const inCommunes = count(projects, ({ places }) => places.map(({ commune }) => commune.code));
  const inSectors = count(projects, (project) => project.sectors);
  const [first] = groupBySector(projects);
  const [amounts, ofAmounts] = amountFigure(projects);
  return [
    {
      value: formatNumber(known.confirmed),
      label: `${confirmedLabel(known)}${announced}${missing}`,
      origins: [countedOn('la liste', 'projets/')],
    },
    {
      value: formatNumber(inRegions),
      label: `${agree(inRegions, 'région')} sur ${regions.length} ${found}`,
      origins: [countedOn('les régions', 'regions/')],
    },
    {
      value: formatNumber(inCommunes),
      label: `${agree(inCommunes, 'commune')} ${found}`,
      origins: [countedOn('la carte', 'carte/')],
    },
    {
      value: formatNumber(inSectors),
      label: `${agree(inSectors, 'filière')} sur ${sectors.length} ${found}${first ? ` ; la plus fréquente : ${sectorLabels[first.value]} (${formatCount(first.projects.length, 'projet')})` : ''}`,
      origins: [countedOn('les filières', 'filieres/')],
    },
    ...(countAmounts(projects).known > 0
      ? [
          {
            value: amounts,
            label: ofAmounts,
            origins: amountOrigins(projects).map(({ project, label, href }) => ({
              label: project ? `${project.title} (${label})` : label,
              href,
            })),
          },
        ]
      : []),
  ];
}
