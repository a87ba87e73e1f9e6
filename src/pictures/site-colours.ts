import { readColours } from '#styles/palette.ts';
import tokens from '#styles/tokens.css?raw';

/** The colours of the pictures of the site: the colours of its style sheet. */
export const colours = readColours(tokens);
