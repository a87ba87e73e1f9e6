/** A question that the search answers with a part of a page. Editors maintain them in `content/questions.yaml`. */
export interface Question {
  /** Path of the page, from the base path: `dispositif/`. */
  path: string;
  /** Heading of the part that answers; absent when the whole page does. */
  heading?: string | undefined;
  /** Ways to ask. In one of them, `anyHeading` stands for each heading of the page: « définition … ». */
  phrasings: readonly string[];
}

/** The questions, in the order of their file. */
export interface Questions {
  questions: readonly Question[];
}

/** What stands for each heading of the page in a phrasing. */
export const anyHeading = '…';
