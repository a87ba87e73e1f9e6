import { type Content, plain } from '../rich-text/content.ts';
import { withCalls } from '../rich-text/calls.ts';
import { RichReading } from './rich-reading.ts';

/** Reads what is pasted: nothing of it runs or loads, in the content of a template. */
export function contentsOfPaste(data: DataTransfer, ids: readonly string[]): Content[] {
  const html = data.getData('text/html');
  const contents = html ? contentsOfHtml(html, ids) : [];
  return (contents.length > 0 ? contents : contentsOfText(data.getData('text/plain'))).map((content) =>
    content.kind === 'list'
      ? { ...content, items: content.items.map((item) => withCalls(item, ids)) }
      : { ...content, inlines: withCalls(content.inlines, ids) },
  );
}

function contentsOfHtml(html: string, ids: readonly string[]): Content[] {
  const template = document.createElement('template');
  // Styles and handlers are only read: as such, the security policy would report each of them.
  template.innerHTML = html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(?=(?:style|on\w+)\s*=)/gi, ' data-'));
  const { parts } = new RichReading(true, ids).read(template.content, template);
  return parts.flatMap(({ content }) => content ?? []);
}

/** Plain text keeps its lines; an empty one ends a paragraph. */
function contentsOfText(text: string): Content[] {
  const paragraphs = text.replace(/\r\n?/g, '\n').split(/\n[ \t]*(?:\n[ \t]*)+/);
  return paragraphs
    .filter((one) => one.trim())
    .map((one) => ({
      kind: 'paragraph',
      inlines: one
        .split('\n')
        .flatMap((line, index) => [
          ...(index > 0 ? [{ ...plain, kind: 'break' as const }] : []),
          { ...plain, kind: 'text' as const, text: line },
        ]),
    }));
}
