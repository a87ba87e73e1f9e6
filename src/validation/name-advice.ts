import { foldedWords } from '#model/french.ts';
import { type IssueText, quote } from './issue.ts';
import { isHolder } from './tree.ts';
import { withoutListMark } from './typed-values.ts';

/** Advice about the name of an organisation or of a place, with the path of this name. */
export type NameAdvice = IssueText & { path: readonly PropertyKey[] };

interface Named {
  name: string;
  path: readonly PropertyKey[];
}

/** The names of the lead organisation and of the partners of a front matter, in order. */
function namesIn(values: object): Named[] {
  const { porteur, partenaires } = values as { porteur?: unknown; partenaires?: unknown };
  const partners = Array.isArray(partenaires) ? (partenaires as unknown[]) : [];
  const all = [
    { one: porteur, path: ['porteur', 'nom'] },
    ...partners.map((one, index) => ({ one, path: ['partenaires', index, 'nom'] })),
  ];
  return all.flatMap(({ one, path }) =>
    isHolder(one) && typeof one['nom'] === 'string' ? [{ name: one['nom'].trim(), path }] : [],
  );
}

/** A title before a name with a capital, or an office after one: « Mme Dupont », « Marie Dupont, présidente ». */
const person =
  /^(?:Mmes?|Mlle|M\.|MM\.|Mr|Messieurs|Monsieur|Madame|Docteur|Dre?|Pr|Prof\.?)\s+\p{Lu}|\p{L}, (?:président|directeur|directrice|maire|fondateur|fondatrice|gérant)(?!\p{L}{2})/u;

/** A number and the kind of a street: « 12 bis, rue … ». Not a name that only begins with a number: « Le 104 ». */
const street =
  /^\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?,? (?:all[ée]e|avenue|av\.|boulevard|bd\.?|chemin|cours|esplanade|impasse|passage|place|quai|route|rue|square)(?!\p{L})/iu;

const isAddress = (name: string) => street.test(name) || /, \d{1,4} (?:rue|avenue|boulevard|place|quai) /i.test(name);

/** Advice on the places: names that are postal addresses, places given twice. */
function adviseOnPlaces(values: object): NameAdvice[] {
  const { lieux } = values as { lieux?: unknown };
  const places = (Array.isArray(lieux) ? (lieux as unknown[]) : []).map((place) => {
    const { nom, commune } = isHolder(place) ? place : {};
    const name = typeof nom === 'string' ? nom.trim() : '';
    // A name without letters or digits is told from others by its signs.
    return { name, commune, key: `${String(commune)} ${foldedWords(name).join(' ') || name}` };
  });
  return places.flatMap(({ name, commune, key }, index): NameAdvice[] => {
    const first = places.findIndex((other) => other.key === key);
    return [
      ...(isAddress(name) ? [addressAdvice(name, ['lieux', index, 'nom'])] : []),
      ...(commune && first < index ? [repeatedPlace(first, index)] : []),
    ];
  });
}

const addressAdvice = (name: string, path: Named['path']): NameAdvice => {
  const isPlace = path[0] === 'lieux';
  return {
    code: 'name-address',
    path,
    received: `${quote(name)} semble une adresse`,
    expected: isPlace ? 'le nom du lieu, comme on l’appelle' : 'le nom de l’organisme',
    remedy: isPlace
      ? 'écrivez le nom du lieu, ou retirez-le : la commune suffit'
      : 'écrivez le nom de l’organisme, sans son adresse',
  };
};

const repeatedPlace = (first: number, index: number): NameAdvice => ({
  code: 'place-repeated',
  path: ['lieux', index, 'commune'],
  received: `les lieux ${first + 1} et ${index + 1} sont le même`,
  expected: 'chaque lieu une fois',
  remedy: 'retirez l’un des deux, ou donnez à chacun son nom',
});

/**
 * Advice on the places and on the names of the organisations of a front matter, which breaks no rule: postal addresses,
 * marks of a list, several names in one, people, places and partners given twice.
 */
export function adviseOnNames(values: object): NameAdvice[] {
  const names = namesIn(values);
  const keys = names.map(({ name }) => foldedWords(name).join(' '));
  const ofOrganisations = names.flatMap(({ name, path }, index): NameAdvice[] => {
    const parts = name.split(/\s*;\s*/).filter(Boolean);
    if (parts.length > 1) return [severalIssue(name, path, parts)];
    if (withoutListMark(name) !== name) return [markIssue(name, path)];
    if (person.test(name)) return [personIssue(name, path)];
    if (isAddress(name)) return [addressAdvice(name, path)];
    // A name without letters or digits has an empty key: others like it are not the same.
    const first = keys.indexOf(keys[index] ?? '');
    return keys[index] && first < index ? [repeatedIssue(name, path, names[first]?.path[0] === 'porteur')] : [];
  });
  return [...ofOrganisations, ...adviseOnPlaces(values)];
}

const severalIssue = (name: string, path: Named['path'], parts: readonly string[]): NameAdvice => ({
  code: 'name-several',
  path,
  received: `${quote(name)} semble nommer ${parts.length} organismes`,
  expected: 'un organisme par nom',
  remedy: `séparez-les : ${parts.map((part) => quote(withoutListMark(part))).join(', ')}`,
});

const markIssue = (name: string, path: Named['path']): NameAdvice => ({
  code: 'name-mark',
  path,
  received: `${quote(name)} commence comme un élément de liste`,
  expected: 'le nom seul',
  remedy: `écrivez ${quote(withoutListMark(name))}`,
});

const personIssue = (name: string, path: Named['path']): NameAdvice => ({
  code: 'name-person',
  path,
  received: `${quote(name)} semble nommer une personne`,
  expected: 'un organisme : le site ne nomme pas de personne',
  remedy: 'écrivez le nom de son organisme, ou retirez-le',
});

const repeatedIssue = (name: string, path: Named['path'], isLead: boolean): NameAdvice => ({
  code: 'partner-repeated',
  path,
  received: `${quote(name)} est déjà ${isLead ? 'le porteur' : 'parmi les partenaires'}`,
  expected: 'chaque organisme une fois',
  remedy: 'retirez ce partenaire',
});
