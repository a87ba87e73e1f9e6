import { foldedWords } from '#model/french.ts';
import { type Town, findTowns } from './commune-search.ts';

/** The town that a person meant, or what they are told when it is not one and only one. */
export type FoundTown = { town: Town } | { expected: string };

const most = 8;
const name = ({ name, departement }: Town) => `${name} (${departement.code})`;

/** Finds the town of « Roubaix (59) », « Roubaix » or « 59512 ». Nothing is guessed: a near name is only named. */
export function findIssueTown(towns: readonly Town[], query: string): FoundTown {
  const found = findTowns(towns, query, 50);
  const asked = foldedWords(query).join(' ');
  const exact = found.filter((one) => {
    const words = foldedWords(one.name).join(' ');
    return asked === one.code.toLowerCase() || asked === words || asked.startsWith(`${words} `);
  });
  const [town] = exact;
  if (town && exact.length === 1) return { town };
  if (town) return { expected: `une seule commune ; plusieurs portent ce nom : ${list(exact)}` };
  if (found.length > 0) return { expected: `le nom entier d’une commune, comme ${list(found)}` };
  return { expected: 'le nom d’une commune de France, comme « Roubaix (59) »' };
}

function list(towns: readonly Town[]): string {
  const left = towns.length - most;
  return [...towns.slice(0, most).map(name), ...(left > 0 ? [`et ${left} autres`] : [])].join(', ');
}
