const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' });

/** The sentences of a plain text, in order; the end of a line ends one. */
export const sentencesOf = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter(Boolean);
