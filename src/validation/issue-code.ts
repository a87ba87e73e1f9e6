/** The kind of an issue or of advice, independent of its wording. Stable: programs distinguish issues by it. */
export type IssueCode = FileCode | FrontMatterCode | FieldCode | BodyCode | FolderCode | AdviceCode;

/** Issues of a file as a whole, and of its characters. */
type FileCode =
  | 'file-encoding'
  | 'file-missing'
  | 'file-name'
  | 'file-stray'
  | 'file-too-large'
  | 'file-unreadable'
  | 'invisible-character';

/** Issues that make a front matter unreadable. */
export type FrontMatterCode =
  | 'body-too-long'
  | 'front-matter-missing'
  | 'front-matter-too-long'
  | 'yaml-alias'
  | 'yaml-depth'
  | 'yaml-duplicate-key'
  | 'yaml-fence'
  | 'yaml-indent'
  | 'yaml-syntax'
  | 'yaml-tab'
  | 'yaml-tag'
  | 'yaml-unclosed';

/** Issues of a field, or of two fields that contradict each other. */
type FieldCode =
  | 'amount-missing'
  | 'amount-unit'
  | 'commune-unknown'
  | 'coordinates-outside-region'
  | 'date-after-reading'
  | 'date-invalid'
  | 'dates-out-of-order'
  | 'field-missing'
  | 'field-unknown'
  | 'list-too-short'
  | 'number-out-of-range'
  | 'phases-out-of-order'
  | 'slug-invalid'
  | 'source-id-repeated'
  | 'source-unknown'
  | 'source-url-repeated'
  | 'text-empty'
  | 'text-too-long'
  | 'url-unsafe'
  | 'value-format'
  | 'value-repeated'
  | 'value-type'
  | 'value-unknown'
  | 'value-unquoted'
  | 'word-count';

/** Issues of the body; `source-unknown` applies to it too. */
type BodyCode =
  | 'address-bare'
  | 'attribute-missing'
  | 'attribute-quotes'
  | 'attribute-unknown'
  | 'body-empty'
  | 'body-too-deep'
  | 'body-too-marked'
  | 'comment'
  | 'component-unknown'
  | 'expression'
  | 'footnote'
  | 'heading-empty'
  | 'heading-level'
  | 'image'
  | 'import-or-export'
  | 'link-unsafe'
  | 'sources-too-few'
  | 'tag-malformed'
  | 'tag-unclosed'
  | 'tag-unopened';

/** Issues of the rules between files. */
type FolderCode = 'address-lost' | 'address-taken' | 'date-future' | 'link-lost' | 'project-taken' | 'title-taken';

/** Advice, which does not make validation fail. */
type AdviceCode =
  | 'amount-ceiling'
  | 'body-unsourced'
  | 'commune-postal-code'
  | 'copied-words'
  | 'emphasis-in-word'
  | 'evidence-unused'
  | 'example-left'
  | 'fact-denied'
  | 'fact-replaced'
  | 'fact-unsourced'
  | 'heading-underlined'
  | 'heading-unread'
  | 'link-unread'
  | 'list-number'
  | 'list-unread'
  | 'mark-in-field'
  | 'name-address'
  | 'name-mark'
  | 'name-person'
  | 'name-several'
  | 'page-remains'
  | 'partner-repeated'
  | 'phone-number'
  | 'place-repeated'
  | 'reference-unread'
  | 'row-glued'
  | 'source-lost'
  | 'source-unused'
  | 'spelling'
  | 'table-unread'
  | 'typing-accent'
  | 'typing-capitals'
  | 'typing-dots'
  | 'typing-space-before'
  | 'typing-space-double'
  | 'typing-space-missing'
  | 'unknowns-in-text';
