import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Reference } from './reference.ts';

const bibtex = plugins.config.get('@bibtex');
// Keep UTF-8: in ASCII, the library drops characters without a TeX command. The slug is the key, so that no two files
// share one.
Object.assign(bibtex.format, { asciiOnly: false, useIdAsLabel: true });
// Declared as a literal, not a title: the library would add braces around every capital, inside those that are around
// the whole title.
bibtex.constants.fieldTypes['title'] = ['field', 'literal'];

/** Characters that TeX, or the rich text of CSL, would read as commands, with their escapes. */
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

/** Month macros of BibTeX, which each style writes in its own language. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/**
 * Formats a reference as a BibTeX entry, in UTF-8. The title is protected: English styles may not change its capitals.
 * Throws when the library gives no entry.
 */
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
  // The library writes the day into the month, and the address twice: take its fields, and write the lines here.
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
  // The name of a month is a BibTeX macro: braces would turn it into plain text.
  const lineOf = ([name, value]: [string, unknown]) => `\t${name} = ${name === 'month' ? value : `{${value}}`},`;
  return [`@${entry.type}{${entry.label},`, ...Object.entries(fields).map(lineOf), '}', ''].join('\n');
}

/**
 * The name of an organisation as a RIS author: RIS has no field for one, and readers split a name at its spaces into
 * those of a person. EndNote does not when a comma ends the name (which other readers drop), nor bibutils when its spaces
 * are non-breaking.
 */
const corporateAuthor = (name: string) => `${name.replaceAll(' ', '\u00a0')},`;

/** Formats a reference as a RIS record, with lines that end in CRLF as the format requires. */
export function risFile(reference: Reference): string {
  // The library cuts the identifier at 20 characters, and lines at 70 in the middle of words: take its fields, and
  // write the lines here.
  const [{ TY, DA, AU: _, ...others } = {}] = plugins.output.format('ris', [reference], { format: 'object' });
  const fields = { ...others, ID: reference.id, T2: reference['container-title'] };
  const line = (tag: string, value: unknown) => `${tag}  - ${String(value).replace(/\s+/g, ' ').trim()}`;
  const authors = reference.author.map(({ literal }) => `AU  - ${corporateAuthor(literal)}`);
  const first = [line('TY', TY), ...authors, line('DA', String(DA).replace(/\/(?=\d\/)/g, '/0'))];
  const lines = Object.entries(fields).flatMap(([tag, values]) => [values].flat().map((value) => line(tag, value)));
  return `${[...first, ...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/** Formats a reference as CSL-JSON: a list of one. */
export function cslFile(reference: Reference): string {
  return `${JSON.stringify([reference], null, 2)}\n`;
}
