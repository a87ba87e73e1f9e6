import type { Map as LeafletMap } from 'leaflet';

/** What can be moved by the pointer and the keyboard. */
interface Movable {
  map: LeafletMap;
  /** 0 when it is whole. */
  level: number;
  zoom: (levels: number) => void;
  pan: (across: number, down: number) => void;
}

/**
 * What the pointer and the keyboard do with a frame. The wheel and one finger scroll the page: the map takes the wheel once
 * it is clicked, and two fingers. A mouse drags it when it is not whole. Arrows, plus and minus move it from any of its parts.
 */
export function tameFrame(frame: Movable, signal: AbortSignal): void {
  const { map } = frame;
  const canvas = map.getContainer();
  canvas.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      if (pointerType !== 'touch' && frame.level > 0) map.dragging.enable();
      else map.dragging.disable();
    },
    { capture: true, signal },
  );
  map.on('click', () => map.scrollWheelZoom.enable());
  map.on('blur mouseout', () => map.scrollWheelZoom.disable());
  const moves: Record<string, () => void> = {
    '+': () => frame.zoom(1),
    '-': () => frame.zoom(-1),
    ArrowUp: () => frame.pan(0, -0.5),
    ArrowDown: () => frame.pan(0, 0.5),
    ArrowLeft: () => frame.pan(-0.5, 0),
    ArrowRight: () => frame.pan(0.5, 0),
  };
  canvas.addEventListener(
    'keydown',
    (event) => {
      // Leaflet hears the keys of the map itself, and not those pressed on what is in it.
      if (event.target === canvas || event.ctrlKey || event.metaKey || event.altKey || !moves[event.key]) return;
      event.preventDefault();
      moves[event.key]?.();
    },
    { signal },
  );
}
