import { type Confirmation, type OrganisationType, organisationTypes } from '#model/project.ts';
import { type Phase, type PhaseStatus, phaseStatuses, phases } from '#model/phase.ts';
import { type Sector, sectors } from '#model/sector.ts';
import { organisationTypeLabels, phaseLabels, sectorLabels, statusLabels } from '#text/labels.ts';

/**
 * The fields of the form « Proposer un lauréat » (`.github/ISSUE_TEMPLATE/1-laureat.yml`), in its order: id → label, which
 * GitHub writes as a heading in the issue. A test holds the two together.
 */
export const issueFields = {
  titre: 'Titre',
  accroche: 'Accroche',
  resume: 'Résumé',
  confirmation: 'Une source dit-elle que le projet est lauréat ?',
  secteurs: 'Filières',
  commune: 'Commune',
  lieu: 'Nom du lieu',
  point: 'Coordonnées',
  porteur: 'Porteur',
  porteur_type: 'Type du porteur',
  porteur_site: 'Site du porteur',
  partenaires: 'Partenaires',
  phase: 'Phase du dispositif',
  statut: 'Statut dans la phase',
  date: 'Date du résultat',
  montant: 'Montant de l’aide, en euros',
  source_1_titre: 'Source 1 : titre',
  source_1_editeur: 'Source 1 : éditeur',
  source_1_url: 'Source 1 : adresse',
  source_1_date: 'Source 1 : date',
  source_2_titre: 'Source 2 : titre',
  source_2_editeur: 'Source 2 : éditeur',
  source_2_url: 'Source 2 : adresse',
  source_2_date: 'Source 2 : date',
  source_3_titre: 'Source 3 : titre',
  source_3_editeur: 'Source 3 : éditeur',
  source_3_url: 'Source 3 : adresse',
  source_3_date: 'Source 3 : date',
  texte: 'Texte de la fiche',
  regles: 'Ce qui est demandé',
} as const;

/** Id of a field of the form. */
export type IssueField = keyof typeof issueFields;

/** What a person filled in; empty fields are absent. */
export type IssueAnswers = Readonly<Partial<Record<IssueField, string>>>;

const options = <Code extends string>(codes: readonly Code[], label: (code: Code) => string) =>
  Object.fromEntries(codes.map((code) => [label(code), code])) as Readonly<Record<string, Code>>;

/** The choices of the form: label → code. */
export const issueOptions = {
  confirmation: {
    'Oui, une source le dit': 'directe',
    'Non, nous le déduisons des sources': 'indirecte',
  } satisfies Record<string, Confirmation>,
  secteurs: options<Sector>(sectors, (code) => sectorLabels[code]),
  porteur_type: options<OrganisationType>(organisationTypes, (code) => organisationTypeLabels[code]),
  phase: options<Phase>(phases, (code) => phaseLabels[code].name),
  statut: options<PhaseStatus>(phaseStatuses, (code) => statusLabels[code]),
} as const;
