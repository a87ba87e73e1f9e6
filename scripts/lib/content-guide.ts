import { proseComponents } from '#validation/body-component.ts';
import { type Field, fieldGuide } from '#validation/field-guide.ts';
import { componentGuide, exampleOf } from './component-guide.ts';
import { exampleValue, fieldSection, fieldTable, keyOf, yamlBlock } from './field-table.ts';

const opening = `<!-- Écrit par « npm run write:guide » d’après src/validation/ : corrigez les schémas, pas ce fichier. -->

# Le contenu

Tout ce que le site dit est dans ce dossier, en français, sans code. Cette page décrit chaque champ. Elle est écrite par \`npm run write:guide\`, d’après les règles que le site applique vraiment : ne la corrigez pas à la main.

Pour ajouter ou corriger un projet, commencez par [CONTRIBUTING.md](../CONTRIBUTING.md). Pour écrire une fiche à la main, copiez la [fiche d’exemple](../docs/exemple.mdx), commentée champ par champ.

| Fichier | Ce qu’il contient |
| --- | --- |
| [\`projets/<nom>.mdx\`](#projetsnommdx) | un projet |
| [\`regions/<nom>.mdx\`](#regionsnommdx) | l’introduction d’une région, facultative |
| [\`pages/<nom>.mdx\`](#pagesnommdx) | une page du site : le dispositif, le glossaire, les mentions légales… |
| [\`synonymes.yaml\`](#synonymesyaml) | les mots que l’on cherche et que les fiches n’emploient pas, et les métiers de chaque filière |
| [\`questions.yaml\`](#questionsyaml) | les questions auxquelles la recherche répond, et la page qui répond |
| \`orthographe.txt\` | les mots que la vérification de l’orthographe ne connaît pas, un par ligne |
| \`adresses.txt\` | les adresses déjà publiées : elles doivent toujours répondre. Rien à y faire : il se tient à jour |

Les fichiers \`.mdx\` ont tous la même forme : des champs entre deux lignes \`---\`, puis le texte.

## Le nom d’un fichier

Le nom du fichier devient l’adresse de la page : \`projets/mon-projet.mdx\` s’affiche à \`/projets/mon-projet/\`.

- Des minuscules sans accent, des chiffres et des tirets, 80 signes au plus, puis \`.mdx\`.
- Ni \`con\`, \`prn\`, \`aux\` ou \`nul\`, ni \`com\` ou \`lpt\` suivis d’un chiffre : Windows refuse ces noms.
- Directement dans son dossier, sans sous-dossier. Le fichier d’une région porte le nom qu’elle a dans son adresse : \`hauts-de-france.mdx\`.
- Pour renommer une fiche publiée, ajoutez son ancien nom à la fin de \`anciens\` : l’ancienne adresse mènera à la nouvelle.

## Écrire un champ

- Un champ s’écrit \`nom: valeur\`. Un champ facultatif que l’on ne connaît pas s’omet : jamais de \`0\` ni de « inconnu ».
- Un code qui commence par des chiffres se met entre guillemets (\`"59512"\`, \`"02"\`), comme toute valeur qui contient « : » ou « # ».
- Une date s’écrit année-mois-jour : \`2026-11-23\`.
- Un champ inconnu est une erreur : le message propose le plus proche.`;

/** The first project field with the same subfields as another, so that one table serves both. */
function likenessOf(field: Field): Field | undefined {
  const names = (one: Field) => one.fields.map(keyOf).join();
  return fieldGuide('projets').find((one) => names(one) === names(field));
}

/** The section on a folder: its introduction, its fields, then their subfields. */
function section(name: 'projets' | 'regions' | 'pages', lead: string): string {
  const fields = fieldGuide(name);
  const holders = fields.filter((field) => field.fields.length > 0);
  const sections = holders.flatMap((field) => {
    const likeness = likenessOf(field);
    // The `sources` of pages and regions are those of projects, name included: their row links to that section.
    if (likeness?.path === field.path) return name === 'projets' ? [fieldSection(field)] : [];
    return [fieldSection(field, likeness)];
  });
  return [`## \`${name}/<nom>.mdx\``, lead, fieldTable(fields), ...sections].join('\n\n');
}

/** The list of a component’s attributes: « Attributs : `valeur`, `libelle`. ». */
function attributesOf(name: string): string {
  const attributes = Object.entries(proseComponents[name] ?? {});
  if (attributes.length === 0) return 'Sans attribut.';
  const names = attributes.map(([attribute, isRequired]) => `\`${attribute}\`${isRequired ? '' : ' (facultatif)'}`);
  return `${attributes.length > 1 ? 'Attributs' : 'Attribut'} : ${names.join(', ')}.`;
}

function components(): string {
  const lead = Object.entries(componentGuide).map(([name, guide]) =>
    [
      `### \`<${name}>\``,
      `Sert à ${guide.purpose}. ${attributesOf(name)}`,
      `\`\`\`mdx\n${exampleOf(guide)}\n\`\`\``,
    ].join('\n\n'),
  );
  return [
    '## Le texte',
    'Du [Markdown](https://www.markdownguide.org/basic-syntax/) : paragraphes, intertitres `##`, listes, gras, liens vers `https://…` ou vers une page du site (`/glossaire/`). Et six composants. Ceux qui entourent un texte veulent une ligne vide avant et après ce texte. Tous les attributs sont entre guillemets.',
    'Rien d’autre : ni balise HTML, ni accolade, ni image. Pour écrire ces signes, mettez une barre devant : `\\<`, `\\{`. Le site ajoute lui-même les espaces insécables et explique les sigles.',
    ...lead,
  ].join('\n\n');
}

function synonyms(): string {
  // The codes used as keys are listed above, so the table stops at the lists of words.
  const fields = fieldGuide('synonymes').map((field) => ({ ...field, fields: [], isList: false }));
  return [
    '## `synonymes.yaml`',
    'Ces mots servent à trouver, jamais à décrire : aucun ne s’affiche. Chaque mot d’une expression se cherche aussi seul.',
    fieldTable(fields),
    yamlBlock(Object.fromEntries(fields.map((field) => [keyOf(field), exampleValue(field)]))),
  ].join('\n\n');
}

function questions(): string {
  const fields = fieldGuide('questions');
  return [
    '## `questions.yaml`',
    'À chaque question, la partie d’une page qui répond : la recherche en montre la première phrase et sa source. Une formulation n’a pas à être une phrase, quelques mots suffisent : la question est reconnue quand on écrit tous les mots qui comptent d’une de ses formulations, et rien qui n’ait à y voir.',
    ...fields.map(({ fields: asked }) => fieldTable(asked)),
    yamlBlock(Object.fromEntries(fields.map((field) => [keyOf(field), exampleValue(field)]))),
  ].join('\n\n');
}

/** The text of `content/README.md`: what editors may write, in French, from the schemas. */
export function contentGuide(): string {
  const sections = [
    opening,
    section('projets', 'Un fichier par projet. Les champs peuvent venir dans n’importe quel ordre.'),
    section('regions', 'Un fichier par région, facultatif. Son texte ouvre la page de la région.'),
    section(
      'pages',
      'Un fichier par page. Le site compte sur celles qui existent : on les corrige, on n’en retire pas.',
    ),
    components(),
    synonyms(),
    questions(),
  ];
  return `${sections.join('\n\n')}\n`;
}
