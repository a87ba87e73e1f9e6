/** A flag: what it takes, what it says, and the field of the front matter that it fills. */
export interface Flag {
  name: string;
  takes?: string;
  says: string;
  /** Key of the front matter, or « texte ». */
  field?: string;
  isRequired?: true;
  isRepeatable?: true;
}

/** Every flag of the command, in the order of its questions. */
export const flags: readonly Flag[] = [
  { name: 'titre', takes: 'TEXTE', says: 'le nom du projet', field: 'titre', isRequired: true },
  { name: 'adresse', takes: 'NOM', says: 'le nom du fichier ; à défaut, tiré du titre', field: 'adresse' },
  {
    name: 'source',
    takes: '"TITRE | ÉDITEUR | URL | DATE | LUE LE"',
    says: 'un document ; les deux dates sont facultatives',
    field: 'sources',
    isRequired: true,
    isRepeatable: true,
  },
  {
    name: 'phase',
    takes: '"PHASE | STATUT | DATE | MONTANT | SOURCE"',
    says: 'ami-2023 ou aap-2025, laureat ou candidat ; le reste est facultatif ; SOURCE : son rang ou son identifiant',
    field: 'phases',
    isRequired: true,
    isRepeatable: true,
  },
  { name: 'confirmation', takes: 'CODE', says: 'directe ou indirecte', field: 'confirmation', isRequired: true },
  {
    name: 'lieu',
    takes: '"NOM | COMMUNE | LATITUDE, LONGITUDE"',
    says: 'seule la commune est obligatoire : « Roubaix (59) » ou son code INSEE',
    field: 'lieux',
    isRequired: true,
    isRepeatable: true,
  },
  {
    name: 'porteur',
    takes: '"NOM | TYPE | SITE"',
    says: 'qui conduit le projet, si une source le dit',
    field: 'porteur',
  },
  {
    name: 'partenaire',
    takes: '"NOM | TYPE | SITE"',
    says: 'un autre organisme',
    field: 'partenaires',
    isRepeatable: true,
  },
  {
    name: 'secteur',
    takes: 'CODES',
    says: 'une ou plusieurs filières, séparées par des virgules',
    field: 'secteurs',
    isRequired: true,
    isRepeatable: true,
  },
  {
    name: 'preuve',
    takes: '"FAIT | SOURCES"',
    says: 'dès qu’il y a deux sources : lieux, secteurs, porteur, partenaires ou phases, et les sources qui le disent',
    field: 'preuves',
    isRepeatable: true,
  },
  {
    name: 'deduction',
    takes: 'FAITS',
    says: 'les faits déduits de ces sources',
    field: 'deductions',
    isRepeatable: true,
  },
  { name: 'accroche', takes: 'TEXTE', says: 'une phrase, 140 signes au plus', field: 'accroche', isRequired: true },
  {
    name: 'resume',
    takes: 'TEXTE',
    says: 'deux ou trois phrases, 400 signes au plus',
    field: 'resume',
    isRequired: true,
  },
  {
    name: 'texte',
    takes: 'TEXTE',
    says: 'le texte ; sans appel de source, la première est appelée à la fin',
    field: 'texte',
    isRequired: true,
  },
  { name: 'texte-fichier', takes: 'FICHIER', says: 'le même, lu dans un fichier', field: 'texte' },
  { name: 'verifie-le', takes: 'DATE', says: 'à défaut, aujourd’hui', field: 'verifie_le' },
  { name: 'oui', says: 'écrit sans demander de confirmer' },
  { name: 'aide', says: 'affiche ceci (ou --help)' },
];

/** The flag that fills a field. */
export const flagOf = (field: string) => flags.find((flag) => flag.field === field);

const example = `npm run nouveau -- --oui \\
  --titre "Pôle de Roubaix" \\
  --source "Deux lauréats dans le Nord | DRAC Hauts-de-France | https://exemple.fr/page | 2023-10-26" \\
  --phase "ami-2023 | laureat | 2023-10-26 | 100000" \\
  --confirmation directe \\
  --lieu "Plaine Images | Roubaix (59)" \\
  --porteur "Ville de Roubaix | collectivite" \\
  --secteur audiovisuel,jeu \\
  --accroche "À Roubaix, l’image et le jeu partagent un même quartier." \\
  --resume "La Ville de Roubaix réunit des studios et des écoles. Le projet est lauréat de la première phase." \\
  --texte "La Ville réunit des studios et des écoles dans un quartier."`;

/** What `--aide` prints. Terminals of Windows do not continue a line after a backslash: the example is then on one. */
export function help(isWindows = process.platform === 'win32'): string {
  const lines = flags.map(({ name, takes, says, isRequired, isRepeatable }) => {
    const notes = [isRequired && 'obligatoire', isRepeatable && 'répétable'].filter(Boolean).join(', ');
    return `  --${[name, takes].filter(Boolean).join(' ')}\n      ${says}${notes && ` (${notes})`}`;
  });
  return `npm run nouveau : écrit la fiche d’un nouveau projet, content/projets/<adresse>.mdx.

Sans option, dans un terminal, il pose des questions. Chaque réponse peut aussi être donnée par une
option, après deux tirets isolés ; seul ce qui manque est alors demandé. Hors d’un terminal, rien ne l’est.

${lines.join('\n')}

Exemple complet :

${isWindows ? example.replaceAll(/ \\\n +/g, ' ') : example}
`;
}
