import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

/** What is read on the screen, then what is typed. */
export type Step = readonly [seen: string, typed: string];

/** The keys that are not letters. */
export const keys = { enter: '\r', up: '\u001B[A', down: '\u001B[B', erase: '\u0015', interrupt: '\u0003' } as const;

/** An arrow is three characters and one key. */
function keysOf(typed: string): string[] {
  const [arrow] = [keys.up, keys.down].filter((one) => typed.startsWith(one));
  const [first = ''] = arrow ? [arrow] : typed;
  return typed === '' ? [] : [first, ...keysOf(typed.slice(first.length))];
}

/** A terminal with somebody at its keyboard, who types each answer once its question shows. */
export function typist(steps: readonly Step[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  // Each question ends its output; a terminal stays.
  output.end = () => output;
  const left = [...steps];
  let screen = '';
  let all = '';
  let isTyping = false;
  // A question that never shows: leave as a person would, so that a test says which.
  let patience: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(patience);
    if (left.length > 0) patience = setTimeout(() => input.write(keys.interrupt), 20_000);
  };
  output.on('data', (data: Buffer) => {
    screen += data;
    all += data;
    const [step] = left;
    if (!step || isTyping || !stripVTControlCharacters(screen).includes(step[0])) return;
    left.shift();
    wait();
    isTyping = true;
    // A person answers what is drawn: not before the question listens, nor two keys at once.
    setTimeout(() => type(keysOf(step[1])), 5);
  });
  const type = ([key, ...others]: readonly string[]) => {
    if (key === undefined) return;
    if (others.length === 0) [screen, isTyping] = ['', false];
    input.write(key);
    setTimeout(() => type(others), 1);
  };
  wait();
  return { input, output, left, read: () => stripVTControlCharacters(all) };
}
