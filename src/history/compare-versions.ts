import type { Change, ChangedFacts, Pair } from '#model/history.ts';
import { parseDocument } from 'yaml';
import { mendCharacters } from '#validation/mend-characters.ts';
import { fileLimits, splitFile } from '#validation/front-matter.ts';
import { projectSchema } from '#validation/project.ts';

/**
 * Compares two versions of a file of `content/`. `fields`: keys of the front matter in alphabetical order, then
 * `texte`; YAML layout, what `mendCharacters` mends and empty lists make no difference. `facts`: the values of those that
 * today’s rules accept in both versions. Old versions may be broken or hostile: unreadable parts are compared as typed,
 * and have no value.
 */
export function compareVersions(before: string, after: string): Pick<Change, 'fields' | 'facts'> {
  const [old, young] = [before, after].map((text) => splitFile(mendCharacters(text)));
  if (!old || !young) return { fields: before === after ? [] : ['texte'] };
  const [oldLines, lines] = [linesOf(old.yaml), linesOf(young.yaml)];
  const changed = [...new Set([...oldLines.keys(), ...lines.keys()])]
    .filter((key) => oldLines.get(key) !== lines.get(key))
    .map((key) => ({ key, before: valueOf(oldLines.get(key)), after: valueOf(lines.get(key)) }))
    .filter(({ before, after }) => !isSame(before, after))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const keys = changed.map(({ key }) => key);
  return {
    fields: old.body.trim() === young.body.trim() ? keys : [...keys, 'texte'],
    facts: Object.fromEntries(changed.flatMap(({ key, before, after }) => factOf(key, before, after))),
  };
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Writes a value in a form that does not depend on the order of its keys. */
const canonical = (value: unknown) =>
  JSON.stringify(value, (_key, part: unknown) =>
    isPlain(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );

const isSame = (one: unknown, other: unknown) => canonical(one) === canonical(other);

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
