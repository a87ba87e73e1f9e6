import { type Palette, type Sector, sectors } from '#model/sector.ts';

/**
 * Value of the first declaration of a custom property; for `light-dark(a, b)`, the light one. Throws when the property
 * is missing or refers to another.
 */
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
 * The palette of the motifs, read from the text of `tokens.css` so that colours are defined once: `--palette-dark`,
 * `--palette-light`, `--palette-mist`, `--palette-stone` and `--sector-<code>` for every sector. Throws an error that names the property at fault.
 */
export function readPalette(css: string): Palette {
  const source = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return {
    dark: readColour(source, '--palette-dark'),
    light: readColour(source, '--palette-light'),
    mist: readColour(source, '--palette-mist'),
    stone: readColour(source, '--palette-stone'),
    sectors: Object.fromEntries(sectors.map((sector) => [sector, readColour(source, `--sector-${sector}`)])) as Record<
      Sector,
      string
    >,
  };
}

/** Custom properties of the other colours of pictures, which use the light scheme. */
const roles = {
  paper: '--color-paper',
  shade: '--color-shade',
  text: '--color-text',
  muted: '--color-muted',
  line: '--color-line',
  edge: '--color-edge',
  accent: '--color-accent',
  complete: '--map-complete',
  onComplete: '--map-on-complete',
  partial: '--map-partial',
  unknown: '--map-unknown',
  hatch: '--map-hatch',
  sea: '--map-sea',
  foreign: '--map-foreign',
  border: '--map-border',
  coast: '--map-coast',
} as const;

/** The palette of the motifs and the other colours of pictures; `complete`, `partial`, `unknown`: fills of a map’s regions. */
export type Colours = Palette & Readonly<Record<keyof typeof roles, string>>;

/** The colours of a picture, read from the text of `tokens.css`. Throws as `readPalette` does. */
export function readColours(css: string): Colours {
  const source = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const read = Object.entries(roles).map(([role, name]) => [role, readColour(source, name)]);
  return { ...readPalette(css), ...(Object.fromEntries(read) as Record<keyof typeof roles, string>) };
}
