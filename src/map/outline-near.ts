import data from '#geo/outlines-near.json' with { type: 'json' };

/** Number of units of a near outline per unit of its frame. */
export const nearScale = 4;

/** INSEE code → outline in its national frame, in finer units, for a map that is zoomed in. */
export const nearOutlines: Readonly<Record<string, string>> = data.outlines;
