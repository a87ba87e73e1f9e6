/** Signs of a query beyond these are left out: no one types them, and a search must answer at once. */
export const queryLimits = { signs: 200, words: 12 } as const;
