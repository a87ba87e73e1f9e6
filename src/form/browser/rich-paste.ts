import { type Content, type Inline, plain } from '../rich-text/content.ts';
import { withCalls, withoutNumbers } from '../rich-text/calls.ts';
import { readAddress, withLinks } from '../rich-text/links.ts';
import { type PastedReading, RichReading } from './rich-reading.ts';

/** What is pasted; the addresses of its links that changed, by https now, or left out; its calls by number, left out. */
export interface Pasted {
  contents: Content[];
  secured: readonly string[];
  lost: readonly string[];
  calls: readonly string[];
}

/** Reads what is pasted: nothing of it runs or loads, in the content of a template. `ids`: of the sources to cite. */
export function readPaste(data: DataTransfer, ids: readonly string[]): Pasted {
  const [secured, lost, calls] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const addressOf = (address: string): string | undefined => {
    // A fragment leads inside the document that it comes from.
    if (address.startsWith('#')) return undefined;
    // A path leads inside the site that it comes from, unless it is typed.
    const { href, isMended } = readAddress(address.startsWith('/') ? '' : address, location.origin);
    if (href === undefined) lost.add(address);
    else if (isMended) secured.add(href);
    return href;
  };
  const typedAddress = (address: string) => (address.startsWith('/') ? address : addressOf(address));
  const html = data.getData('text/html');
  const read = html ? contentsOfHtml(html, { ids, addressOf }) : [];
  const marked = (inlines: readonly Inline[]) =>
    withLinks(
      withCalls(
        withoutNumbers(inlines, (call) => calls.add(call)),
        ids,
      ),
      typedAddress,
    );
  const contents = (read.length > 0 ? read : contentsOfText(data.getData('text/plain'))).map((content) =>
    content.kind === 'list'
      ? { ...content, items: content.items.map(marked) }
      : { ...content, inlines: marked(content.inlines) },
  );
  return { contents, secured: [...secured], lost: [...lost], calls: [...calls] };
}

function contentsOfHtml(html: string, pasted: PastedReading): Content[] {
  const template = document.createElement('template');
  // Styles and handlers are only read: as such, the security policy would report each of them.
  template.innerHTML = html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(?=(?:style|on\w+)\s*=)/gi, ' data-'));
  const { parts } = new RichReading(pasted).read(template.content, template);
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
