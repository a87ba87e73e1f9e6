import type { Commune } from '#model/place.ts';
import { communesNamed, communesOfPostCode } from './commune-names.ts';
import { communeByCode } from './communes.ts';

const shown = 5;

const told = ({ code, name, departement }: Commune) => `"${code}" (${name}, ${departement.name})`;

/** What to write in place of a name, a postal code or a number without its quotes; `undefined` when nothing is near. */
export function communeRemedy(typed: string): string | undefined {
  const text = typed.trim();
  const known = communeByCode(text);
  if (known) return `mettez-le entre guillemets : ${told(known)}`;
  const isCode = /^\d{4,5}$/.test(text);
  const found = isCode ? communesOfPostCode(text.padStart(5, '0')) : communesNamed(text);
  if (found.length === 0) return undefined;
  const start = isCode ? 'c’est un code postal : ' : '';
  if (found.length === 1) return `${start}écrivez ${found.map(told).join()}`;
  const left = found.length - shown;
  const others = left > 1 ? `, ou une des ${left} autres` : left === 1 ? ', ou une autre' : '';
  return `${start}choisissez la bonne commune : ${found.slice(0, shown).map(told).join(', ')}${others}`;
}
