import drawnMap from '#map/map-on-demand.css?url';
import { fetchFile, inTime } from '#ui/browser/fetch-file.ts';
import type { FinderList } from './finder-list.ts';
import { saveDetail, savedDetail } from '#ui/browser/history-place.ts';
import { type MapSelection, type MapView, markItems, watchItems } from '#map/map-selection.ts';
import type { ProjectMap } from '#map/project-map.element.ts';
import { loadStylesheet } from '#ui/browser/stylesheet.ts';

/** The map beside the list, fetched from the page `data-page` when it is first wanted. */
export class FinderMap {
  #place: HTMLElement;
  #map: ProjectMap | null = null;
  #isAwaited = false;
  #selection: MapSelection | undefined;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /**
   * Links map and list: pointing at an item in one marks it in the other. `choose` receives a region, or nothing for
   * all.
   */
  bind(list: FinderList, signal: AbortSignal, choose: (region?: string) => void): void {
    const first = list.items[0]?.parentElement;
    if (first) watchItems(first, (rank) => this.#map?.mark(rank), signal);
    const listen = <Detail>(name: string, act: (detail: Detail) => void) =>
      this.#place.addEventListener(name, (event) => act((event as CustomEvent<Detail>).detail), { signal });
    listen<string>('map-region', choose);
    listen<undefined>('map-all', () => choose());
    listen<number[]>('map-point', (ranks) => markItems(list.items, ranks));
    listen<MapView | undefined>('map-view', (view) => saveDetail('map', view));
  }

  show(selection: MapSelection, isWanted: boolean): void {
    this.#selection = selection;
    if (!isWanted) return;
    if (this.#map) this.#map.show(selection, savedDetail('map'));
    else void this.#bring();
  }

  async #bring(): Promise<void> {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    this.#map = await inTime(this.#fetch());
    this.#isAwaited = false;
    this.#place.replaceChildren(this.#map ?? this.#place.dataset['failed'] ?? '');
    if (this.#selection) this.#map?.show(this.#selection, savedDetail('map'));
  }

  async #fetch(): Promise<ProjectMap> {
    const [response] = await Promise.all([
      fetchFile(this.#place.dataset['page'] ?? ''),
      import('#map/project-map.element.ts'),
      loadStylesheet(drawnMap),
    ]);
    // The content of a template is inert, whereas a separate document would be subject to this page’s security policy.
    const page = document.createElement('template');
    page.innerHTML = await response.text();
    const map = page.content.querySelector('project-map');
    if (!map) throw new Error(`${response.url} holds no map.`);
    return document.adoptNode(map);
  }
}
