import { readInks } from '#styles/palette.ts';
import tokens from '#styles/tokens.css?raw';

/** The inks of the pictures of the site: the colours of its style sheet. */
export const inks = readInks(tokens);
