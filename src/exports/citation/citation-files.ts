import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Reference } from './reference.ts';

// UTF-8 as it is: in ASCII the library drops what TeX has no command for. The slug is the key: no two files share it.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true });

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

/** A reference as a BibTeX entry, in UTF-8. English styles may not change the capitals of its title. */
export function bibtexFile(reference: Reference): string {
  const { title, publisher, ...others } = reference;
  const escaped = {
    ...others,
    title: `<span class="nocase">${escapeTex(title)}</span>`,
    ...(publisher && { publisher: escapeTex(publisher) }),
  };
  return `${plugins.output.format('bibtex', [escaped]).trim()}\n`;
}

/** A reference as a RIS record, lines ended as its format wants. */
export function risFile(reference: Reference): string {
  // The library cuts lines at 70 signs, in the middle of words and addresses: it gives the fields, we write the lines.
  const [{ TY, DA, ...fields } = {}] = plugins.output.format('ris', [reference], { format: 'object' });
  const line = (tag: string, value: unknown) => `${tag}  - ${String(value).replace(/\s+/g, ' ').trim()}`;
  const first = [line('TY', TY), line('DA', String(DA).replace(/\/(?=\d\/)/g, '/0'))];
  const lines = Object.entries(fields).flatMap(([tag, values]) => [values].flat().map((value) => line(tag, value)));
  return `${[...first, ...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/** A reference as CSL-JSON: a list of one. */
export function cslFile(reference: Reference): string {
  return `${JSON.stringify([reference], null, 2)}\n`;
}
