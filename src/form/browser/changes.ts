import '#validation/without-eval.ts';
import { type FactKey, factKeys } from '#model/project.ts';
import { compareVersions } from '#history/compare-versions.ts';
import { givenPath } from '#validation/fact-advice.ts';
import { readFrontMatter } from '#validation/front-matter.ts';
import { quote } from '#validation/issue.ts';
import { isGiven, valueAt } from '#validation/tree.ts';
import { changeLines } from '#text/changes.ts';
import { fill } from '#text/fill.ts';
import { idOfSource, itemsOf } from './answers.ts';
import type { Answers } from './results.ts';
import { labelOfSource } from './source-names.ts';

/** What a correction changes: a line, and the fact whose source it asks for, if any. */
interface Change {
  text: string;
  /** The key that changes, for a line of one key. */
  key?: string;
  fact?: FactKey | undefined;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The fact that a changed key gives; the results give two, told apart by the topics of their lines. */
function factOf(key: string, topics: readonly string[]): FactKey | undefined {
  if (key === 'confirmation') return 'phases';
  if (key === 'phases' && topics.includes('montant')) return 'montant';
  return Object.values(factKeys).find((fact) => fact === key);
}

/** A version of a file. */
interface Version {
  slug: string;
  text: string;
}

/** Lists what changes between two versions of a file, value by value. `words`: sentences by key, as `{before}`. */
function changesOf(before: Version, after: Version, words: DOMStringMap): Change[] {
  const { fields, facts = {} } = compareVersions(before.text, after.text);
  const [old, young] = [before, after].map(({ text }) => readFrontMatter(text));
  const [oldValues, values] = [old?.values as Answers, young?.values as Answers];
  /** A value in words; of the laureates of a region, their number. */
  const shown = (value: unknown): string => {
    const number = valueAt(value, ['nombre']);
    if (isGiven(number)) return String(number);
    return typeof value === 'string' && value
      ? fill(words['quoted'], { text: value })
      : (words['unknown'] ?? quote(undefined));
  };
  const changes = fields.flatMap((key): Change[] => {
    const sentence = words[key];
    if (key === 'anciens') return [{ text: fill(sentence, { before: before.slug, after: after.slug }) }];
    if (key === 'texte') return passages(old?.body ?? '', young?.body ?? '', words);
    if (sentence) {
      const [old = '', now = ''] = [oldValues[key], values[key]].map(shown);
      return [{ text: old === now ? (words[`${key}Source`] ?? '') : fill(sentence, { before: old, after: now }) }];
    }
    const isValued = Object.hasOwn(facts, key);
    const lines = changeLines({
      isCreation: false,
      fields: [key],
      facts: isValued ? { [key]: facts[key as keyof typeof facts] } : {},
    });
    return lines.map(({ text, topics }) => {
      const fact = factOf(key, topics);
      return { text, key, fact: fact && givenPath(values, fact) ? fact : undefined };
    });
  });
  const asked = [...new Set(changes.flatMap(({ fact }) => fact ?? []))];
  const proofsOf = (all: Answers) =>
    JSON.stringify(
      Object.entries((all['preuves'] ?? {}) as Answers).filter(([fact]) => !asked.some((one) => one === fact)),
    );
  // The questions show the sources of their facts.
  const isSaid = ({ key }: Change) => key !== 'preuves' || proofsOf(oldValues) !== proofsOf(values);
  const textsOf = (fact: FactKey | undefined) => changes.filter((one) => one.fact === fact).map(({ text }) => text);
  return [
    ...asked.map((fact) => ({ fact, text: textsOf(fact).join(' ; ') })),
    ...changes.filter((one) => !one.fact && isSaid(one)).map(({ text }) => ({ text })),
  ];
}

/** The paragraphs that only one of two texts has. */
function passages(before: string, after: string, { added, removed }: DOMStringMap): Change[] {
  const [old, young] = [before, after].map((text) => text.split(/\n\s*\n/).map((part) => part.trim()));
  const only = (some: string[] = [], others: string[] = [], sentence?: string) =>
    some
      .filter((part) => part && !others.includes(part))
      .map((part) => ({ text: fill(sentence, { text: quote(part) }) }));
  return [...only(old, young, removed), ...only(young, old, added)];
}

/** The list of what a correction changes; each changed fact asks which source states it. */
export class Changes {
  #form: HTMLFormElement;
  #part: HTMLElement;
  /** The items on display, by their fact or their text. */
  #items = new Map<string, HTMLElement>();
  #answered = new Set<string>();

  constructor(form: HTMLFormElement, part: HTMLElement, signal: AbortSignal) {
    this.#form = form;
    this.#part = part;
    this.#part.addEventListener('input', ({ target }) => this.#answer(target as HTMLInputElement), { signal });
  }

  /**
   * Shows what changes between the corrected file and the proposed one. Returns the first box of each question without
   * an answer, and the message for it.
   */
  show(
    before: Version,
    after: Version,
    proofs: { before: unknown; after: unknown },
  ): { control: HTMLElement; message: string; fact: FactKey }[] {
    const changes = changesOf(before, after, this.#part.dataset);
    this.#part.hidden = changes.length === 0;
    this.#place(changes.map((change) => this.#itemOf(change)));
    return changes.flatMap(({ fact }) => {
      const item = fact && this.#items.get(fact);
      if (!fact || !item) return [];
      const [old, now] = [proofs.before, proofs.after].map((all) => listOf((all as Answers | undefined)?.[fact]));
      // A source ticked since the file was opened is an answer.
      if (now?.some((id) => !old?.includes(id))) this.#answered.add(fact);
      const isAnswered = this.#answered.has(fact) && now?.length !== 0;
      const boxes = [...item.querySelectorAll<HTMLInputElement>('input')];
      for (const box of boxes) box.checked = isAnswered && now?.includes(box.value) === true;
      const [control] = boxes;
      return isAnswered || !control ? [] : [{ control, fact, message: this.#part.dataset['unasked'] ?? '' }];
    });
  }

  /** Puts the items in the list, without moving those that stay: a focused box must keep the focus. */
  #place(items: readonly HTMLElement[]): void {
    const list = this.#part.querySelector('ul') as HTMLElement;
    for (const item of Array.from(list.children)) if (!items.includes(item as HTMLElement)) item.remove();
    for (const [rank, item] of items.entries())
      if (list.children[rank] !== item) list.insertBefore(item, list.children[rank] ?? null);
  }

  #itemOf({ text, fact }: Change): HTMLElement {
    const key = fact ?? text;
    const item = this.#items.get(key) ?? document.createElement('li');
    this.#items.set(key, item);
    if (!fact) {
      if (item.textContent !== text) item.textContent = text;
      return item;
    }
    if (item.childElementCount === 0)
      item.append((this.#part.querySelector('template') as HTMLTemplateElement).content.cloneNode(true));
    const help = item.querySelector('.help') as HTMLElement;
    if (!help.id) {
      help.id = `change-${fact}-aide`;
      item.querySelector('fieldset')?.setAttribute('aria-describedby', help.id);
    }
    const legend = item.querySelector('legend') as HTMLElement;
    if (legend.textContent !== text) legend.textContent = text;
    const sources = [...this.#form.querySelectorAll<HTMLElement>('[data-list="sources"] .item')];
    const choices = sources.map((source) => [idOfSource(source), labelOfSource(source)] as const);
    if (item.dataset['choices'] === JSON.stringify(choices)) return item;
    item.dataset['choices'] = JSON.stringify(choices);
    item.querySelector('.boxes')?.replaceChildren(...choices.map((choice, rank) => boxOf(fact, rank, choice)));
    return item;
  }

  /** Ticks, under each source, what the question says. */
  #answer(box: HTMLInputElement): void {
    const item = box.closest('li');
    const fact = box.dataset['fact'] ?? '';
    const chosen = [...(item?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])].map(({ value }) => value);
    if (chosen.length > 0) this.#answered.add(fact);
    else this.#answered.delete(fact);
    const list = this.#form.querySelector('[data-list="sources"]');
    for (const source of list ? itemsOf(list) : []) {
      const proof = source.querySelector<HTMLInputElement>(`[data-proof="${fact}"]`);
      if (proof) proof.checked = chosen.includes(idOfSource(source));
    }
  }
}

function boxOf(fact: FactKey, rank: number, [id, name]: readonly [id: string, name: string]): HTMLLabelElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.id = `change-${fact}-${rank}`;
  box.value = id;
  box.dataset['fact'] = fact;
  label.append(box, name);
  return label;
}
