import { type Random, drawIndex, drawOne, shuffled } from '#motif/random.ts';
import type { Position } from '#model/projection.ts';
import { sectors } from '#model/sector.ts';

/** A commune of the official list: its INSEE code, its name, the code of its region. */
export interface Commune {
  code: string;
  nom: string;
  region: string;
}

/** A place of a generated project. */
export interface GeneratedPlace {
  commune: Commune;
  point: Position;
}

const organisationKinds: readonly (readonly [name: string, type: string])[] = [
  ['Studio', 'entreprise'],
  ['École', 'formation-recherche'],
  ['Musée', 'etablissement-public'],
  ['Ville', 'collectivite'],
  ['Association', 'association'],
  ['Réunion', 'groupement'],
  ['Atelier', 'entreprise'],
];

const headings = [
  'Ce que finance la première phase',
  'Ce que le projet prévoit',
  'Qui participe',
  'Le calendrier connu',
];

/**
 * The text of the file of a generated project. Its length, its sources, their calls, its partners and the components of
 * its body are about those of a real one. `words`: the most frequent first; `neighbour`: the slug of another project.
 */
export function projectFile(
  number: number,
  places: readonly GeneratedPlace[],
  words: readonly string[],
  draw: Random,
  neighbour?: string,
): string {
  const between = (least: number, most: number) => least + drawIndex(draw, most - least + 1);
  const times = <Item>(count: number, make: (index: number) => Item) =>
    Array.from({ length: count }, (_, index) => make(index));
  const some = (chance: number, text: () => string) => (draw() < chance ? text() : '');
  // Common words much more often than rare ones, roughly as Zipf’s law predicts.
  const phrase = (length: number) => times(length, () => words[Math.floor(words.length ** draw()) - 1]).join(' ');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const line = (length: number, signs: number) => JSON.stringify(capital(phrase(length)).slice(0, signs).trim());

  const town = places[0]?.commune.nom ?? '';
  const sources = times(between(2, 5), (index) => `source-${index + 1}`);
  let calls = 0;
  const source = () => sources[calls++ % sources.length] ?? '';
  const call = (id = source()) => `<Source id="${id}" />`;
  const [lead, ...others] = shuffled(draw, organisationKinds);
  const hasLead = draw() < 0.8;
  const partners = others.slice(0, between(0, 6));
  const amount = draw() < 0.4 ? between(1, 20) * 10_000 : undefined;
  const organisation = ([kind, type]: readonly [string, string]) =>
    `nom: ${JSON.stringify(`${kind} ${number} de ${town}`)}\n    type: ${type}`;

  const sentence = () => `${capital(phrase(between(6, 12)))}, ${phrase(between(3, 9))}${some(0.75, call)}.`;
  const paragraph = () => times(between(1, 3), sentence).join(' ');
  const list = (mark: (index: number) => string) =>
    times(between(3, 4), (index) => `${mark(index)} ${capital(phrase(between(7, 14)))}${call()}.`).join('\n');
  const extras = [
    () => list(() => '-'),
    () => `<Axes>\n\n${list((index) => `${index + 1}.`)}\n\n</Axes>`,
    () => `<Chiffre valeur="${between(2, 900)}" libelle="${phrase(5)}" source="${source()}" />`,
    () => `<Chiffre valeur="${between(2, 900)}" libelle="${phrase(8)}" source="${source()}" />\n\n${paragraph()}`,
    () => `<Citation auteur="Essai" source="${source()}">\n\n${capital(phrase(14))}\n\n</Citation>`,
    () => `<Encadre titre="Essai">\n\n${paragraph()}\n\n</Encadre>`,
    () =>
      `<Divergence sujet="la date">\n\n- ${phrase(8)}${call('source-1')} ;\n- ${phrase(8)}${call('source-2')}.\n\n</Divergence>`,
    paragraph,
    () => (neighbour ? `Un autre essai est [son voisin](/projets/${neighbour}/)${call()}.` : paragraph()),
  ];
  const sections = shuffled(draw, headings)
    .slice(0, between(1, 3))
    .map((heading) => `## ${heading}\n\n${paragraph()}\n\n${drawOne(draw, extras)()}`);

  return `---
titre: ${JSON.stringify(`Essai ${number} de ${town}`)}
accroche: ${line(14, 130)}
resume: ${line(45, 380)}
confirmation: directe
secteurs: [${shuffled(draw, sectors).slice(0, between(1, 4)).join(', ')}]
lieux:
${places.map(placeLines).join('\n')}
${hasLead && lead ? `porteur:\n    ${organisation(lead)}\n` : ''}partenaires:${partners.map((one) => `\n  - ${organisation(one)}`).join('') || ' []'}
preuves:
  lieux: [${source()}]
  secteurs: [${source()}]
  phases: [source-1]
${hasLead ? `  porteur: [${source()}]\n` : ''}${partners.length > 0 ? `  partenaires: [${source()}]\n` : ''}${amount ? '  montant: [source-1]\n' : ''}inconnues:${times(between(0, 2), (index) => `\n  - ${line(8 + index, 120)}`).join('') || ' []'}
phases:
  - phase: ami-2023
    statut: laureat
    date: 2023-10-26
${amount ? `    montant: ${amount}\n    montant_nature: annonce\n` : ''}    source: source-1
sources:
${sources.map((id, index) => `  - id: ${id}\n    titre: ${line(14, 150)}\n    editeur: Essai ${index + 1}\n    url: https://www.culture.gouv.fr/essai/${number}/${index + 1}\n${some(0.5, () => `    date: 2023-1${between(0, 2)}\n`)}    consultee_le: 2026-11-23\n${some(0.6, () => `    extrait: ${line(16, 180)}\n`)}`).join('')}verifie_le: 2026-11-23
anciens: []
---

${[paragraph(), paragraph(), ...sections].join('\n\n')}
`;
}

const placeLines = ({ commune, point }: GeneratedPlace) => `  - commune: "${commune.code}"
    latitude: ${point.latitude.toFixed(3)}
    longitude: ${point.longitude.toFixed(3)}`;
