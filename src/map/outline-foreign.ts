import data from '#geo/outlines-foreign.json' with { type: 'json' };

const national: Readonly<Record<string, string>> = data.national;
const detailed: Readonly<Record<string, string>> = data.detailed;

/**
 * The foreign lands that a frame of the national map shows, as an SVG path that reaches under its regions; `undefined`
 * when there is none.
 */
export const foreignLandIn = (frameId: string): string | undefined => national[frameId];

/** The same in the frame of a region. */
export const foreignLandAround = (regionCode: string): string | undefined => detailed[regionCode];
