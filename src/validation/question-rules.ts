import { partIds } from '#model/anchors.ts';
import { codePages, unlistedPages } from '#model/page.ts';
import type { Questions } from '#model/questions.ts';
import { regions } from '#model/region.ts';
import { sectors } from '#model/sector.ts';
import { slugFrom } from '#model/slug.ts';
import { fold } from '#model/french.ts';
import type { Facts } from './facts.ts';
import { type Issue, fieldName, quote } from './issue.ts';
import type { ListReading } from './list-file.ts';
import { nearest } from './nearest.ts';
import { questionsFile } from './questions.ts';

/** Checks that the page and the heading of each question exist. */
export function checkQuestions({ data, locate }: ListReading<Questions>, files: readonly Facts[]): Issue[] {
  const pages = answeringPages(files);
  return (data?.questions ?? []).flatMap(({ path: page, heading }, index): Issue[] => {
    const issue = (key: string, received: string, expected: string, remedy: string): Issue => {
      const path = ['questions', index, key];
      const field = `champ « ${fieldName(path)} »`;
      const at = { file: questionsFile, ...locate(path), field, path };
      return { code: 'link-lost', ...at, received: quote(received), expected, remedy };
    };
    const headings = pages.get(page);
    if (!headings) {
      const near = nearest(page, [...pages.keys()]);
      const remedy = near === undefined ? 'corrigez l’adresse, ou retirez la question' : `écrivez « /${near} »`;
      return [issue('page', `/${page}`, 'une page du site, qui ne soit pas une fiche de projet', remedy)];
    }
    if (heading === undefined || headings.some((one) => fold(one) === fold(heading)) || isPart(page, heading))
      return [];
    const near = nearest(heading, headings);
    const expected = `un intertitre de /${page}${headings.length > 0 ? ` : ${headings.join(', ')}` : ', qui n’en a pas'}`;
    const remedy = near === undefined ? 'recopiez l’intertitre, ou retirez cette ligne' : `écrivez « ${near} »`;
    return [issue('titre', heading, expected, remedy)];
  });
}

/** Whether a heading names a part that the layout of a page writes: « Contact » for `#contact`. */
function isPart(path: string, heading: string): boolean {
  return partIds(path.replace(/\/$/, '')).includes(slugFrom(heading));
}

/** The pages that may answer a question: those that the site lists, without projects; each with its headings. */
function answeringPages(files: readonly Facts[]): Map<string, readonly string[]> {
  const inCode = [
    ...codePages.filter((path) => !unlistedPages.includes(path)),
    ...regions.map(({ slug }) => `regions/${slug}/`),
    ...sectors.map((sector) => `filieres/${sector}/`),
  ];
  const ofFiles = files.filter(({ isProject }) => !isProject);
  return new Map([
    ...inCode.map((path) => [path, []] as const),
    ...ofFiles.map(({ address, headings }) => [address, headings] as const),
  ]);
}
