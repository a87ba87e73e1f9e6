import type { Coverage } from '#model/coverage.ts';
import type { Place } from '#model/place.ts';
import type { Region } from '#model/region.ts';
import { formatCount, formatDate, formatList } from './format.ts';
import { typeset } from './typography.ts';
import {
  type Fact,
  type OrganisationType,
  type Project,
  type ExpectedFact,
  communeNames,
  isDeduced,
} from '#model/project.ts';
import type { Phase, PhaseResult, PhaseStatus } from '#model/phase.ts';
import type { Sector } from '#model/sector.ts';

/** Names of the sectors. */
export const sectorLabels: Readonly<Record<Sector, string>> = {
  audiovisuel: 'Audiovisuel',
  animation: 'Animation',
  jeu: 'Jeu',
  'musique-et-son': 'Musique et son',
  design: 'Design',
  mode: 'Mode',
  'metiers-d-art': 'Métiers d’art',
  edition: 'Édition',
  photographie: 'Photographie',
  patrimoine: 'Patrimoine',
  'spectacle-vivant': 'Spectacle vivant',
  'langues-et-ia': 'Langues et IA',
  'numerique-et-realite-etendue': 'Numérique et réalité étendue',
};

/** What is said of a sector without a known project. */
export const unknownSector = 'Nous ne connaissons encore aucun lauréat de cette filière.';

/** What each sector covers on this site, in a sentence. */
export const sectorDescriptions: Readonly<Record<Sector, string>> = {
  audiovisuel: 'Cinéma, télévision, vidéo : écrire, tourner, monter et diffuser des images qui bougent.',
  animation: 'Dessin animé, image de synthèse, effets visuels : donner vie à des images, une à une.',
  jeu: 'Jeu vidéo et création interactive, du studio jusqu’au public.',
  'musique-et-son': 'Musique, son, radio, podcast : ce qui se crée et s’écoute.',
  design: 'Penser la forme et l’usage des objets, des lieux et des services.',
  mode: 'Création, textile et savoir-faire de l’habillement.',
  'metiers-d-art': 'Verre, céramique, bois, métal, textile : des gestes qui transforment la matière.',
  edition: 'Livre, presse, bande dessinée : publier des textes et des images.',
  photographie: 'Prendre, conserver, imprimer et montrer des images fixes.',
  patrimoine: 'Conserver, restaurer et faire connaître ce dont nous héritons.',
  'spectacle-vivant': 'Théâtre, danse, concert, cirque, arts de la rue : ce qui se joue devant un public.',
  'langues-et-ia': 'Traiter la langue, écrite ou parlée, avec l’intelligence artificielle.',
  'numerique-et-realite-etendue': 'Réalité virtuelle, augmentée ou mixte, et techniques numériques de création.',
};

/** Name of the scheme, for projects quoted outside the site. */
export const schemeName = 'Pôles territoriaux d’industries culturelles et créatives (France 2030)';

/** Names of the phases, long and short. */
export const phaseLabels: Readonly<Record<Phase, { name: string; short: string }>> = {
  'ami-2023': { name: 'Appel à manifestation d’intérêt (2023)', short: 'AMI (2023)' },
  'aap-2025': { name: 'Appel à projets (2025)', short: 'AAP (2025)' },
};

/** Names of the outcomes of a phase. */
export const statusLabels: Readonly<Record<PhaseStatus, string>> = { laureat: 'Lauréat', candidat: 'Candidat' };

/** Names of the types of organisation. */
export const organisationTypeLabels: Readonly<Record<OrganisationType, string>> = {
  collectivite: 'collectivité',
  entreprise: 'entreprise',
  association: 'association',
  'etablissement-public': 'établissement public',
  'formation-recherche': 'formation et recherche',
  groupement: 'groupement',
};

/** One-word names of the facts that a source can support. */
export const factLabels: Readonly<Record<Fact, string>> = {
  places: 'lieux',
  sectors: 'filières',
  leadOrganisation: 'porteur',
  partners: 'partenaires',
  phases: 'sélection',
  amount: 'montant',
};

/** Name of a place: « Plaine Images, Roubaix », or the commune alone. */
export function placeName({ name, commune }: Pick<Place, 'name' | 'commune'>): string {
  return typeset(name ? `${name}, ${commune.name}` : commune.name);
}

/** What is unknown about a project, and what « Vous savez … ? » asks. */
export const unknownTexts: Readonly<Record<ExpectedFact, { name: string; asked: string }>> = {
  leadOrganisation: { name: 'Qui porte le projet', asked: 'qui porte le projet' },
  partners: { name: 'Ses partenaires', asked: 'qui sont ses partenaires' },
  amount: { name: 'Le montant de l’aide', asked: 'quel est le montant de l’aide' },
};

/** What the fill of a region means, in the key of every map. */
export const coverageLabels: Readonly<Record<Coverage, string>> = {
  complete: 'complet : une source donne le nombre de lauréats',
  partial: 'en partie : il peut y avoir d’autres lauréats',
  unknown: 'rien trouvé à ce jour',
};

/**
 * A region with its number of projects, and whether they are all: « Occitanie, 2 projets, région complète »; « Corse,
 * rien trouvé à ce jour », or the text of `none`.
 */
export function regionCountLabel(
  { name }: Pick<Region, 'name'>,
  count: number,
  coverage: Coverage,
  none = coverageLabels.unknown,
): string {
  const end = coverage === 'complete' ? ', région complète' : '';
  return `${typeset(name)}, ${count === 0 ? none : formatCount(count, 'projet')}${end}`;
}

/** Label of a region’s map: « Carte : Occitanie et les régions voisines »; « Carte : Corse » without neighbours. */
export function regionMapLabel({ name, neighbours }: Pick<Region, 'name' | 'neighbours'>): string {
  return `Carte : ${typeset(name)}${neighbours.length > 0 ? ' et les régions voisines' : ''}`;
}

const locatives: Readonly<Record<string, string>> = {
  'grand-est': 'dans le Grand Est',
  'hauts-de-france': 'dans les Hauts-de-France',
  'la-reunion': 'à La Réunion',
  mayotte: 'à Mayotte',
  'pays-de-la-loire': 'dans les Pays de la Loire',
};

/** A region with its French preposition: « en Corse », « dans les Hauts-de-France », « à La Réunion ». */
export function inRegion({ slug, name }: Pick<Region, 'slug' | 'name'>): string {
  return locatives[slug] ?? `en ${typeset(name)}`;
}

/** Caveat shown wherever a project is listed among laureates although no source calls it one; otherwise `undefined`. */
export function reservation(project: Pick<Project, 'confirmation'>): string | undefined {
  return isDeduced(project) ? 'statut déduit, non confirmé' : undefined;
}

/** What comes above the title of a project’s page: its latest result, or that its status is deduced. */
export const statusLine = (project: Pick<Project, 'phases' | 'confirmation'>): string =>
  isDeduced(project) ? 'Statut déduit, non confirmé' : statusSentence(project);

/** A result with its certainty: « Lauréat confirmé », « Lauréat déduit », « Candidat ». */
export function certainStatus(project: Pick<Project, 'confirmation'>, { status }: Pick<PhaseResult, 'status'>): string {
  if (isDeduced(project)) return `${statusLabels[status]} déduit`;
  return status === 'laureat' ? `${statusLabels[status]} confirmé` : statusLabels[status];
}

/** The title of a project among laureates: « Pôle de la céramique (statut déduit) » where no source calls it one. */
export const titleWithStatus = (project: Pick<Project, 'title' | 'confirmation'>): string =>
  isDeduced(project) ? `${project.title} (statut déduit)` : project.title;

/** The communes of a project, then its caveat if any: « Limoges · statut déduit, non confirmé ». */
export function placesLine(project: Pick<Project, 'places' | 'confirmation'>): string {
  const doubt = reservation(project);
  return `${formatList(communeNames(project))}${doubt ? ` · ${doubt}` : ''}`;
}

/**
 * The latest result of a project in one line, with its month or its day: « Lauréat de l’appel à manifestation
 * d’intérêt, octobre 2023 ».
 */
export function statusSentence(
  project: Pick<Project, 'phases' | 'confirmation'>,
  precision: 'month' | 'day' = 'month',
): string {
  const last = project.phases.at(-1);
  if (!last) return '';
  const call = last.phase === 'ami-2023' ? 'de l’appel à manifestation d’intérêt' : 'de l’appel à projets';
  const date = last.date ? `, ${formatDate(precision === 'month' ? last.date.slice(0, 7) : last.date)}` : '';
  const doubt = reservation(project);
  return `${statusLabels[last.status]} ${call}${date}${doubt ? ` (${doubt})` : ''}`;
}
