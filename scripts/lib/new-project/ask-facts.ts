import { organisationTypes } from '#model/project.ts';
import { foldedWords } from '#model/french.ts';
import { sectors } from '#model/sector.ts';
import type { Town } from '#form/commune-search.ts';
import { organisationTypeLabels, sectorDescriptions, sectorLabels } from '#text/labels.ts';
import { type SourceValues, readPoint, townName } from './answers.ts';
import { sourceChoices } from './ask-sources.ts';
import { type Values, complaintAt } from './draft.ts';
import type { KnownProjects } from './known-projects.ts';
import { type Prompts, byGate } from './prompts.ts';
import { townsMeant } from './towns-meant.ts';

/** Where the project acts, the main place first: a commune by its name, a point, sometimes a name. */
export async function askPlaces(ask: Prompts): Promise<Values[]> {
  const places: Values[] = [];
  do {
    const town = await ask.find(
      'Dans quelle commune ? Tapez son nom',
      (typed) => townsMeant(typed).map((value) => ({ value, name: townName(value) })),
      (typed) =>
        typed === ''
          ? 'Tapez le début du nom d’une commune d’aujourd’hui, ou son code postal.'
          : `Aucune commune d’aujourd’hui ne s’appelle « ${typed} ». Vérifiez l’orthographe, ou tapez son code postal.`,
    );
    const point = town.point ?? (await askPoint(ask, town));
    const nom = await ask.text({
      message: 'Nom du lieu, comme « Plaine Images » (Entrée : sans nom)',
      isOptional: true,
      complaint: byGate(['lieux', 0, 'nom'], (answer) => ({ lieux: [{ nom: answer }] })),
    });
    places.push({ nom, commune: town.code, ...point });
  } while (await ask.confirm('Le projet agit-il aussi ailleurs ?', false));
  return places;
}

/** The point of a town of which none is known. */
async function askPoint(ask: Prompts, { code }: Town) {
  const wanted = 'une latitude et une longitude, comme 50.69, 3.182 (à lire sur une carte en ligne)';
  const coordinates = await ask.text({
    message: 'Latitude et longitude de la mairie ou du centre',
    wanted,
    complaint: (answer) => {
      const read = readPoint(answer);
      return read ? complaintAt(['lieux', 0], { lieux: [{ commune: code, ...read }] }) : `Il faut ${wanted}.`;
    },
  });
  return readPoint(coordinates);
}

/** An organisation: one that other projects name, or another; `undefined` when there is none to say. */
export async function askOrganisation(
  ask: Prompts,
  { organisations }: KnownProjects,
  message: string,
  none: string,
): Promise<Values | undefined> {
  const known = organisations.map((value) => ({
    value: value as (typeof organisations)[number] | string,
    name: value.name,
  }));
  const chosen = await ask.find<(typeof organisations)[number] | string>(
    `${message} Tapez son nom`,
    (typed) => {
      if (typed === '') return [{ value: '', name: none }, ...known];
      // The Enter key takes the first choice: one letter would name an organisation by chance.
      if (typed.length === 1) return [];
      const asked = foldedWords(typed).join(' ');
      const found = known.filter(({ name }) => ` ${foldedWords(name).join(' ')}`.includes(` ${asked}`));
      return [...found, { value: typed, name: `Un autre : « ${typed} »` }];
    },
    () => 'Tapez deux lettres au moins.',
  );
  if (chosen === '') return undefined;
  if (typeof chosen !== 'string') return { nom: chosen.name, type: chosen.type, site: chosen.website };
  const at = (key: string) => byGate(['porteur', key], (answer) => ({ porteur: { [key]: answer } }));
  const isRight = at('nom')(chosen) === undefined;
  const nom = isRight ? chosen : await ask.text({ message: 'Son nom, tel qu’il se l’écrit', complaint: at('nom') });
  const type = await ask.choose('Quel type d’organisme est-ce ?', [
    ...organisationTypes.map((value) => ({ value: value as string, name: organisationTypeLabels[value] })),
    { value: '', name: 'nos sources ne permettent pas de le dire' },
  ]);
  const site = await ask.text({
    message: 'Son site, https://… (Entrée : inconnu)',
    isOptional: true,
    complaint: at('site'),
  });
  return { nom, type, site };
}

/** The sectors, among ours. */
export const askSectors = (ask: Prompts) =>
  ask.chooseSome(
    'Quelles sont ses filières ?',
    sectors.map((value) => ({ value, name: sectorLabels[value], description: sectorDescriptions[value] })),
  );

/** With several sources, which of them say each fact, and which facts are our deduction. */
export async function askEvidence(ask: Prompts, sources: readonly SourceValues[], values: Values): Promise<Values> {
  if (sources.length < 2) return {};
  const facts = [
    ['lieux', 'où il agit'],
    ['secteurs', 'quelles sont ses filières'],
    ['porteur', 'qui le porte'],
    ['partenaires', 'qui y participe'],
  ] as const;
  const preuves: Values = {};
  const deductions: string[] = [];
  for (const [fact, words] of facts) {
    const value = values[fact];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    const choices = [
      ...sourceChoices(sources),
      { value: '', name: 'et c’est une déduction : elles ne l’énoncent pas tel quel' },
    ];
    const chosen = await ask.chooseSome(`Quelles sources disent ${words} ?`, choices, Boolean);
    preuves[fact] = chosen.filter(Boolean);
    if (chosen.includes('')) deductions.push(fact);
  }
  return { preuves, deductions };
}
