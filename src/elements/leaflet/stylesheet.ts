import address from './living-map.css?url';

/** Brings the sheet of the living map, once, when a map first needs it: the pages do not load it by themselves. */
export function loadStylesheet(): Promise<void> {
  loading ??= new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`The style sheet ${address} did not come.`)));
    document.head.append(link);
  });
  return loading;
}

let loading: Promise<void> | undefined;
