import { blocksOf } from '../rich-text/blocks.ts';
import { componentOf } from '../rich-text/components.ts';
import type { Content, Inline } from '../rich-text/content.ts';
import { nameOfComponent, nameOfSource, richWords } from '../rich-words.ts';
import { fill } from '#text/fill.ts';

/** A source that the text may cite: its number, from 1, and what one reads of it, « Source 2 · DRAC ». */
export interface CitableSource {
  id: string;
  rank: number;
  label: string;
}

const withChildren = (name: string, children: readonly Node[]): HTMLElement => {
  const element = document.createElement(name);
  element.append(...children);
  return element;
};

/** Shows on a chip the number and the name of its source, or that the list has no such source. */
export function nameChip(chip: HTMLElement, sources: readonly CitableSource[]): void {
  const source = sources.find(({ id }) => id === chip.dataset['source']);
  const label = source?.label ?? fill(richWords.unknown, { id: chip.dataset['source'] ?? '' });
  const text = source ? String(source.rank) : '?';
  if (chip.textContent !== text) chip.textContent = text;
  chip.title = chip.ariaLabel = label;
  chip.classList.toggle('is-unknown', !source);
}

/** The sign of a source in the field: its number, read and deleted as one. */
function chipOf(id: string): HTMLElement {
  const chip = document.createElement('span');
  chip.className = 'source-chip';
  chip.dataset['source'] = id;
  chip.contentEditable = 'false';
  chip.setAttribute('role', 'img');
  return chip;
}

function nodeOf(one: Inline): Node {
  if (one.kind === 'break') return document.createElement('br');
  let node: Node = one.kind === 'source' ? chipOf(one.id) : document.createTextNode(one.text);
  if (one.emphasis) node = withChildren('em', [node]);
  if (one.strong) node = withChildren('strong', [node]);
  if (one.href === undefined) return node;
  const link = withChildren('a', [node]);
  link.setAttribute('href', one.href);
  return link;
}

/** The nodes of the pieces of a line; chips still lack their names. */
export const nodesOfInlines = (inlines: readonly Inline[]): Node[] => inlines.map(nodeOf);

/** A line, or a line break alone so that the caret can enter an empty one. */
const lineOf = (inlines: readonly Inline[]) =>
  inlines.length > 0 ? nodesOfInlines(inlines) : [document.createElement('br')];

/** The element of a content. */
export function elementOfContent(content: Content): HTMLElement {
  if (content.kind === 'paragraph') return withChildren('p', lineOf(content.inlines));
  if (content.kind === 'heading') return withChildren(`h${content.level}`, lineOf(content.inlines));
  const { start, isLoose, items } = content;
  const list = withChildren(
    start === undefined ? 'ul' : 'ol',
    items.map((item) => withChildren('li', lineOf(item))),
  );
  if (start !== undefined && start !== 1) list.setAttribute('start', String(start));
  if (isLoose) list.dataset['loose'] = '';
  return list;
}

/** A name, in bold, with the call of a source if there is one. */
function nameLine(name: string, id: string | undefined): HTMLElement {
  const line = withChildren('p', [document.createTextNode(name), ...(id === undefined ? [] : [chipOf(id)])]);
  line.className = 'kept-name';
  return line;
}

/** What a field shows of a text that it does not edit: a component by its name, with its text. */
function elementsOfSource(source: string): HTMLElement[] {
  const component = componentOf(source);
  if (!component) return [withChildren('pre', [document.createTextNode(source.trim())])];
  return [
    nameLine(nameOfComponent(component), component.attributes['source']),
    ...blocksOf(component.inner.trim()).flatMap(({ content, source: inner }) =>
      content ? elementOfContent(content) : elementsOfSource(inner),
    ),
  ];
}

/** A block that only its source says, to read, with a button that leads to this source. */
export function elementOfSource(source: string): HTMLElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: richWords.edit });
  button.className = 'link-button';
  button.ariaLabel = `${richWords.edit} · ${nameOfSource(source)}`;
  const element = withChildren('div', [...elementsOfSource(source), button]);
  element.className = 'kept';
  element.contentEditable = 'false';
  return element;
}

/** A paragraph without words, where the caret can go. */
export const emptyLine = (): HTMLElement => withChildren('p', [document.createElement('br')]);

/** A block kept as source, with an empty line after it where the caret can go, unless words follow. */
export const withRoom = (element: HTMLElement, next: HTMLElement | undefined): HTMLElement[] =>
  element.matches('.kept') && (!next || next.matches('.kept')) ? [element, emptyLine()] : [element];
