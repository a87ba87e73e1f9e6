/** A field of the form that writes a project’s file, as people read it. */
export interface FormField {
  /** Names from the front matter down, without ranks: `lieux.commune`. */
  path: string;
  /** What the schema calls it. */
  title: string;
  label: string;
  /** What helps to answer; empty when the label says it all. */
  help: string;
  /** Whether a project, or each item of the list that the field is in, must have it. */
  isRequired: boolean;
  /** Characters at most. */
  maxLength?: number | undefined;
}

/** The fields of the form by their paths. */
export type FormFields = Readonly<Record<string, FormField>>;
