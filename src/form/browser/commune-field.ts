import { type LocatedCommune, communesOfPart, findCommunes, isUnfinished, partOf } from '#gazetteer/commune-search.ts';
import type { CommuneRow, Departements } from '#gazetteer/commune-rows.ts';
import { communeName, CommuneList } from './commune-list.ts';
import { fill } from '#text/fill.ts';
import { fetchJson, inTime } from '#ui/browser/fetch-file.ts';

/** Maximum number of suggested communes: for the others, people type more letters. */
const limit = 8;

/** Delay before a search in progress is announced, in milliseconds. */
const patience = 500;

/** Settings of the form that the field of a place’s commune needs. */
export interface CommuneFieldSettings {
  /** Address of the folder of the index of communes. */
  folder: string;
  /** Called with the chosen commune. */
  choose: (commune: LocatedCommune) => void;
}

/**
 * Makes the field of a place’s commune suggest the communes that match its first letters, and fill in the code and
 * coordinates of the chosen one.
 */
export function proposeCommunes(
  item: HTMLElement,
  { folder, choose }: CommuneFieldSettings,
  signal: AbortSignal,
): void {
  const input = item.querySelector<HTMLInputElement>('[role="combobox"]');
  const box = item.querySelector<HTMLElement>('[role="listbox"]');
  const status = item.querySelector<HTMLElement>('.commune [role="status"]');
  if (!input || !box || !status) return;
  const list = new CommuneList(input, box);
  const field = (key: string) => item.querySelector<HTMLInputElement>(`[name$=".${key}"]`);
  let [last, timer] = [0, 0];

  const say = (text = '', count = 0) => {
    clearTimeout(timer);
    status.textContent = fill(text, { count });
  };
  /** Closes the list, and ignores the result of any search in progress. */
  const close = () => {
    last++;
    list.hide();
    say();
  };
  const take = (commune: LocatedCommune) => {
    close();
    input.value = communeName(commune);
    for (const [key, value] of [
      ['commune', commune.code],
      ['latitude', commune.point?.latitude],
      ['longitude', commune.point?.longitude],
    ] as const) {
      const control = field(key);
      if (control) control.value = String(value ?? '');
    }
    choose(commune);
  };
  const find = async (query: string) => {
    const turn = ++last;
    const part = partOf(query);
    const { more, none, searching, failed, digits } = status.dataset;
    clearTimeout(timer);
    // A fast search need not be announced.
    if (part !== undefined) timer = window.setTimeout(say, patience, searching);
    const communes = part === undefined ? [] : await communesOf(folder, part);
    if (turn !== last) return undefined;
    const found = findCommunes(communes ?? [], query, limit + 1);
    if (!communes) say(failed);
    else if (/^\s*\d/.test(query)) say(digits);
    else if (found.length > 0) say();
    else if (part === undefined || isUnfinished(query)) say(query.trim().length > 1 ? more : '');
    else say(none);
    return found;
  };
  const open = async (step = 0) => {
    // Clear the status first, so that the same words are announced again.
    say();
    const found = await find(input.value);
    if (!found || document.activeElement !== input) return;
    const { one, many, capped } = status.dataset;
    if (found.length > limit) say(capped, limit);
    else if (found.length > 0) say(found.length > 1 ? many : one, found.length);
    list.show(found.slice(0, limit));
    if (step !== 0) list.move(step);
  };
  /** Chooses the commune whose whole name is typed, if no other bears it. Resolves to whether one was chosen. */
  const takeNamed = async () => {
    const query = input.value;
    const [only, other] = ((await find(query)) ?? []).filter((commune) => isNamed(commune, query));
    const isChosen = only !== undefined && !other && input.value === query && !field('commune')?.value;
    if (isChosen) take(only);
    return isChosen;
  };

  input.addEventListener(
    'input',
    () => {
      // The text no longer names the chosen commune.
      for (const key of ['commune', 'latitude', 'longitude']) field(key)!.value = '';
      void open();
    },
    { signal },
  );
  input.addEventListener(
    'keydown',
    (event) => {
      const { key } = event;
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        event.preventDefault();
        const step = key === 'ArrowDown' ? 1 : -1;
        if (list.isOpen) list.move(step);
        else void open(step);
      } else if (key === 'Enter') {
        event.preventDefault();
        if (list.pointed) take(list.pointed);
        else if (!field('commune')?.value) void takeNamed().then((isChosen) => (isChosen ? undefined : open()));
      } else if (key === 'Escape') close();
    },
    { signal },
  );
  // A press on an option must leave the focus in the field.
  box.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
  box.addEventListener(
    'click',
    (event) => {
      const commune = list.communeAt(event.target);
      if (commune) take(commune);
    },
    { signal },
  );
  input.addEventListener(
    'blur',
    () => {
      const { pointed } = list;
      // Clear the count with its list. A failure stays announced, so that the controls below do not move under a press.
      if (list.isOpen) close();
      if (field('commune')?.value || !input.value.trim()) return;
      if (pointed) take(pointed);
      else void takeNamed();
    },
    { signal },
  );
}

const folded = (text: string) => text.trim().toLocaleLowerCase('fr');
const isNamed = (commune: LocatedCommune, text: string) =>
  [commune.name, communeName(commune)].some((name) => folded(name) === folded(text));

/** Shows the name of each place’s commune, or its code when the commune is unknown. */
export function writeCommunes(
  items: readonly HTMLElement[],
  communes: ReadonlyMap<string, Pick<LocatedCommune, 'name' | 'departement'>>,
): void {
  for (const item of items) {
    const code = item.querySelector<HTMLInputElement>('[name$=".commune"]')?.value ?? '';
    const commune = communes.get(code);
    const input = item.querySelector<HTMLInputElement>('[role="combobox"]');
    if (input) input.value = commune ? communeName(commune) : code;
  }
}

const asked = new Map<string, Promise<unknown>>();

/** Fetches a file of the gazetteer, and saves it in memory unless the fetch failed. */
async function fileOf<Value>(address: string): Promise<Value | null> {
  const file = asked.get(address) ?? fetchJson<Value>(address);
  asked.set(address, file);
  const value = await inTime(file as Promise<Value>);
  if (value === null) asked.delete(address);
  return value;
}

/** The communes of a file of the gazetteer, or `null` when it cannot be loaded. */
async function communesOf(folder: string, part: string): Promise<LocatedCommune[] | null> {
  const [rows, departements] = await Promise.all([
    fileOf<CommuneRow[]>(`${folder}${part}.json`),
    fileOf<Departements>(`${folder}departements.json`),
  ]);
  return rows && departements && communesOfPart(rows, departements);
}
