import type { CheckedLink } from '../check-links.ts';
import { code, fitting, link, longestComment } from './markdown.ts';

/** The results of the weekly check. */
export interface FollowUp {
  /** Date of the check, `2026-11-26`. */
  day: string;
  links: (CheckedLink & { files: string[] })[];
  /** Files not verified against their sources for twelve months. */
  old: { file: string; verifiedOn: string }[];
}

/** A list of tasks, with its title and the remedy. */
type Section = [title: string, remedy: string, items: string[]];

/** Whether a person has something to do. */
export const isNeeded = ({ links, old }: FollowUp): boolean =>
  old.length > 0 || links.some(({ state }) => state !== 'answers');

/** The text of the issue that tracks links and verification dates, in French. */
export function followUpText(followUp: FollowUp): string {
  const { day, links, old } = followUp;
  const start = `Relevé du ${day} : ${links.length} liens essayés. Cette demande est réécrite chaque semaine par la machine, qui ne la ferme jamais et ne retire jamais rien du site.`;
  if (!isNeeded(followUp))
    return `${start}\n\n## ✅ Tout va bien\n\nTous les liens répondent, et toutes les fiches ont été vérifiées depuis moins de douze mois.`;
  const sections: Section[] = [
    [
      'Liens qui ne répondent plus',
      'Cherchez la page sur le même site, ou une copie sur web.archive.org ; sinon, une autre source.',
      of(links, 'broken'),
    ],
    [
      'Adresses qui mènent ailleurs',
      'Ouvrez la nouvelle adresse : si c’est la même page, et pour de bon, recopiez-la dans la fiche.',
      of(links, 'moved'),
    ],
    [
      'Sites qui refusent les robots, à voir à la main',
      'Ouvrez le lien : s’il répond, il n’y a rien à faire.',
      of(links, 'refused'),
    ],
    [
      'Fiches à comparer de nouveau à leurs sources',
      'Relisez les sources, corrigez ce qui a changé, puis mettez `verifie_le` à jour.',
      old.map(({ file, verifiedOn }) => `- [ ] ${code(file)}, vérifiée le ${code(verifiedOn)}`),
    ],
  ];
  const blocks = sections.filter(([, , items]) => items.length > 0).map(write);
  return [start, ...blocks].join('\n\n');
}

/** An address without characters that would end a Markdown link. */
const address = (url: string) =>
  new URL(url).href.replace(/[^\w./:?=&%#~+,;@$-]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

function of(links: FollowUp['links'], asked: CheckedLink['state']): string[] {
  return links
    .filter(({ state }) => state === asked)
    .map(({ url, detail, target, files }) => {
      const what = target ? `mène à ${code(target)}` : code(detail, 60);
      return `- [ ] ${code(url)} (${link('ouvrir', address(url))}) : ${what}, dans ${files
        .slice(0, 5)
        .map((one) => code(one))
        .join(', ')}`;
    });
}

function write([title, remedy, items]: Section): string {
  const kept = fitting(items, longestComment / 5);
  const left = items.length - kept.length;
  const more = left > 0 ? [`- … et encore ${left}`] : [];
  return `## ${title} (${items.length})\n\n${remedy}\n\n${[...kept, ...more].join('\n')}`;
}
