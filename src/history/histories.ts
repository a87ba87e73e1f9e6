import type { Change, ChangedFacts, History, Pair } from '#model/history.ts';
import { type Version, readBlobs, readFileVersions } from './file-versions.ts';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { fileLimits, splitFile } from '#validation/front-matter.ts';
import { projectSchema } from '#validation/project.ts';

/** A file of `content/projets/`: its slug, and its former ones. */
interface Page {
  slug: string;
  formerSlugs: readonly string[];
}

/** A change of a page on a day: hashes of its content before, if any, and after. */
interface Day {
  at: string;
  before?: string | undefined;
  after: string;
}

/**
 * Reads the history of each project, by slug, from the commits of the repository around `root`. Without git, outside a
 * repository, or in a shallow or partial clone, the result is empty and nothing fails.
 */
export async function readHistories(root: string, pages: readonly Page[]): Promise<ReadonlyMap<string, History>> {
  try {
    const versions = await readFileVersions(root);
    const days = pages.map((page) => ({ slug: page.slug, days: daysOf(versionsOf(page, versions)) }));
    const compared = days.flatMap(({ days }) => days.flatMap(({ before, after }) => (before ? [before, after] : [])));
    const blobs = await readBlobs(root, [...new Set(compared)]);
    return new Map(days.map(({ slug, days }) => [slug, days.flatMap((day) => changeOf(day, blobs)).reverse()]));
  } catch {
    return new Map();
  }
}

/** The versions of a page under its former slugs (`anciens`), then under its own. */
function versionsOf({ slug, formerSlugs }: Page, files: ReadonlyMap<string, readonly Version[]>): Version[] {
  const [own = [], ...former] = [slug, ...formerSlugs].map((name) => files.get(`content/projets/${name}.mdx`));
  const [first] = own;
  if (!first) return [];
  const before = former.flatMap((versions = []) => versions).filter(({ rank, blob }) => blob && rank < first.rank);
  return [...before.sort((a, b) => a.rank - b.rank), ...own];
}

/** The days on which the content changed, oldest first. What precedes a deletion is the history of another page. */
function daysOf(versions: readonly Version[]): Day[] {
  let days: Day[] = [];
  let before: string | undefined;
  for (const [day, ofDay] of Map.groupBy(versions, ({ at }) => at.slice(0, 10))) {
    const { at = day, blob: after } = ofDay.at(-1) ?? {};
    if (after === undefined) days = [];
    else if (after !== before) days.push({ at, before, after });
    before = after;
  }
  return days;
}

/** The change of a day; none when only the layout of the file changed. Throws when the repository lacks a version. */
function changeOf({ at, before, after }: Day, blobs: ReadonlyMap<string, string>): Change[] {
  if (before === undefined) return [{ at, isCreation: true, fields: [] }];
  const [old, young] = [blobs.get(before), blobs.get(after)];
  if (old === undefined || young === undefined) throw new Error('The repository lacks a version.');
  const changed = compareVersions(old, young);
  return changed.fields.length === 0 ? [] : [{ at, isCreation: false, ...changed }];
}

/**
 * Compares two versions of a file of `content/`. `fields`: keys of the front matter in alphabetical order, then
 * `texte`; YAML layout, line endings and empty lists make no difference. `facts`: the values of those that today’s rules
 * accept in both versions. Old versions may be broken or hostile: unreadable parts are compared as typed, and have no
 * value.
 */
export function compareVersions(before: string, after: string): Pick<Change, 'fields' | 'facts'> {
  const [old, young] = [before, after].map((text) => splitFile(text.replaceAll('\r\n', '\n')));
  if (!old || !young) return { fields: before === after ? [] : ['texte'] };
  const [oldLines, lines] = [linesOf(old.yaml), linesOf(young.yaml)];
  const changed = [...new Set([...oldLines.keys(), ...lines.keys()])]
    .filter((key) => oldLines.get(key) !== lines.get(key))
    .map((key) => ({ key, before: valueOf(oldLines.get(key)), after: valueOf(lines.get(key)) }))
    .filter(({ before, after }) => !isDeepStrictEqual(before, after))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const keys = changed.map(({ key }) => key);
  return {
    fields: old.body.trim() === young.body.trim() ? keys : [...keys, 'texte'],
    facts: Object.fromEntries(changed.flatMap(({ key, before, after }) => factOf(key, before, after))),
  };
}

/**
 * The lines of each key of the front matter, found without parsing it all: ten thousand files would take half a minute.
 * Every line of a value is indented, or begins with the dash of a list.
 */
function linesOf(yaml: string): Map<string, string> {
  const fields = yaml.split(/^(?=[a-z_]+ *:)/m).filter((lines) => /^[a-z_]/.test(lines));
  return new Map(fields.map((lines) => [/^[a-z_]+/.exec(lines)?.[0] ?? '', lines]));
}

/** The value of a key, or its lines where they cannot be read. */
type Value = { value: unknown } | { lines: string };

/** Parses the lines of a key: those that are longer than a whole front matter may be are not read. */
function valueOf(lines: string | undefined): Value {
  if (lines === undefined) return { value: undefined };
  if (lines.length > fileLimits.frontMatter) return { lines };
  try {
    const document = parseDocument(lines);
    if (document.errors.length > 0 || document.warnings.length > 0) return { lines };
    const [value] = Object.values(document.toJS({ maxAliasCount: 0 }) as object);
    return { value: (Array.isArray(value) && value.length === 0) || value === null ? undefined : value };
  } catch {
    return { lines };
  }
}

const { shape } = projectSchema.in;
/** The facts whose values a change gives, with the rules of their fields. */
const rules = {
  titre: shape.titre,
  confirmation: shape.confirmation,
  phases: shape.phases,
  porteur: shape.porteur,
  partenaires: shape.partenaires,
  lieux: shape.lieux,
  secteurs: shape.secteurs,
  deductions: shape.deductions,
  inconnues: shape.inconnues,
  sources: shape.sources,
  anciens: shape.anciens,
  verifie_le: shape.verifie_le,
} satisfies { [Key in keyof ChangedFacts]: { safeParse: (value: unknown) => { data?: ChangedFacts[Key] } } };

/** The values of a fact before and after, by its key; nothing when it is not a fact, or when one cannot be read. */
function factOf(key: string, before: Value, after: Value): [key: string, values: Pair<unknown>][] {
  if (!Object.hasOwn(rules, key) || !('value' in before) || !('value' in after)) return [];
  const rule = rules[key as keyof ChangedFacts];
  const [old, young] = [rule.safeParse(before.value), rule.safeParse(after.value)];
  return old.success && young.success ? [[key, { before: old.data, after: young.data }]] : [];
}
