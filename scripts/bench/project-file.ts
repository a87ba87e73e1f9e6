import { type Random, drawIndex, drawOne, shuffled } from '#motif/random.ts';
import type { Position } from '#model/projection.ts';
import { sectors } from '#model/sector.ts';
import { stringify } from 'yaml';

/** A commune of the official list: its INSEE code, its name, the code of its region. */
export interface OfficialCommune {
  code: string;
  nom: string;
  region: string;
}

/** A place of a generated project. */
export interface GeneratedPlace {
  commune: OfficialCommune;
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
export function generatedFile(
  number: number,
  places: readonly GeneratedPlace[],
  words: readonly string[],
  draw: Random,
  neighbour?: string,
): string {
  const between = (least: number, most: number) => least + drawIndex(draw, most - least + 1);
  const times = <Item>(count: number, make: (index: number) => Item) =>
    Array.from({ length: count }, (_, index) => make(index));
  const some = <Item>(chance: number, make: () => Item) => (draw() < chance ? make() : undefined);
  // Common words much more often than rare ones, roughly as Zipf’s law predicts.
  const phrase = (length: number) => times(length, () => words[Math.floor(words.length ** draw()) - 1]).join(' ');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const line = (length: number, signs: number) => capital(phrase(length)).slice(0, signs).trim();

  const town = places[0]?.commune.nom ?? '';
  const ids = times(between(2, 5), (index) => `source-${index + 1}`);
  let calls = 0;
  const source = () => ids[calls++ % ids.length] ?? '';
  const call = (id = source()) => `<Source id="${id}" />`;
  const [lead, ...others] = shuffled(draw, organisationKinds).map(([kind, type]) => ({
    nom: `${kind} ${number} de ${town}`,
    type,
  }));
  const porteur = some(0.8, () => lead);
  const partenaires = others.slice(0, between(0, 6));
  const aid = some(0.4, () => ({ montant: between(1, 20) * 10_000, montant_nature: 'annonce' }));
  const proven = [
    'lieux',
    'secteurs',
    'phases',
    porteur && 'porteur',
    partenaires[0] && 'partenaires',
    aid && 'montant',
  ];
  const front = {
    titre: `Essai ${number} de ${town}`,
    accroche: line(14, 130),
    resume: line(45, 380),
    confirmation: 'directe',
    secteurs: shuffled(draw, sectors).slice(0, between(1, 3)),
    lieux: places.map(({ commune, point }) => ({
      commune: commune.code,
      latitude: Number(point.latitude.toFixed(3)),
      longitude: Number(point.longitude.toFixed(3)),
    })),
    porteur,
    partenaires,
    preuves: Object.fromEntries(proven.filter(Boolean).map((fact) => [fact, [source()]])),
    inconnues: times(between(0, 2), (index) => line(8 + index, 120)),
    phases: [{ phase: 'ami-2023', statut: 'laureat', date: '2023-10-26', ...aid, source: source() }],
    sources: ids.map((id, index) => ({
      id,
      titre: line(14, 150),
      editeur: `Essai ${index + 1}`,
      url: `https://www.culture.gouv.fr/essai/${number}/${index + 1}`,
      date: some(0.5, () => `2023-1${between(0, 2)}`),
      consultee_le: '2026-11-23',
      extrait: some(0.6, () => line(16, 180)),
    })),
    verifie_le: '2026-11-23',
  };

  const sentence = () => `${capital(phrase(between(6, 12)))}, ${phrase(between(3, 9))}${some(0.75, call) ?? ''}.`;
  const paragraph = () => times(between(1, 3), sentence).join(' ');
  const list = (mark: (index: number) => string) =>
    times(between(3, 4), (index) => `${mark(index)} ${capital(phrase(between(7, 14)))}${call()}.`).join('\n');
  const figure = () => `<Chiffre valeur="${between(2, 900)}" libelle="${phrase(6)}" source="${source()}" />`;
  const block = (tag: string, text: string) => `<${tag}>\n\n${text}\n\n</${tag.split(' ')[0]}>`;
  const extras = [
    paragraph,
    figure,
    () => `${figure()}\n\n${paragraph()}`,
    () => list(() => '-'),
    () =>
      block(
        'Axes',
        list((index) => `${index + 1}.`),
      ),
    () => block(`Citation auteur="Essai" source="${source()}"`, capital(phrase(14))),
    () => block('Encadre titre="Essai"', paragraph()),
    () => block('Divergence sujet="la date"', `- ${phrase(8)}${call()} ;\n- ${phrase(8)}${call()}.`),
    () => (neighbour ? `Un autre essai est [son voisin](/projets/${neighbour}/)${call()}.` : paragraph()),
  ];
  const sections = shuffled(draw, headings)
    .slice(0, between(1, 3))
    .map((heading) => `## ${heading}\n\n${paragraph()}\n\n${drawOne(draw, extras)()}`);
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${[paragraph(), paragraph(), ...sections].join('\n\n')}\n`;
}
