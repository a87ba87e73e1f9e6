import { foldedWords } from '#model/french.ts';

/** A commune as a person names it. */
export interface TypedCommune {
  /** As typed; empty for a code alone. */
  name: string;
  /** What tells it from its homonyms, folded: a postal or INSEE code, the code or the name of a département; or nothing. */
  where: string;
}

/** Reads « Saint-Denis (93) », « Roubaix, Nord (59) », « Ajaccio 20000 », « 59100 Roubaix », « Roubaix », « 59512 ». */
export function readTypedCommune(typed: string): TypedCommune {
  const text = typed.trim();
  const [, before = '', named] = /^(\d{5}|2[ab]\d{3})[\s,-]+(.*)$/i.exec(text) ?? [];
  if (named) return { name: readTypedCommune(named).name, where: before.toLowerCase() };
  const [, start = text, inside, code] =
    /^(.*?)(?:\(([^()]*)\)?|(?:^|[\s,-])(\d{2,5}|2[ab]\d{0,3}))$/i.exec(text) ?? [];
  const [name = '', departement = ''] = start.split(',');
  return { name: name.trim(), where: foldedWords(inside ?? code ?? departement).join(' ') };
}
