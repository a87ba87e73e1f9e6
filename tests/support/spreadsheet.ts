import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type HTMLElement, parse } from 'node-html-parser';

/** A cell as LibreOffice reads it. */
export interface Cell {
  type: 'string' | 'float' | 'date' | 'empty' | string;
  /** The number or the ISO date of the cell, else its text. */
  value: string;
  formula: string | undefined;
}

/** LibreOffice’s import options: separator, `"`, UTF-8, first line, French, detect special numbers. */
const french = (separator: string) => `CSV:${separator.charCodeAt(0)},34,76,1,,1036,false,true,false`;

function cellOf(element: HTMLElement): Cell {
  const type = element.getAttribute('office:value-type') ?? 'empty';
  const text = element.querySelectorAll('text\\:p').map((paragraph) => paragraph.textContent);
  const value = element.getAttribute('office:value') ?? element.getAttribute('office:date-value') ?? text.join('\n');
  return { type, value, formula: element.getAttribute('table:formula') };
}

/**
 * The rows of a text in columns that LibreOffice opens and converts to its own format, without empty rows: the CSV for
 * Excel, or what is pasted between tabulations. Throws when it cannot open the file.
 */
export function openInSpreadsheet(csv: string, columns: number, separator: ';' | '\t' = ';'): Cell[][] {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  try {
    writeFileSync(join(folder, 'projets.csv'), csv);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const parameters = [
      profile,
      '--headless',
      '--convert-to',
      'fods',
      `--infilter=${french(separator)}`,
      '--outdir',
      folder,
    ];
    const { stdout, stderr } = spawnSync('soffice', [...parameters, join(folder, 'projets.csv')], {
      encoding: 'utf8',
      timeout: 60_000,
      env: { ...process.env, HOME: folder },
    });
    if (!stdout.includes('projets.fods')) throw new Error(`soffice: ${stdout}${stderr}`);
    const sheet = parse(readFileSync(join(folder, 'projets.fods'), 'utf8'));
    return sheet
      .querySelectorAll('table\\:table-row')
      .map((row) => {
        const cells = row.querySelectorAll('table\\:table-cell').flatMap((element) => {
          const count = Number(element.getAttribute('table:number-columns-repeated') ?? 1);
          return Array.from({ length: Math.min(count, columns) }, () => cellOf(element));
        });
        return cells.slice(0, columns);
      })
      .filter((cells) => cells.some(({ type }) => type !== 'empty'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
