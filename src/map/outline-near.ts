import data from '#geo/outlines-near.json' with { type: 'json' };

/** How many units of a near outline make one of the frame. */
export const nearScale = 4;

/** INSEE code → outline in its national frame, in finer units, for a map that is moved nearer. */
export const nearOutlines: Readonly<Record<string, string>> = data.outlines;
