import {
  type CommuneEntry,
  type FoundCommune,
  type LocatedCommune,
  codeOf,
  codePartOf,
  entriesOf,
  findCommunes,
  isNamedBy,
  isUnfinished,
  partOf,
} from '#gazetteer/commune-search.ts';
import { type CodeRows, type CommuneRow, type Departements, partsOf } from '#gazetteer/commune-rows.ts';
import { CommuneList } from './commune-list.ts';
import { communeName } from './commune-name.ts';
import styles from '../form-answers.css?url';
import { fill } from '#text/fill.ts';
import { fetchJson, inTime } from '#ui/browser/fetch-file.ts';
import { loadStylesheet } from '#ui/browser/stylesheet.ts';

/** Maximum number of communes suggested for a name: for the others, people type more letters. */
const limit = 8;

/** Maximum number of communes suggested for a query: a code has all of its own. */
const mostFor = (query: string) => (codeOf(query) === undefined ? limit : Infinity);

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
 * Makes the field of a place’s commune suggest those that a name or a code finds, and fill in the code and coordinates of
 * the chosen one.
 */
export function offerCommunes(item: HTMLElement, { folder, choose }: CommuneFieldSettings, signal: AbortSignal): void {
  const input = item.querySelector<HTMLInputElement>('[role="combobox"]');
  const box = item.querySelector<HTMLElement>('[role="listbox"]');
  const status = item.querySelector<HTMLElement>('.commune [role="status"]');
  if (!input || !box || !status) return;
  void loadStylesheet(styles).catch(() => undefined);
  const words = status.dataset;
  /** What a name says beside today’s commune; nothing when it is its own. */
  const mergedWords = ({ name, commune }: FoundCommune) =>
    name === commune.name ? '' : fill(words['merged'], { name });
  const labelOf = (found: FoundCommune) => [communeName(found.commune), mergedWords(found)].filter(Boolean).join(', ');
  const list = new CommuneList(input, box, labelOf);
  const field = (key: string) => item.querySelector<HTMLInputElement>(`[name$=".${key}"]`);
  const write = (values: Record<string, string | number | undefined>) => {
    for (const [key, value] of Object.entries(values)) {
      const control = field(key);
      if (control) control.value = String(value ?? '');
    }
  };
  let [last, timer] = [0, 0];

  const say = (text = '', values: Record<string, string | number> = {}) => {
    clearTimeout(timer);
    status.textContent = fill(text, values);
  };
  /** Closes the list, and ignores the result of any search in progress. */
  const close = () => {
    last++;
    list.hide();
    say();
  };
  const take = (found: FoundCommune) => {
    const { commune } = found;
    const { latitude, longitude } = commune.point ?? {};
    close();
    input.value = communeName(commune);
    write({ commune: commune.code, latitude, longitude });
    say(mergedWords(found));
    choose(commune);
    if (!commune.point) void locate(found);
  };
  /** Fills in the point of a commune that was found by its code: it is in the file of its name. */
  const locate = async ({ commune }: FoundCommune) => {
    const [part] = partsOf(commune.name);
    const entries = part === undefined ? [] : await entriesNamed(folder, part);
    const same = entries?.find(({ code, commune: one }) => code === commune.code && one?.point);
    if (field('commune')?.value !== commune.code || field('latitude')?.value) return;
    if (!entries) say(words['failed']);
    if (!same?.commune?.point) return;
    write({ ...same.commune.point });
    choose(commune);
  };
  const find = async (query: string) => {
    const turn = ++last;
    const [part, codePart] = [partOf(query), codePartOf(query)];
    clearTimeout(timer);
    // A fast search need not be announced.
    if (part ?? codePart) timer = window.setTimeout(say, patience, words['searching']);
    const [entries, ofCode] = await Promise.all([
      part === undefined ? [] : entriesNamed(folder, part),
      codePart === undefined ? [] : entriesCoded(folder, codePart, codeOf(query) ?? ''),
    ]);
    if (turn !== last) return undefined;
    const { communes, outside } = findCommunes(entries ?? [], query, mostFor(query) + 1, ofCode ?? []);
    if (communes.length > 0) say();
    else if (!entries || !ofCode) say(words['failed']);
    else if (outside !== undefined) say(words['outside'], { name: outside });
    else if (isUnfinished(query)) say(query.trim().length > 1 ? words['more'] : '');
    else say(words['none']);
    return communes;
  };
  const open = async (step = 0) => {
    // Clear the status first, so that the same words are announced again.
    say();
    const query = input.value;
    const found = await find(query);
    if (!found || document.activeElement !== input) return;
    const { one, many, capped } = words;
    const most = mostFor(query);
    if (found.length > most) say(capped, { count: most });
    else if (found.length > 0) say(found.length > 1 ? many : one, { count: found.length });
    list.show(found.slice(0, most));
    if (step !== 0) list.move(step);
  };
  /** Chooses the commune whose whole name or code is typed, if there is one. Resolves to whether one was chosen. */
  const takeNamed = async () => {
    const query = input.value;
    const named = ((await find(query)) ?? []).filter((found) => isNamedBy(found, query));
    const ofToday = named.filter(({ name, commune }) => name === commune.name);
    const [only, other] = ofToday.length > 0 ? ofToday : named;
    const isChosen = only !== undefined && !other && input.value === query && !field('commune')?.value;
    if (isChosen) take(only);
    return isChosen;
  };

  input.addEventListener(
    'input',
    () => {
      // The text no longer names the chosen commune.
      write({ commune: '', latitude: '', longitude: '' });
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
      const found = list.communeAt(event.target);
      if (found) take(found);
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

const asked = new Map<string, Promise<unknown>>();

/** Fetches a file of the gazetteer, and saves it in memory unless the fetch failed. */
async function fileOf<Value>(address: string): Promise<Value | null> {
  const file = asked.get(address) ?? fetchJson<Value>(address);
  asked.set(address, file);
  const value = await inTime(file as Promise<Value>);
  if (value === null) asked.delete(address);
  return value;
}

const departementsOf = (folder: string) => fileOf<Departements>(`${folder}departements.json`);

/** The entries of a file of names, or `null` when it cannot be loaded. */
async function entriesNamed(folder: string, part: string): Promise<CommuneEntry[] | null> {
  const [rows, departements] = await Promise.all([
    fileOf<CommuneRow[]>(`${folder}${part}.json`),
    departementsOf(folder),
  ]);
  return rows && departements && entriesOf(rows, departements);
}

/** The entries of a code in a file of codes, or `null` when it cannot be loaded. */
async function entriesCoded(folder: string, part: string, code: string): Promise<CommuneEntry[] | null> {
  const [rows, departements] = await Promise.all([fileOf<CodeRows>(`${folder}${part}.json`), departementsOf(folder)]);
  return rows && departements && entriesOf(rows[code] ?? [], departements);
}
