/** What is wrong, or deserves another look, apart from any sentence: programs tell issues apart by it. Stable. */
export type IssueCode = FileCode | FrontMatterCode | FieldCode | BodyCode | FolderCode | AdviceCode;

/** A file as a whole, and its characters. */
type FileCode =
  | 'byte-order-mark'
  | 'decomposed-letter'
  | 'file-encoding'
  | 'file-missing'
  | 'file-name'
  | 'file-stray'
  | 'file-too-large'
  | 'file-unreadable'
  | 'invisible-character'
  | 'line-endings';

/** A front matter that cannot be read. */
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

/** A field, or two fields that do not agree. */
type FieldCode =
  | 'commune-unknown'
  | 'coordinates-outside-region'
  | 'date-after-check'
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

/** The text under the front matter; `source-unknown` applies to it too. */
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

/** What files say together. */
type FolderCode = 'address-lost' | 'address-taken' | 'date-future' | 'link-lost' | 'project-taken' | 'title-taken';

/** What stops nothing. */
type AdviceCode =
  | 'body-unsourced'
  | 'emphasis-in-word'
  | 'example-left'
  | 'fact-unsourced'
  | 'heading-underlined'
  | 'heading-unread'
  | 'list-number'
  | 'list-unread'
  | 'reference-unread'
  | 'row-glued'
  | 'source-unused'
  | 'spelling'
  | 'table-unread';
