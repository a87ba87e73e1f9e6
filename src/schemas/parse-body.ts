import { type MdastNode, mdxToMdast } from 'satteri';

/**
 * The tree of a text in MDX, as the build reads it. Throws an error whose message begins with `line:column: `. In the
 * browser, `parse-body-in-browser.ts` stands in its place (`imports` of package.json): this parser needs threads there.
 */
export function parseBody(body: string): MdastNode {
  return mdxToMdast(body);
}
