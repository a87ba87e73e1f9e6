import { type Map as LeafletMap, LatLngBounds, control, divIcon, map as createMap, marker, svgOverlay } from 'leaflet';
import { loadStylesheet } from './stylesheet.ts';

/**
 * Turns the drawn map of an element into a Leaflet map: the same SVG as its only layer, the same discs as markers, at
 * the same place. Everything it says comes from the element’s `data-*` and `<template>`.
 */
export async function livingMap(host: HTMLElement, signal: AbortSignal): Promise<void> {
  const drawing = host.querySelector('svg');
  await loadStylesheet();
  if (!drawing || signal.aborted) return;
  const bounds = boundsOf(host);
  const focused = host.contains(document.activeElement)
    ? (document.activeElement as HTMLElement | SVGElement)
    : undefined;
  const canvas = makeCanvas(host, drawing);
  // On paper the drawing serves: a map that was moved about would be cut.
  const paper = drawing.cloneNode(true) as SVGElement;
  paper.classList.add('print-only');
  canvas.after(paper);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = createMap(canvas, {
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
    // The scale of the drawing is seldom a whole zoom level: no snapping, so that nothing jumps.
    zoomSnap: 0,
    zoomDelta: 1,
    zoomAnimation: !isStill,
    fadeAnimation: !isStill,
    markerZoomAnimation: !isStill,
    inertia: !isStill,
  });
  control
    .zoom({
      position: 'bottomleft',
      zoomInTitle: host.dataset['zoomIn'] ?? '',
      zoomOutTitle: host.dataset['zoomOut'] ?? '',
    })
    .addTo(map);
  map.setMaxBounds(bounds.pad(0.6));
  fit(map, bounds);
  // A phone that turns, a window that grows: the whole of the map fills its new place.
  map.on('resize', () => fit(map, bounds));
  svgOverlay(drawing, bounds, { interactive: true }).addTo(map);
  addMarkers(host, drawing, map);
  focused?.focus({ preventScroll: true });
  if (isStill) stillPans(map);
  // A whole map has nowhere to go: a finger scrolls the page. Zoomed in, it moves the map.
  const setDragging = () => (map.getZoom() > map.getMinZoom() ? map.dragging.enable() : map.dragging.disable());
  map.on('zoomend', setDragging);
  setDragging();
  // The map may be taller than the screen: what has the focus follows the map’s moves.
  map.on('moveend', () => {
    const held = canvas.querySelector(':focus-visible');
    (held?.closest('.leaflet-popup') ?? held)?.scrollIntoView({ block: 'nearest' });
  });
  // Not on the drawing itself: Chromium makes an SVG that hears the focus a stop of the keyboard.
  canvas.addEventListener('focusin', ({ target }) => showLink(map, target as Element, isStill), { signal });
  // The wheel scrolls the page until the map is used.
  map.on('click focus', () => map.scrollWheelZoom.enable());
  map.on('blur mouseout', () => map.scrollWheelZoom.disable());
  canvas.addEventListener('keydown', (event) => pressKey(event, map), { signal });
  signal.addEventListener('abort', () => map.remove());
}

/** Shows the whole map, and lets it be no smaller. A map that is out of sight (on paper) has no size to fit. */
function fit(map: LeafletMap, bounds: LatLngBounds): void {
  if (map.getSize().x === 0) return;
  map.setMinZoom(0).setMaxZoom(24).fitBounds(bounds, { animate: false });
  map.setMinZoom(map.getZoom()).setMaxZoom(map.getZoom() + 5);
}

/** `data-bounds`: south, west, north, east in degrees. */
function boundsOf(host: HTMLElement): LatLngBounds {
  const [south = 0, west = 0, north = 0, east = 0] = (host.dataset['bounds'] ?? '').split(' ').map(Number);
  return new LatLngBounds([south, west], [north, east]);
}

/** A box of the shape of the drawing, in its place. */
function makeCanvas(host: HTMLElement, drawing: SVGElement): HTMLElement {
  const { width, height } = drawing.getBoundingClientRect();
  const canvas = document.createElement('div');
  canvas.className = 'living-map';
  canvas.style.aspectRatio = `${width} / ${height}`;
  canvas.setAttribute('role', 'region');
  canvas.setAttribute('aria-label', host.dataset['label'] ?? '');
  drawing.before(canvas);
  return canvas;
}

function addMarkers(host: HTMLElement, drawing: SVGElement, map: LeafletMap): void {
  for (const pin of drawing.querySelectorAll<SVGElement>('[data-pin]')) {
    const { title = '', place = '', latitude, longitude, sector = '' } = pin.dataset;
    const name = `${title}, ${place}`;
    const disc = document.createElement('span');
    disc.dataset['sector'] = sector;
    const icon = divIcon({ className: 'living-pin', iconSize: [24, 24], html: disc });
    const one = marker([Number(latitude), Number(longitude)], {
      icon,
      title: name,
      keyboard: true,
      autoPanOnFocus: false,
    });
    one.bindPopup(() => popup(host, pin), { maxWidth: Math.min(240, map.getSize().x - 80), autoPanPadding: [12, 12] });
    one.addTo(map);
    const button = one.getElement();
    button?.setAttribute('aria-label', name);
    one.on('popupopen', ({ popup }) => {
      const close = popup.getElement()?.querySelector('.leaflet-popup-close-button');
      close?.setAttribute('aria-label', host.dataset['close'] ?? '');
      popup.getElement()?.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
      requestAnimationFrame(() => popup.getElement()?.scrollIntoView({ block: 'nearest' }));
    });
    // Leaflet takes the popup away after this event: the focus is still in it if it was.
    one.on('popupclose', ({ popup }) => popup.getElement()?.contains(document.activeElement) && button?.focus());
  }
  drawing.querySelector('.pins')?.remove();
}

function popup(host: HTMLElement, pin: SVGElement): HTMLElement {
  const content = document.createElement('div');
  const template = host.querySelector('template');
  if (template) content.append(template.content.cloneNode(true));
  const link = content.querySelector('a');
  if (link) {
    link.href = pin.dataset['pin'] ?? '';
    link.textContent = pin.dataset['title'] ?? '';
  }
  const places = content.querySelector('.muted');
  if (places) places.textContent = pin.dataset['place'] ?? '';
  return content;
}

/** Leaflet’s buttons are links and `div`s: the space bar must press them too. Escape closes the popup from any part of it. */
function pressKey(event: KeyboardEvent, map: LeafletMap): void {
  if (event.key === 'Escape') map.closePopup();
  if (event.key !== ' ' || !(event.target instanceof HTMLElement) || event.target.role !== 'button') return;
  event.preventDefault();
  event.target.click();
}

/** Brings a region whose link takes the focus into the map when zooming has put it outside. */
function showLink(map: LeafletMap, link: Element, isStill: boolean): void {
  if (!link.matches('svg a:focus-visible, .living-pin:focus-visible')) return;
  const frame = map.getContainer().getBoundingClientRect();
  const box = link.getBoundingClientRect();
  const centre = { x: box.x + box.width / 2 - frame.x, y: box.y + box.height / 2 - frame.y };
  const isInside = centre.x > 0 && centre.y > 0 && centre.x < frame.width && centre.y < frame.height;
  if (!isInside) map.panTo(map.containerPointToLatLng([centre.x, centre.y]), { animate: !isStill });
}

/** Leaflet slides the map at an arrow key or for a popup even where animations are off. */
function stillPans(map: LeafletMap): void {
  const panBy = map.panBy.bind(map);
  map.panBy = (offset, options) => panBy(offset, { ...options, animate: false });
}
