import { type Town, findTowns, partOf } from '#domain/town.ts';
import { TownList, nameOf } from './town-list.ts';
import { townsOf } from './town-index.ts';

/** How many towns are proposed at once: beyond, one types more. */
const limit = 8;

/** What the field of a place’s town needs of the form. */
export interface TownFieldSettings {
  /** Address of the folder of the index. */
  folder: string;
  /** Told of the town chosen. */
  choose: (town: Town) => void;
}

/** Makes the field of a place’s commune propose the towns that its first letters name, and fill in what it chooses. */
export function proposeTowns(item: HTMLElement, { folder, choose }: TownFieldSettings, signal: AbortSignal): void {
  const input = item.querySelector<HTMLInputElement>('[role="combobox"]');
  const box = item.querySelector<HTMLElement>('[role="listbox"]');
  const status = item.querySelector<HTMLElement>('.town [role="status"]');
  if (!input || !box || !status) return;
  const list = new TownList(input, box);
  const field = (key: string) => item.querySelector<HTMLInputElement>(`[name$=".${key}"]`);
  let last = 0;

  const say = (text = '', count = 0) => (status.textContent = text.replace('{count}', String(count)));
  const take = (town: Town) => {
    list.hide();
    say();
    input.value = nameOf(town);
    for (const [key, value] of [
      ['commune', town.code],
      ['latitude', town.point?.latitude],
      ['longitude', town.point?.longitude],
    ] as const) {
      const control = field(key);
      if (control) control.value = String(value ?? '');
    }
    choose(town);
  };
  const find = async (query: string) => {
    const turn = ++last;
    const part = partOf(query);
    const towns = part === undefined ? [] : await townsOf(folder, part);
    if (turn !== last) return undefined;
    const { one, many, none, failed } = status.dataset;
    if (!towns) say(failed);
    const found = findTowns(towns ?? [], query, limit);
    if (towns && part) say(found.length === 1 ? one : found.length > 1 ? many : none, found.length);
    return found;
  };

  input.addEventListener(
    'input',
    () => {
      // The town that was chosen is no longer the one that is written.
      for (const key of ['commune', 'latitude', 'longitude']) field(key)!.value = '';
      say();
      void find(input.value).then((found) => found && document.activeElement === input && list.show(found));
    },
    { signal },
  );
  input.addEventListener(
    'keydown',
    (event) => {
      const { key } = event;
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        event.preventDefault();
        if (list.isOpen) list.move(key === 'ArrowDown' ? 1 : -1);
        else void find(input.value).then((found) => found && list.show(found));
      } else if (key === 'Enter') {
        event.preventDefault();
        if (list.pointed) take(list.pointed);
      } else if (key === 'Escape') list.hide();
    },
    { signal },
  );
  // A press on an option leaves the keyboard in the field.
  box.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
  box.addEventListener(
    'click',
    (event) => {
      const town = list.townAt(event.target);
      if (town) take(town);
    },
    { signal },
  );
  // A name written whole, that one town alone bears, is a choice.
  input.addEventListener(
    'blur',
    () => {
      const pointed = list.pointed;
      list.hide();
      if (field('commune')?.value || !input.value.trim()) return;
      if (pointed) take(pointed);
      else
        void find(input.value).then((found = []) => {
          const [only, other] = found.filter((town) => isNamed(town, input.value));
          if (only && !other && !field('commune')?.value) take(only);
        });
    },
    { signal },
  );
}

const folded = (text: string) => text.trim().toLocaleLowerCase('fr');
const isNamed = (town: Town, text: string) => [town.name, nameOf(town)].some((name) => folded(name) === folded(text));

/** Writes the names of the towns that the codes of the places stand for. */
export function writeTowns(
  items: readonly HTMLElement[],
  towns: ReadonlyMap<string, Pick<Town, 'name' | 'departement'>>,
): void {
  for (const item of items) {
    const code = item.querySelector<HTMLInputElement>('[name$=".commune"]')?.value ?? '';
    const town = towns.get(code);
    const input = item.querySelector<HTMLInputElement>('[role="combobox"]');
    if (input) input.value = town ? nameOf(town) : code;
  }
}
