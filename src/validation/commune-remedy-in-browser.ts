/** Stands for `commune-remedy.ts` in the browser, where communes are chosen from a list and not typed. */
export const communeRemedy = (): undefined => undefined;
