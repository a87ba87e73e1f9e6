import Abbreviation from './Abbreviation.astro';
import Axes from './Axes.astro';
import Chiffre from './Chiffre.astro';
import Citation from './Citation.astro';
import Divergence from './Divergence.astro';
import Encadre from './Encadre.astro';
import Link from './Link.astro';
import Source from './Source.astro';

/** The components available to the texts of `content/`: `<Content components={prose} />`. */
export const prose = { Abbreviation, Axes, Chiffre, Citation, Divergence, Encadre, Source, a: Link };
