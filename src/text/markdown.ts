import type { HastPluginEntry, MdastPluginEntry } from 'satteri';
import { headingIds } from '#model/anchors.ts';
import { type Abbreviation, splitAtAbbreviations } from './abbreviations.ts';
import { typeset, typesetTitle } from './typography.ts';

/** Applies French typography to the texts of `content/`: text nodes only, so that addresses and code stay as typed. */
export const frenchTypography: MdastPluginEntry = {
  name: 'french-typography',
  text: (node, context) => {
    const isTitle = context.parent(node)?.type === 'heading';
    return { type: 'text', value: isTitle ? typesetTitle(node.value) : typeset(node.value) };
  },
};

/** Replaces the first mention of an abbreviation on a page with `<Abbreviation of="TAL" />`, which explains it. */
export const explainAbbreviations: MdastPluginEntry = ({ fileURL }) => {
  if (fileURL?.pathname.endsWith('/glossaire.mdx')) return null;
  const explained = new Set<Abbreviation>();
  return {
    name: 'explain-abbreviations',
    text(node, context) {
      const parts = splitAtAbbreviations(node.value);
      const parent = context.parent(node)?.type;
      if (parent === 'heading' || parent === 'link' || parts.every((part) => typeof part === 'string')) return;
      context.replaceNode(
        node,
        parts.map((part) => {
          if (typeof part === 'string') return { type: 'text', value: part };
          if (explained.has(part.abbreviation)) return { type: 'text', value: part.abbreviation };
          explained.add(part.abbreviation);
          const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'of', value: part.abbreviation }];
          return { type: 'mdxJsxTextElement', name: 'Abbreviation', attributes, children: [] };
        }),
      );
    },
  };
};

/** Turns the alignment of table cells into a class: the site’s content security policy forbids `style` attributes. */
export const alignByClass: HastPluginEntry = {
  name: 'align-by-class',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const [, side] = /^text-align: ?(\w+)$/.exec(String(node.properties['style'] ?? '')) ?? [];
      if (!side) return;
      context.setProperty(node, 'style', null);
      context.setProperty(node, 'className', [`align-${side}`]);
    },
  },
};

/** Gives headings the ids that validation expects, and none that the layout of their page uses. */
export const anchorHeadings: HastPluginEntry = ({ fileURL }) => {
  const idOf = headingIds(/([^/]*)\.mdx$/.exec(fileURL?.pathname ?? '')?.[1] ?? '');
  return {
    name: 'anchor-headings',
    element: {
      filter: ['h2', 'h3', 'h4'],
      visit: (node, context) => context.setProperty(node, 'id', idOf(context.textContent(node))),
    },
  };
};
