import { Document, isScalar, stringify, visit } from 'yaml';
import type { Field } from '#validation/field-guide.ts';
import { organisationTypeLabels, phaseLabels, sectorLabels, statusLabels } from '#text/labels.ts';

/** Labels of the codes of a field, by the name of the field; other fields explain their codes in their description. */
const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  secteurs: sectorLabels,
  type: organisationTypeLabels,
  phase: Object.fromEntries(Object.entries(phaseLabels).map(([code, { name }]) => [code, name])),
  statut: statusLabels,
};

/** The name of a field in its file: `commune` for `lieux.commune`. */
export const keyOf = ({ path }: Field): string => path.split('.').at(-1) ?? path;

/** A value in YAML, on one line. */
const inline = (value: unknown) =>
  stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();

/** A code block of fields in YAML: lists of scalars in brackets, other lists with one item per line. */
export function yamlBlock(values: Readonly<Record<string, unknown>>): string {
  const document = new Document(values);
  visit(document, { Seq: (_key, list) => void (list.flow = list.items.every(isScalar)) });
  return `\`\`\`yaml\n${document.toString({ flowCollectionPadding: false, lineWidth: 0 })}\`\`\``;
}

/** The allowed values of a field: « `laureat` (Lauréat), `candidat` (Candidat) ». */
function choicesOf(field: Field): string {
  const names = labels[keyOf(field)];
  const text = (field.choices ?? []).map((code) => (names?.[code] ? `\`${code}\` (${names[code]})` : `\`${code}\``));
  return text.length > 0 ? `Valeurs : ${text.join(', ')}.` : '';
}

/** The limits of a field: characters, bounds, items, except those that the description already gives. */
function limitsOf({ description, maxLength, range, minItems, isList }: Field): string {
  const isSaid = description.includes(`${maxLength} signes`);
  const limits = [
    maxLength && !isSaid && `${maxLength} signes au plus.`,
    range && `De ${range[0]} à ${range[1]}.`,
    isList && `Une liste entre crochets${minItems ? ', d’un élément au moins' : ''}.`,
  ];
  return limits.filter(Boolean).join(' ');
}

/** A text in a table cell: bars are escaped, components are shown as typed. */
const cell = (text: string) => text.replaceAll('|', '\\|').replace(/<\w[^>]*>/g, (tag) => `\`${tag}\``);

function rowOf(field: Field): string {
  const { title, description, examples, fields, isRequired } = field;
  const name = keyOf(field);
  const more = fields.length > 0 ? [] : [limitsOf(field), choicesOf(field)];
  const text = [`**${title}.**`, cell(description), ...more].filter(Boolean).join(' ');
  const example = fields.length > 0 ? `[plus bas](#${name})` : `\`${inline(examples[0])}\``;
  return `| \`${name}\` | ${isRequired ? 'oui' : ''} | ${text} | ${example} |`;
}

/** A Markdown table of fields. */
export function fieldTable(fields: readonly Field[]): string {
  const head = ['| Champ | Obligatoire | Ce que l’on y écrit | Exemple |', '| --- | --- | --- | --- |'];
  return [...head, ...fields.map(rowOf)].join('\n');
}

/** The example value of a field, from its examples and those of its subfields. */
export function exampleValue({ examples, fields, isList }: Field): unknown {
  if (fields.length === 0) return examples[0];
  const item = Object.fromEntries(fields.map((field) => [keyOf(field), exampleValue(field)]));
  return isList ? [item] : item;
}

/**
 * The section on a field with subfields: its description, their table unless another field has the same, an example.
 */
export function fieldSection(field: Field, likeness?: Field): string {
  const shape = field.isList
    ? 'Une liste : chaque élément commence par un tiret, et ses champs sont en retrait.'
    : 'Des champs en retrait, un par ligne.';
  return [
    `### \`${keyOf(field)}\``,
    `${cell(field.description)} ${shape}`,
    likeness ? `Les champs sont ceux de [\`${keyOf(likeness)}\`](#${keyOf(likeness)}).` : fieldTable(field.fields),
    yamlBlock({ [keyOf(field)]: exampleValue(field) }),
  ].join('\n\n');
}
