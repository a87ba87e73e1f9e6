const format = new Intl.NumberFormat('fr-FR');

/**
 * Replaces narrow no-break spaces, which `Intl` writes in numbers, with ordinary ones: the font of the texts makes them
 * a twelfth of an em wide, so that « 50 000 » would read « 50000 ».
 */
export const widenSpaces = (text: string): string => text.replaceAll('\u202f', '\u00a0');

/** Formats a number: « 1 234 ». */
export const formatNumber = (value: number): string => widenSpaces(format.format(value));
