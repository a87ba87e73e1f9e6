import type { Frame } from '#model/projection.ts';

/**
 * Makes a box with the shape of the drawing, in its place. Print uses a copy of the drawing and its names: a moved map
 * would be cut.
 */
export function makeCanvas(
  element: HTMLElement,
  drawing: SVGElement,
  { width, height }: Frame,
  label: string,
  help?: string,
): HTMLElement {
  const canvas = document.createElement('div');
  canvas.className = 'interactive-map';
  canvas.style.aspectRatio = `${width} / ${height}`;
  canvas.role = help ? 'region' : 'group';
  canvas.ariaLabel = label;
  if (help) canvas.setAttribute('aria-describedby', help);
  drawing.role = 'presentation';
  drawing.removeAttribute('aria-label');
  const copies = [...element.querySelectorAll('.drawing, .names')].map((layer) => {
    const copy = layer.cloneNode(true) as SVGElement;
    for (const declared of copy.querySelectorAll('defs, pattern')) declared.remove();
    copy.classList.add('print-only');
    return copy;
  });
  element.prepend(canvas, ...copies);
  return canvas;
}
