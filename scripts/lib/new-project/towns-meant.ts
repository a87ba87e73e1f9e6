import { officialTowns } from '#form/official-communes.ts';
import { type Town, findTowns } from '#form/commune-search.ts';
import { communesNamed, communesOfPostCode } from '#validation/commune-names.ts';

const shown = 8;

/** The towns that people may mean by a name, a mistyped name, a postal code or an INSEE code: 8 at most, likely first. */
export function townsMeant(typed: string): Town[] {
  const found = findTowns(officialTowns(), typed, shown);
  // A number is more often a postal code than an INSEE code, and some are both.
  const [postCode] = /^\d{5}$/.exec(typed.trim()) ?? [];
  const ofPostCode = postCode ? townsOf(communesOfPostCode(postCode)) : [];
  const all = [...new Set([...ofPostCode, ...found])];
  return (all.length > 0 ? all : townsNear(typed)).slice(0, shown);
}

/** The towns of the nearest name, those of the département that is given first. */
function townsNear(typed: string): Town[] {
  const [, name = '', departement] = /^([^(\d]*)\(?(\w*)\)?\s*$/.exec(typed) ?? [];
  // Fewer letters are near too many names.
  if (name.trim().length < 4) return [];
  const near = townsOf(communesNamed(name));
  const isThere = (town: Town) => town.departement.code.toLowerCase() === departement?.toLowerCase();
  return [...near.filter(isThere), ...near.filter((town) => !isThere(town))];
}

let byCode: ReadonlyMap<string, Town> | undefined;

function townsOf(communes: readonly { code: string }[]): Town[] {
  byCode ??= new Map(officialTowns().map((town) => [town.code, town]));
  return communes.flatMap(({ code }) => byCode?.get(code) ?? []);
}
