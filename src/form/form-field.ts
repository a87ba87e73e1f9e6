/** A field of a form that writes a file, with the words that people read. */
export interface FormField {
  /** Keys from the top of the front matter, without list indexes: `lieux.commune`. */
  path: string;
  /** Title of the field in the schema. */
  title: string;
  label: string;
  /** Help under the label; empty when the label is enough. */
  help: string;
  /** Whether the field is mandatory in a file, or in each item of the list that contains it. */
  isRequired: boolean;
  /** Maximum length, in characters. */
  maxLength?: number | undefined;
}

/** The fields of the form by their paths. */
export type FormFields = Readonly<Record<string, FormField>>;
