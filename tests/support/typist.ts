import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

/** What is read on the screen, then what is typed. */
export type Step = readonly [seen: string, typed: string];

/** The keys that are not letters. */
export const keys = { enter: '\r', down: '\u001B[B', erase: '\u0015', interrupt: '\u0003' } as const;

/** A terminal with somebody at its keyboard, who types each answer once its question shows. */
export function typist(steps: readonly Step[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  const left = [...steps];
  let screen = '';
  let all = '';
  output.on('data', (data: Buffer) => {
    screen += data;
    all += data;
    const [step] = left;
    if (!step || !stripVTControlCharacters(screen).includes(step[0])) return;
    left.shift();
    screen = '';
    // A person answers what is drawn: not before the question listens, nor two keys at once.
    setTimeout(() => type(step[1].match(/\u001B\[.|[^]/gu) ?? []), 5);
  });
  const type = ([key, ...others]: readonly string[]) => {
    if (key === undefined) return;
    input.write(key);
    setTimeout(() => type(others), 1);
  };
  return { input, output, left, read: () => stripVTControlCharacters(all) };
}
