/** Description of a text component in the guide, in French. */
export interface ComponentGuide {
  /** Its purpose: the end of « Sert à … ». */
  purpose: string;
  /** Its markup, with placeholders in the syntax of editors’ snippets: `${1:drac-hdf}`. */
  snippet: string;
}

/** The components of the texts, by name, in the order of the guide. */
export const componentGuide: Readonly<Record<string, ComponentGuide>> = {
  Source: {
    purpose: 'appeler une source de la fiche, juste après le fait qu’elle donne',
    snippet: '<Source id="${1:drac-hdf}" />',
  },
  Axes: {
    purpose: 'mettre en valeur une liste numérotée',
    snippet: '<Axes>\n\n1. ${1:Le premier axe}<Source id="${2:drac-hdf}" />.\n2. ${3:Le deuxième}.\n\n</Axes>',
  },
  Chiffre: {
    purpose: 'mettre en valeur un chiffre, ce qu’il compte et la source qui le donne',
    snippet: '<Chiffre valeur="${1:50 000 €}" libelle="${2:d’aide}" source="${3:drac-hdf}" />',
  },
  Encadre: {
    purpose: 'mettre à part ce qui entoure le projet sans en faire partie',
    snippet: '<Encadre titre="${1:Contexte}">\n\n${2:Une phrase}<Source id="${3:drac-hdf}" />.\n\n</Encadre>',
  },
  Divergence: {
    purpose: 'dire ce que deux sources au moins ne disent pas pareil, chacune citée',
    snippet:
      '<Divergence sujet="${1:la date}">\n\n- ${2:Le 26 octobre}<Source id="${3:drac-hdf}" />.\n- ${4:Le 28 octobre}<Source id="${5:gouvernement}" />.\n\n</Divergence>',
  },
  Citation: {
    purpose: 'donner les mots exacts de quelqu’un, avec la source où on les lit',
    snippet: '<Citation auteur="${1:Un organisme}" source="${2:drac-hdf}">\n\n${3:Ses mots.}\n\n</Citation>',
  },
};

/** A snippet with its placeholders filled in. */
export const exampleOf = ({ snippet }: ComponentGuide): string => snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1');

/** The snippets file of Visual Studio Code: name, typed prefix, inserted text. */
export function editorSnippets(): string {
  const snippets = Object.entries(componentGuide).map(([name, { purpose, snippet }]) => [
    name,
    { scope: 'mdx', prefix: name.toLowerCase(), description: `Sert à ${purpose}.`, body: snippet.split('\n') },
  ]);
  return `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`;
}
