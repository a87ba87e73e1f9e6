import type { Palette } from '#domain/motif.ts';
import { sectors } from '#domain/sector.ts';
import type { Sector } from '#domain/sector.ts';

/** First value of a custom property in a style sheet’s text; for `light-dark(a, b)`, the light one. */
function readColour(css: string, name: string): string {
  const declared = new RegExp(`${name}\\s*:\\s*([^;}]+)`).exec(css)?.[1]?.trim();
  if (!declared)
    throw new Error(`The style sheet does not declare ${name}: add it, for example « ${name}: #17161a; ».`);
  const light = /^light-dark\(\s*((?:[^,()]|\([^()]*\))+)/.exec(declared)?.[1]?.trim() ?? declared;
  if (light.includes('var('))
    throw new Error(`${name} is ${JSON.stringify(declared)}: an image cannot follow var(), write the colour itself.`);
  return light;
}

/**
 * The palette of the patterns, read from the text of `tokens.css` so that colours are written once: `--palette-ink`,
 * `--palette-cream` and `--sector-<code>` for every sector. Throws an error that names the property that is missing.
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
