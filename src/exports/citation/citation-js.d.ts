/** Types of the parts of Citation.js 0.8 in use; its packages ship none. */
declare module '@citation-js/core' {
  export const plugins: {
    output: {
      format(name: 'bibtex', references: readonly object[], options: { format: 'object' }): BibtexEntry[];
      format(name: 'ris', references: readonly object[], options: { format: 'object' }): Record<string, unknown>[];
    };
    input: { chain(data: string, options: { forceType: string }): Record<string, unknown>[] };
    config: {
      get(name: '@bibtex'): {
        format: { asciiOnly: boolean; useIdAsLabel: boolean };
        constants: { fieldTypes: Record<string, readonly [list: string, value: string]> };
      };
    };
  };
  /** Values are written as BibTeX requires, without the braces around them. */
  interface BibtexEntry {
    type: string;
    label: string;
    properties: Record<string, string>;
  }
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
