import { readColours } from '#styles/palette.ts';
import tokens from '#styles/tokens.css?raw';

/** The colours of the site’s pictures, read from its style sheet. */
export const colours = readColours(tokens);
