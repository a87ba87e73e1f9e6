import type { Palette } from '#domain/motif.ts';
import { type Sector, sectors } from '#domain/sector.ts';

/** Value of the first declaration of a custom property; of `light-dark(a, b)`, the light one. */
function readColour(css: string, name: string): string {
  const declared = new RegExp(`(?<![\\w-])${name}\\s*:\\s*([^;}]+)`).exec(css)?.[1]?.trim();
  if (!declared) throw new Error(`The style sheet does not declare ${name}. Add it: ${name}: light-dark(…, …);`);
  const light = /^light-dark\(\s*((?:[^,()]|\([^()]*\))+)/.exec(declared)?.[1]?.trim() ?? declared;
  if (light.includes('var(')) {
    throw new Error(`${name} is ${JSON.stringify(declared)}: an image cannot follow var(). Write the colour itself.`);
  }
  return light;
}

/**
 * The palette of the patterns, read from the text of `tokens.css` so that colours are written once: `--palette-ink`,
 * `--palette-cream` and `--sector-<code>` for every sector. Throws an error that names the property at fault.
 */
export function readPalette(css: string): Palette {
  const source = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return {
    ink: readColour(source, '--palette-ink'),
    cream: readColour(source, '--palette-cream'),
    sectors: Object.fromEntries(sectors.map((sector) => [sector, readColour(source, `--sector-${sector}`)])) as Record<
      Sector,
      string
    >,
  };
}
