import { fetchJson } from '#ui/browser/fetch-file.ts';
import type { MapPane } from './map-frame.ts';

/** Outlines by INSEE code, and how many of their units make one of the frame. */
interface NearOutlines {
  scale: number;
  outlines: Readonly<Record<string, string>>;
}

/** Draws the outlines of panes in more detail once one is moved nearer. Without their file they stay as they are. */
export function drawNearer(panes: readonly MapPane[], address: string): void {
  let isAsked = false;
  const draw = async () => {
    const { scale, outlines } = await fetchJson<NearOutlines>(address);
    for (const path of panes.flatMap(({ drawing }) => [...drawing.querySelectorAll('defs path')])) {
      const outline = outlines[path.id.replace('contour-', '')];
      if (!outline) continue;
      path.setAttribute('d', outline);
      path.setAttribute('transform', `scale(${1 / scale})`);
    }
  };
  for (const pane of panes) {
    pane.map.on('moveend', () => {
      if (isAsked || pane.level < 0.5) return;
      isAsked = true;
      draw().catch(() => (isAsked = false));
    });
  }
}
