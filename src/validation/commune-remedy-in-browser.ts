/** Replaces `commune-remedy.ts` in the browser, where people choose a commune in a list instead of typing it. */
export const communeRemedy = (): undefined => undefined;
