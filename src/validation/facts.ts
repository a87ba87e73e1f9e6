import type { Nodes } from 'mdast';
import { headingIds, unknownId } from '#model/anchors.ts';
import { fold } from '#model/french.ts';
import { unknownFacts } from '#model/project.ts';
import type { CollectionName, ContentFile } from './content-file.ts';
import { type Issue, type IssueText, fieldName } from './issue.ts';
import { isGiven, nodesOf, plainTextOf, valueAt } from './tree.ts';

/** A value of a front matter and its position. */
export interface FoundValue {
  value: string;
  /** Keys from the top of the front matter. */
  path: readonly PropertyKey[];
  line: number;
  column: number;
}

/** A link to a page of the site, as typed, and its position. */
export interface SiteLink {
  url: string;
  line: number;
  column: number;
}

/** The facts about a file that the rules between files need: plain data, which one thread can send to another. */
export interface Facts {
  file: string;
  /** File name without its extension. */
  slug: string;
  isProject: boolean;
  /** Address of its page, from the base path: `projets/xyz/`. */
  address: string;
  /** Ids of the headings of its text, at any level, and of its sources. */
  anchors: readonly string[];
  /** Headings of the sections of its text, as typed. */
  headings: readonly string[];
  links: readonly SiteLink[];
  title?: FoundValue | undefined;
  leadOrganisation?: FoundValue | undefined;
  /** Each with its INSEE code, and its own name folded or empty. */
  places: readonly { commune: string; name: string }[];
  formerSlugs: readonly FoundValue[];
  /** When someone checked, read or announced something: `verifie_le`, `consultee_le`, the dates of the results. */
  dates: readonly FoundValue[];
}

/** What the rules need to check one more file: the facts of the others, and the published addresses that are files. */
export interface KnownFiles {
  facts: readonly Facts[];
  published: readonly string[];
}

/** Collects the facts of a file, even an invalid one: any value that is not a text is ignored. */
export function factsOf(file: string, collection: CollectionName, content: ContentFile): Facts {
  const { values, locate } = content;
  const slug = file.replace(/^.*\/|\.mdx$/g, '');
  const at = (...path: PropertyKey[]): FoundValue[] => {
    const value = valueAt(values, path);
    return typeof value === 'string' && locate ? [{ value, path, ...locate(path) }] : [];
  };
  const count = (...path: string[]) => {
    const list = valueAt(values, path);
    return Array.isArray(list) ? [...list.keys()] : [];
  };
  return {
    file,
    slug,
    isProject: collection === 'projets',
    address: collection === 'pages' ? `${slug}/` : `${collection}/${slug}/`,
    anchors: [
      // The ids of the headings of its text.
      ...headingsOf(content).map(plainTextOf).map(headingIds(slug)),
      ...(collection === 'projets' && hasUnknowns(values) ? [unknownId] : []),
      ...count('sources').map((index) => `source-${index + 1}`),
    ],
    headings: headingsOf(content, 2).map(plainTextOf),
    links: linksOf(content),
    title: at('titre')[0],
    leadOrganisation: at('porteur', 'nom')[0],
    places: count('lieux').flatMap((index) => {
      const [commune] = at('lieux', index, 'commune');
      return commune ? [{ commune: commune.value, name: fold(at('lieux', index, 'nom')[0]?.value ?? '') }] : [];
    }),
    formerSlugs: count('anciens').flatMap((index) => at('anciens', index)),
    dates: [
      ...at('verifie_le'),
      ...count('sources').flatMap((index) => at('sources', index, 'consultee_le')),
      ...count('phases').flatMap((index) => at('phases', index, 'date')),
    ],
  };
}

/** Whether the page of a project lists what its sources do not say. */
function hasUnknowns(values: unknown): boolean {
  const listAt = (key: string): unknown[] => [valueAt(values, [key])].flat().filter(isGiven);
  const [leadOrganisation] = listAt('porteur');
  const phases = listAt('phases').map((phase) => ({ amount: valueAt(phase, ['montant']) }));
  const facts = { leadOrganisation, partners: listAt('partenaires'), phases } as Parameters<typeof unknownFacts>[0];
  return unknownFacts(facts).length > 0 || listAt('inconnues').length > 0;
}

/** The headings of a text, of every level or of one. */
function headingsOf({ root }: ContentFile, level?: number): Nodes[] {
  const nodes = root ? [...nodesOf(root)] : [];
  return nodes.filter((node) => node.type === 'heading' && (level === undefined || node.depth === level));
}

/** The links of a text to pages of the site. */
function linksOf({ root, bodyOffset = 0 }: ContentFile): SiteLink[] {
  return [...(root ? nodesOf(root) : [])].flatMap((node) => {
    if ((node.type !== 'link' && node.type !== 'definition') || !/^[/#]/.test(node.url)) return [];
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return [{ url: node.url, line: line + bodyOffset, column }];
  });
}

/** An issue about a value found in a file. */
export function foundIssue(
  file: string,
  { value, path, line, column }: FoundValue,
  words: Omit<IssueText, 'received'>,
): Issue {
  return { file, line, column, field: `champ « ${fieldName(path)} »`, path, received: `« ${value} »`, ...words };
}
