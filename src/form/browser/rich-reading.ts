import { type Content, type Inline, type Marks, plain, tidy } from '../rich-text/content.ts';

/** A block of the field, or of what is pasted: its content, absent for a block kept as source. */
export interface Part {
  content?: Content | undefined;
  /** Rank of the block that it was read from. */
  rank?: number | undefined;
  element: Element;
}

type Kind = (inlines: Inline[]) => Content;

const asParagraph: Kind = (inlines) => ({ kind: 'paragraph', inlines });

const skipped =
  'head, title, style, script, template, noscript, meta, link, img, picture, svg, video, audio, iframe, object, embed, input, select, textarea, button, [hidden]';
const blocks =
  'p, div, section, article, main, header, footer, aside, nav, form, fieldset, blockquote, pre, figure, figcaption, address, details, summary, dl, dt, dd, hr, center';

/** What to make of what another program wrote: `ids` of the sources that it may cite, the address of each of its links. */
export interface PastedReading {
  ids: readonly string[];
  addressOf: (address: string) => string | undefined;
}

/**
 * Reads the blocks of a field, whatever elements the browser made of them; or, when pasted, those of another program:
 * only paragraphs, headings, lists, emphasis and links remain.
 */
export class RichReading {
  readonly parts: Part[] = [];
  #pending: Inline[] = [];
  #pasted: PastedReading | undefined;

  /** `pasted`: absent to read the field itself. */
  constructor(pasted?: PastedReading) {
    this.#pasted = pasted;
  }

  read(parent: ParentNode & Node, host: Element, marks = plain, kind = asParagraph): this {
    this.#walk(parent, host, marks, kind);
    this.#flush(host, kind);
    return this;
  }

  #walk(parent: Node, host: Element, marks: Marks, kind: Kind): void {
    for (const node of parent.childNodes) {
      if (node instanceof Text) this.#addText(node, marks);
      else if (node instanceof HTMLElement)
        this.#enter(node, node.dataset['block'] === undefined ? host : node, marks, kind);
    }
  }

  #enter(element: HTMLElement, host: Element, marks: Marks, kind: Kind): void {
    const { source: id } = element.dataset;
    if (!this.#pasted && element.matches('.kept')) {
      this.#flush(host, kind);
      this.parts.push({ rank: rankOf(host), element });
    } else if (id !== undefined && (this.#pasted?.ids.includes(id) ?? true))
      this.#pending.push({ ...marks, kind: 'source', id });
    else if (element.matches(skipped)) return;
    else if (element.matches('br')) this.#pending.push({ ...marks, kind: 'break' });
    else if (element.matches('ul, ol')) {
      this.#flush(host, kind);
      this.#addList(element, host);
    } else if (this.#pasted && element.className.startsWith('MsoListParagraph')) this.#addWordItem(element, kind);
    else if (this.#pasted && element.matches('table')) this.#addTable(element as HTMLTableElement, host, kind);
    else if (/^h[1-6]$/i.test(element.tagName)) {
      const level = Math.min(4, Math.max(2, Number(element.tagName[1])));
      this.#asBlock(
        element,
        host,
        plain,
        (inlines) => ({ kind: 'heading', level, inlines: withoutMarks(inlines) }),
        kind,
      );
    } else if (element.matches(blocks)) this.#asBlock(element, host, marks, kind, kind);
    else this.#walk(element, host, this.#marksOf(element, marks), kind);
  }

  #asBlock(element: HTMLElement, host: Element, marks: Marks, kind: Kind, outer: Kind): void {
    this.#flush(host, outer);
    this.#walk(element, host, marks, kind);
    this.#flush(host, kind);
  }

  #addText(node: Text, marks: Marks): void {
    const text = node.data;
    const isKept = !this.#pasted || node.parentElement?.closest('pre');
    const lines = isKept ? text.split('\n') : [text.replace(/[ \t\r\n]+/g, ' ')];
    this.#pending.push(
      ...lines.flatMap((line, index): Inline[] => [
        ...(index > 0 ? [{ ...marks, kind: 'break' } as const] : []),
        { ...marks, kind: 'text', text: line },
      ]),
    );
  }

  #marksOf(element: HTMLElement, marks: Marks): Marks {
    // Some programs write emphasis as styles, or cancel that of an element that they use for something else.
    const style = this.#pasted ? (element.dataset['style'] ?? '') : '';
    const isNormal = (property: string) => new RegExp(`${property}\\s*:\\s*(?:normal|[1-4]00)`).test(style);
    const isStrong = element.matches('b, strong') || /font-weight\s*:\s*(?:bold|[6-9]00)/.test(style);
    const isEmphasis = element.matches('i, em') || /font-style\s*:\s*italic/.test(style);
    return {
      strong: !isNormal('font-weight') && (marks.strong || isStrong),
      emphasis: !isNormal('font-style') && (marks.emphasis || isEmphasis),
      href: element instanceof HTMLAnchorElement ? (this.#hrefOf(element) ?? marks.href) : marks.href,
    };
  }

  /** Where a link of the field leads; when pasted, the address that it may keep. */
  #hrefOf(link: HTMLAnchorElement): string | undefined {
    const href = link.getAttribute('href') ?? undefined;
    return this.#pasted && href !== undefined ? this.#pasted.addressOf(href) : href;
  }

  #addList(list: HTMLElement, host: Element): void {
    const items: Inline[][] = [];
    for (const child of list.children) {
      const inside = new RichReading(this.#pasted);
      if (child.matches('ul, ol')) inside.#addList(child as HTMLElement, host);
      else inside.read(child, host);
      let isFirst = true;
      for (const { content } of inside.parts) {
        // A list in a list would be out of reach of the field: its items follow.
        if (content?.kind === 'list') items.push(...content.items);
        else if (content) {
          if (isFirst) items.push(content.inlines);
          else items.at(-1)?.push({ ...plain, kind: 'break' }, ...content.inlines);
          isFirst = false;
        }
      }
    }
    const start = list.matches('ol') ? Number(list.getAttribute('start') ?? 1) || 1 : undefined;
    this.#push({ kind: 'list', start, isLoose: list.dataset['loose'] !== undefined, items }, host);
  }

  /** An item of a list of Word: a paragraph whose mark is text. */
  #addWordItem(element: HTMLElement, kind: Kind): void {
    this.#flush(element, kind);
    const mark = element.querySelector('[data-style*="mso-list"][data-style*="ignore" i]');
    const isNumbered = /^\W*\w{1,3}[.)]/.test(mark?.textContent ?? '');
    mark?.remove();
    const [first] = new RichReading(this.#pasted).read(element, element).parts;
    if (first?.content?.kind !== 'paragraph') return;
    this.#push(
      { kind: 'list', start: isNumbered ? 1 : undefined, isLoose: false, items: [first.content.inlines] },
      element,
    );
  }

  /** A table as typed text: a line for each row, tabs between its cells. */
  #addTable(table: HTMLTableElement, host: Element, kind: Kind): void {
    this.#flush(host, kind);
    for (const row of table.rows) {
      const cells = [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim());
      this.#pending.push({ ...plain, kind: 'text', text: cells.join('\t') }, { ...plain, kind: 'break' });
    }
    this.#flush(host, kind);
  }

  #flush(element: Element, kind: Kind): void {
    const inlines = tidy(this.#pending);
    this.#pending = [];
    if (inlines.length > 0) this.#push(kind(inlines), element);
  }

  #push(content: Content, element: Element): void {
    const rank = this.#pasted ? undefined : rankOf(element);
    const last = this.parts.at(-1);
    const isNew = rank === undefined || last?.rank === undefined;
    // Two lists in a row are one for Markdown.
    if (
      isNew &&
      content.kind === 'list' &&
      last?.content?.kind === 'list' &&
      (content.start === undefined) === (last.content.start === undefined)
    )
      last.content = { ...last.content, items: [...last.content.items, ...content.items] };
    else this.parts.push({ content, rank, element });
  }
}

const rankOf = (element: Element) => {
  const block = element instanceof HTMLElement ? element.dataset['block'] : undefined;
  return block === undefined ? undefined : Number(block);
};

/** A heading is emphasised already. */
const withoutMarks = (inlines: readonly Inline[]): Inline[] => inlines.map((one) => ({ ...one, strong: false }));
