/** Replaces `commune-remedy.ts` in the browser, where people choose a commune in a list instead of typing it. */
export const communeRemedy = (): undefined => undefined;

/** Replaces the other function of `commune-remedy.ts`: a commune chosen in a list has its own code. */
export const meantByPostalCode = (): undefined => undefined;
