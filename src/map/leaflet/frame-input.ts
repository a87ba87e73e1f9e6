import type { Map as LeafletMap } from 'leaflet';

/** A map that the pointer and the keyboard can move. */
interface Movable {
  map: LeafletMap;
  /** 0 when the map is whole. */
  level: number;
  zoom: (levels: number) => void;
  pan: (across: number, down: number) => void;
}

/**
 * Binds the pointer and the keyboard to a frame. The wheel and one finger scroll the page: the map takes two fingers,
 * and the wheel once it is clicked. A mouse drags it when it is not whole; arrows, plus and minus work from anything
 * inside it.
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
      // Leaflet handles keys on the map itself, but not on elements inside it.
      if (event.target === canvas || event.ctrlKey || event.metaKey || event.altKey || !moves[event.key]) return;
      event.preventDefault();
      moves[event.key]?.();
    },
    { signal },
  );
}
