import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Reference } from './reference.ts';

const bibtex = plugins.config.get('@bibtex');
// UTF-8 as it is: in ASCII the library drops what TeX has no command for. The slug is the key: no two files share it.
Object.assign(bibtex.format, { asciiOnly: false, useIdAsLabel: true });
// Not as a title: the library would put braces around every capital, within those that are around the whole.
bibtex.constants.fieldTypes['title'] = ['field', 'literal'];

/** What TeX, or the rich text of CSL, would take for a command. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};
const escapeTex = (text: string) => text.replace(/[\\{}~^<>&%$#_]/g, (sign) => commands[sign] ?? sign);

/** Names of the months that BibTeX styles know, and write in their own language. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** A reference as a BibTeX entry, in UTF-8. English styles may not change the capitals of its title. */
export function bibtexFile(reference: Reference): string {
  const { title, publisher, note, issued, ...others } = reference;
  const escaped = {
    ...others,
    title: `<span class="nocase">${escapeTex(title)}</span>`,
    note: escapeTex(note),
    ...(publisher && { publisher: escapeTex(publisher) }),
  };
  const [entry] = plugins.output.format('bibtex', [escaped], { format: 'object' });
  if (!entry) throw new Error(`No BibTeX entry for ${reference.id}.`);
  // The library writes the day into the month, and the address twice: it gives the fields, we write the lines.
  const { howpublished: _, author, title: protectedTitle, ...properties } = entry.properties;
  const [year, month = 0, day] = issued['date-parts'][0] ?? [];
  const fields = {
    author,
    title: protectedTitle,
    year,
    month: months[month - 1],
    day,
    ...properties,
    langid: 'french',
  };
  // The name of a month is a macro of BibTeX: braces would make it a word.
  const lineOf = ([name, value]: [string, unknown]) => `\t${name} = ${name === 'month' ? value : `{${value}}`},`;
  return [`@${entry.type}{${entry.label},`, ...Object.entries(fields).map(lineOf), '}', ''].join('\n');
}

/** A reference as a RIS record, lines ended as its format wants. */
export function risFile(reference: Reference): string {
  // The library cuts the identifier at 20 signs and lines at 70, in the middle of words: it gives the fields, we write them.
  const [{ TY, DA, ...others } = {}] = plugins.output.format('ris', [reference], { format: 'object' });
  const fields = { ...others, ID: reference.id, T2: reference['container-title'] };
  const line = (tag: string, value: unknown) => `${tag}  - ${String(value).replace(/\s+/g, ' ').trim()}`;
  const first = [line('TY', TY), line('DA', String(DA).replace(/\/(?=\d\/)/g, '/0'))];
  const lines = Object.entries(fields).flatMap(([tag, values]) => [values].flat().map((value) => line(tag, value)));
  return `${[...first, ...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/** A reference as CSL-JSON: a list of one. */
export function cslFile(reference: Reference): string {
  return `${JSON.stringify([reference], null, 2)}\n`;
}
