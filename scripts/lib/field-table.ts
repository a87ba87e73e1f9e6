import { Document, isScalar, stringify, visit } from 'yaml';
import type { Field } from '#validation/field-guide.ts';
import { organisationTypeLabels, phaseLabels, sectorLabels, statusLabels } from '#text/labels.ts';

/** Names of the codes of a field, by the name of the field; the description of the others says what their codes mean. */
const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  secteurs: sectorLabels,
  type: organisationTypeLabels,
  phase: Object.fromEntries(Object.entries(phaseLabels).map(([code, { name }]) => [code, name])),
  statut: statusLabels,
};

/** The name of a field in its file: `commune` for `lieux.commune`. */
export const nameOf = ({ path }: Field): string => path.split('.').at(-1) ?? path;

/** A value as it is written in a file, on one line. */
const inline = (value: unknown) =>
  stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();

/** Fields as they are written in a file: lists of words between brackets, the others one item a line. */
export function yamlBlock(values: Readonly<Record<string, unknown>>): string {
  const document = new Document(values);
  visit(document, { Seq: (_key, list) => void (list.flow = list.items.every(isScalar)) });
  return `\`\`\`yaml\n${document.toString({ flowCollectionPadding: false, lineWidth: 0 })}\`\`\``;
}

/** The only values of a field: « `laureat` (Lauréat), `candidat` (Candidat) ». */
function choicesOf(field: Field): string {
  const names = labels[nameOf(field)];
  const text = (field.choices ?? []).map((code) => (names?.[code] ? `\`${code}\` (${names[code]})` : `\`${code}\``));
  return text.length > 0 ? `Valeurs : ${text.join(', ')}.` : '';
}

/** What validation counts: signs, bounds, items. Nothing that the description already says. */
function limitsOf({ description, maxLength, range, minItems, isList }: Field): string {
  const isSaid = description.includes(`${maxLength} signes`);
  const limits = [
    maxLength && !isSaid && `${maxLength} signes au plus.`,
    range && `De ${range[0]} à ${range[1]}.`,
    isList && `Une liste entre crochets${minItems ? ', d’un élément au moins' : ''}.`,
  ];
  return limits.filter(Boolean).join(' ');
}

/** A text in a cell: bars escaped, components shown as they are typed. */
const cell = (text: string) => text.replaceAll('|', '\\|').replace(/<\w[^>]*>/g, (tag) => `\`${tag}\``);

function rowOf(field: Field): string {
  const { title, description, examples, fields, isRequired } = field;
  const name = nameOf(field);
  const more = fields.length > 0 ? [] : [limitsOf(field), choicesOf(field)];
  const text = [`**${title}.**`, cell(description), ...more].filter(Boolean).join(' ');
  const example = fields.length > 0 ? `[plus bas](#${name})` : `\`${inline(examples[0])}\``;
  return `| \`${name}\` | ${isRequired ? 'oui' : ''} | ${text} | ${example} |`;
}

/** Fields as a table. */
export function fieldTable(fields: readonly Field[]): string {
  const head = ['| Champ | Obligatoire | Ce que l’on y écrit | Exemple |', '| --- | --- | --- | --- |'];
  return [...head, ...fields.map(rowOf)].join('\n');
}

/** A field as it is written, from its examples and those of the fields that it holds. */
export function exampleValue({ examples, fields, isList }: Field): unknown {
  if (fields.length === 0) return examples[0];
  const item = Object.fromEntries(fields.map((field) => [nameOf(field), exampleValue(field)]));
  return isList ? [item] : item;
}

/** A field that holds others: what it is, their table unless another field has the same, how all of it is written. */
export function fieldSection(field: Field, likeness?: Field): string {
  const shape = field.isList
    ? 'Une liste : chaque élément commence par un tiret, et ses champs sont en retrait.'
    : 'Des champs en retrait, un par ligne.';
  return [
    `### \`${nameOf(field)}\``,
    `${cell(field.description)} ${shape}`,
    likeness ? `Les champs sont ceux de [\`${nameOf(likeness)}\`](#${nameOf(likeness)}).` : fieldTable(field.fields),
    yamlBlock({ [nameOf(field)]: exampleValue(field) }),
  ].join('\n\n');
}
