import { fetchJson } from '#ui/browser/fetch-file.ts';
import type { MapFrame } from './map-frame.ts';

/** Outlines by INSEE code, and the number of their units per unit of the frame. */
interface NearOutlines {
  scale: number;
  outlines: Readonly<Record<string, string>>;
}

/**
 * Draws more detailed outlines once a frame is zoomed in. If their file does not load, the outlines stay as they are.
 */
export function drawNearer(frames: readonly MapFrame[], address: string): void {
  let isAsked = false;
  const draw = async () => {
    const { scale, outlines } = await fetchJson<NearOutlines>(address);
    for (const path of frames.flatMap(({ drawing }) => [...drawing.querySelectorAll('defs path')])) {
      const outline = outlines[path.id.replace('contour-', '')];
      if (!outline) continue;
      path.setAttribute('d', outline);
      path.setAttribute('transform', `scale(${1 / scale})`);
    }
  };
  for (const frame of frames) {
    frame.map.on('moveend', () => {
      if (isAsked || frame.level < 0.5) return;
      isAsked = true;
      draw().catch(() => (isAsked = false));
    });
  }
}
