import '#ui/browser/old-browsers.ts';
import { copyText } from '#ui/browser/copy-text.ts';
import { saveFile } from '#ui/browser/save-file.ts';
import { parameters, readState } from '../maker-state.ts';
import { projectMotif } from '../motif.ts';
import { siteMotif } from '../site-motif.ts';

/** Pause before the motif follows what is being typed, in milliseconds. */
const pause = 250;

/** Width of the PNG, in pixels. */
const width = 2400;

/** Fills the form from the address, if it has choices. */
function readAddress(form: HTMLFormElement): void {
  const asked = new URLSearchParams(location.search);
  if (!Object.values(parameters).some((name) => asked.has(name))) return;
  for (const field of form.querySelectorAll('input')) {
    if (field.type === 'checkbox') field.checked = asked.getAll(field.name).includes(field.value);
    else field.value = asked.get(field.name) ?? field.value;
  }
}

/** A drawn image as PNG. */
async function pictureOf(image: HTMLImageElement): Promise<Blob> {
  await image.decode();
  const height = (width * image.naturalHeight) / image.naturalWidth;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture.'))), 'image/png'),
  );
}

/** Draws the motif of the current choices, writes them in the address, and saves the motif as a file. */
export function startMaker(root: HTMLElement, signal: AbortSignal): void {
  const form = root.querySelector('form') as HTMLFormElement;
  const [words, failure] = [root.querySelector('.words'), root.querySelector('.failure')] as [HTMLElement, HTMLElement];
  const images = [...root.querySelectorAll('img')];
  const files = [...root.querySelectorAll<HTMLButtonElement>('[data-file]')];
  let [timer, name, svg] = [0, '', ''];

  const draw = () => {
    const state = readState(new FormData(form));
    words.textContent = state?.words ?? root.dataset['empty'] ?? '';
    for (const image of images) image.hidden = !state;
    for (const button of files) button.disabled = !state;
    if (!state) return;
    name = `motif-${state.facts.slug}`;
    svg = siteMotif(projectMotif(state.facts), root.dataset['credit']);
    for (const image of images) image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  };
  const follow = () => {
    const chosen = [...new FormData(form)].map(([field, value]) => [field, String(value)]);
    history.replaceState(history.state, '', `?${new URLSearchParams(chosen)}`);
    draw();
  };
  const save = async (kind = '') => {
    failure.textContent = '';
    if (kind === 'svg') return saveFile({ name: `${name}.svg`, mediaType: 'image/svg+xml', text: svg });
    const picture = images[0] && (await pictureOf(images[0]).catch(() => undefined));
    if (picture) saveFile({ name: `${name}.png`, mediaType: 'image/png', text: picture });
    else failure.textContent = failure.dataset['failed'] ?? '';
  };

  readAddress(form);
  form.addEventListener('submit', (event) => event.preventDefault(), { signal });
  form.addEventListener(
    'input',
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(follow, pause);
    },
    { signal },
  );
  for (const button of files) button.addEventListener('click', () => void save(button.dataset['file']), { signal });
  const [copy, copied] = [root.querySelector<HTMLButtonElement>('[data-action="copy"]'), root.querySelector('.copied')];
  if (copy && copied) copyText(copy, copied, () => root.querySelector('#motif-credit')?.textContent ?? '', signal);
  draw();
}
