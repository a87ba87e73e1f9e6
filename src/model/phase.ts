/** The two phases of the scheme: the call for expressions of interest of 2023, the call for projects of 2025. */
export const phases = ['ami-2023', 'aap-2025'] as const;

/** Code of a phase. */
export type Phase = (typeof phases)[number];

/** Outcomes of a project in a phase. */
export const phaseStatuses = ['laureat', 'candidat'] as const;

/** Code of an outcome. */
export type PhaseStatus = (typeof phaseStatuses)[number];

/** What a source says of an amount: the sum announced, or perhaps only a ceiling. */
export const amountNatures = ['annonce', 'plafond-possible'] as const;

/** Code of what an amount is. */
export type AmountNature = (typeof amountNatures)[number];

/** The result of a project in one phase. */
export interface PhaseResult {
  phase: Phase;
  status: PhaseStatus;
  /** ISO 8601 date, as precise as its source (`2023-10-26`, `2023-10`, `2023`); absent when no source gives it. */
  date?: string | undefined;
  /** Euros; absent when unknown, never 0 by default. */
  amount?: number | undefined;
  /** Absent when there is no amount, or when no source says what it is. */
  amountNature?: AmountNature | undefined;
  /** Id of the source that states this result. */
  sourceId: string;
}
