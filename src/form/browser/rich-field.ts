import { type Block, blocksOf, editedBlock, startOfBlock, textOfBlocks } from '../rich-text/blocks.ts';
import { wordsToEdit } from '../rich-text/components.ts';
import { plain } from '../rich-text/content.ts';
import { markdownOf } from '../rich-text/markdown.ts';
import { blockAround, caretIn, chipBeside, onEntered, placeCaret, selectWords } from './rich-caret.ts';
import { insertAfterSelected, insertContents, insertNodes, isIn } from './rich-edits.ts';
import { RichHistory } from './rich-history.ts';
import { type LinkWords, linkAt } from './rich-links.ts';
import { type Pasted, readPaste } from './rich-paste.ts';
import { type Part, RichReading } from './rich-reading.ts';
import { selectTyped } from './rich-typed.ts';
import {
  type CitableSource,
  elementOfContent,
  elementOfSource,
  emptyLine,
  nameChip,
  nodesOfInlines,
  withRoom,
} from './rich-writing.ts';

/** What the browser may do by itself in the field: its other commands make what Markdown cannot say. */
const allowed =
  /^(?:insert(?:Text|CompositionText|FromComposition|ReplacementText|Paragraph|LineBreak)|delete.*|format(?:Bold|Italic))$/;

/** What the field needs of its surroundings. */
export interface RichSettings {
  sources: () => CitableSource[];
  /** Called to edit the source text between two indexes. */
  edit: (start: number, end: number) => void;
  /** Called with what was pasted, after it is in the field. */
  pasted: (pasted: Pasted) => void;
}

/**
 * A field that shows the text of a textarea as the page will, and writes in it what changes there: blocks that nobody
 * edits stay byte for byte.
 */
export class RichField {
  readonly view = document.createElement('div');
  #text: HTMLTextAreaElement;
  #settings: RichSettings;
  #blocks: readonly Block[] = [];
  /** What each block would be if it were written again: a block whose content still gives it was not edited. */
  #written: readonly (string | undefined)[] = [];
  #shown: string | undefined;
  #history = new RichHistory();
  /** The selection when the field last had it. */
  #selected: Range | undefined;

  constructor(text: HTMLTextAreaElement, settings: RichSettings, signal: AbortSignal) {
    this.#text = text;
    this.#settings = settings;
    const { view } = this;
    view.id = 'texte-riche';
    view.className = 'rich';
    view.contentEditable = 'true';
    view.hidden = true;
    view.role = 'textbox';
    view.ariaMultiLine = view.ariaRequired = 'true';
    const on = <Name extends keyof HTMLElementEventMap>(name: Name, act: (event: HTMLElementEventMap[Name]) => void) =>
      view.addEventListener(name, act, { signal });
    on('beforeinput', (event) => this.#before(event) || event.preventDefault());
    on('input', (event) => {
      event.stopPropagation();
      this.#write(event.inputType);
      if (!event.isComposing) this.#readTyped();
    });
    on('compositionend', () => this.#readTyped());
    on('keydown', (event) => this.#moveByKey(event));
    on('paste', (event) => this.#paste(event));
    for (const name of ['drop', 'dragstart'] as const) on(name, (event) => event.preventDefault());
    on('click', ({ target }) => {
      const kept = target instanceof Element && target.closest('button')?.closest<HTMLElement>('.kept');
      if (kept) this.#editSource(kept);
    });
    on('blur', () => this.#saveSelection());
    onEntered(view, () => this.#reselect(), signal);
    document.addEventListener('selectionchange', () => this.#saveSelection(), { signal });
  }

  /** Shows the text again if something else changed it, and the current names of the sources. */
  show(): void {
    if (this.#shown !== this.#text.value) {
      this.#draw();
      this.#history.reset({ text: this.#text.value, caret: undefined });
    }
    const sources = this.#settings.sources();
    for (const chip of this.view.querySelectorAll<HTMLElement>('[data-source]')) nameChip(chip, sources);
  }

  /** Cites a source at the caret, or after each paragraph that is selected. */
  cite(id: string): void {
    this.edit((view) => insertAfterSelected(view, () => nodesOfInlines([{ ...plain, kind: 'source', id }])));
  }

  /** The link where the selection of the field was, or the words that one would take there. */
  get link(): LinkWords {
    return linkAt(this.view, this.#selected);
  }

  /** Makes an edit where the selection was, that the browser does not make by itself. */
  edit(act: (view: HTMLElement) => void): void {
    this.#saveSelection();
    this.focus();
    this.#history.mark(caretIn(this.view));
    act(this.view);
    this.show();
    this.#write('edit');
  }

  /** Focuses the field where its selection was, or at its end. */
  focus(): void {
    this.view.focus({ preventScroll: true });
    this.#reselect();
  }

  #reselect(): void {
    const range = this.#selected;
    const selection = getSelection();
    selection?.selectAllChildren(this.view.lastElementChild ?? this.view);
    selection?.collapseToEnd();
    if (!range || !this.view.contains(range.startContainer)) return;
    selection?.removeAllRanges();
    selection?.addRange(range);
  }

  /** Focuses the block that holds a line of the text, from 1, and selects a passage there, or the block. */
  reach(line = 1, passage = ''): void {
    const { blocks, parts } = this.#read();
    const isFar = (_: Block, index: number) => textOfBlocks(blocks.slice(0, index + 1)).split('\n').length >= line;
    const element = parts[blocks.findIndex(isFar)]?.element;
    this.view.focus({ preventScroll: true });
    if (!element) return;
    element.scrollIntoView({ block: 'nearest' });
    const button = element.querySelector<HTMLElement>(':scope > button');
    if (button) button.focus();
    else selectWords(this.view, element, passage);
  }

  /** The index in the text of the block that holds the selection. */
  get index(): number {
    const { blocks, parts } = this.#read();
    const block = blockAround(this.view, this.#selected?.startContainer);
    const rank = parts.findIndex(({ element }) => block?.contains(element));
    return blocks[rank] ? startOfBlock(blocks, rank) : this.#text.value.length;
  }

  #draw(): void {
    this.#shown = this.#text.value;
    this.#blocks = blocksOf(this.#shown);
    this.#written = this.#blocks.map(({ content }) => content && markdownOf(content));
    this.#selected = undefined;
    const elements = this.#blocks.map(({ content, source, rank }) => {
      const element = content ? elementOfContent(content) : elementOfSource(source);
      element.dataset['block'] = String(rank);
      return element;
    });
    this.view.replaceChildren(...elements.flatMap((one, index) => withRoom(one, elements[index + 1])));
    if (elements.length === 0 || elements[0]?.matches('.kept')) this.view.prepend(emptyLine());
  }

  #read(): { blocks: Block[]; parts: Part[] } {
    const { parts } = new RichReading().read(this.view, this.view);
    const read = parts.flatMap((part) => {
      const { content, rank } = part;
      const old = rank === undefined ? undefined : this.#blocks[rank];
      const isSame = old && (content && markdownOf(content)) === this.#written[rank ?? -1];
      const block = isSame ? old : content && editedBlock(content, old);
      return block?.source ? [{ block, part }] : [];
    });
    return { blocks: read.map(({ block }) => block), parts: read.map(({ part }) => part) };
  }

  /** Writes the text, after an edit of a kind. */
  #write(kind: string): void {
    // The browser may remove the last block: words typed next would be in none.
    if (!this.view.firstElementChild || this.view.firstElementChild.matches('br')) {
      this.view.replaceChildren(emptyLine());
      getSelection()?.collapse(this.view.firstChild, 0);
    }
    this.#text.value = textOfBlocks(this.#read().blocks);
    this.#shown = this.#text.value;
    this.#history.add({ text: this.#shown, caret: caretIn(this.view) }, kind, Date.now());
    this.#text.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  /** Prepares an edit of the browser, or makes it in its place; returns whether the browser may go on. */
  #before({ inputType }: InputEvent): boolean {
    const chip = /^deleteContent(?:Back|For)ward$/.test(inputType) && chipBeside(inputType.endsWith('Backward'));
    if (chip) this.edit(() => chip.remove());
    else if (inputType.startsWith('history')) this.#move(inputType === 'historyUndo' ? -1 : 1);
    else if (allowed.test(inputType) && !(inputType === 'formatBold' && isIn(this.view, 'h2, h3, h4'))) {
      this.#history.mark(caretIn(this.view));
      return true;
    }
    return false;
  }

  #moveByKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !'zy'.includes(key)) return;
    event.preventDefault();
    this.#move(key === 'y' || event.shiftKey ? 1 : -1);
  }

  #move(step: 1 | -1): void {
    const state = this.#history.move(step);
    if (!state) return;
    this.#text.value = state.text;
    this.#draw();
    this.show();
    if (state.caret) placeCaret(this.view, state.caret);
    this.#text.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  #saveSelection(): void {
    const selection = getSelection();
    if (selection?.rangeCount && this.view.contains(selection.anchorNode))
      this.#selected = selection.getRangeAt(0).cloneRange();
  }

  #paste(event: ClipboardEvent): void {
    event.preventDefault();
    if (!event.clipboardData) return;
    const pasted = readPaste(event.clipboardData, this.#ids);
    if (pasted.contents.length > 0) this.edit(() => insertContents(this.view, pasted.contents));
    this.#settings.pasted(pasted);
  }

  get #ids(): string[] {
    return this.#settings.sources().map(({ id }) => id);
  }

  /** Turns the Markdown just typed into calls or a link. Undoing brings the words back. */
  #readTyped(): void {
    const inlines = selectTyped(this.#ids);
    if (inlines) this.edit((view) => insertNodes(view, nodesOfInlines(inlines)));
  }

  #editSource(element: HTMLElement): void {
    const { blocks, parts } = this.#read();
    const rank = parts.findIndex((part) => part.element === element);
    const [start, end] = wordsToEdit(blocks[rank]?.source ?? '');
    this.#settings.edit(startOfBlock(blocks, rank) + start, startOfBlock(blocks, rank) + end);
  }
}
