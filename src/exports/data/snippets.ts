import { columns } from './columns.ts';

/** Code that reads the data in one language. */
export interface Snippet {
  title: string;
  note: string;
  code: string;
}

const dates = columns.filter(({ kind }) => kind === 'date').map(({ name }) => name);
/** Columns of codes, which other programs would read as numbers. */
const codes = columns.map(({ name }) => name).filter((name) => name.startsWith('codes_'));

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

/**
 * Short programs that read the published files from their absolute addresses; a test runs the first one and those for
 * DuckDB.
 */
export function snippets({ csv, json, geojson }: { csv: string; json: string; geojson: string }): Snippet[] {
  return [
    {
      title: 'En Python',
      note: 'Sans rien installer d’autre que Python.',
      code: `import csv, io, urllib.request

adresse = "${csv}"
texte = urllib.request.urlopen(adresse).read().decode("utf-8")
for projet in csv.DictReader(io.StringIO(texte)):
    print(projet["titre"], projet["regions"].split("|"))`,
    },
    {
      title: 'Avec pandas',
      note: 'Les codes restent des textes, les dates deviennent des dates.',
      code: `import pandas as pd

adresse = "${csv}"
codes = [${quoted(codes)}]
projets = pd.read_csv(
    adresse,
    dtype={code: str for code in codes},
    parse_dates=[${quoted(dates)}],
)
print(projets.groupby("regions").size())`,
    },
    {
      title: 'En R',
      note: 'Les lieux avec sf, le tableau avec readr.',
      code: `library(readr)
projets <- read_csv(
  "${csv}",
  col_types = cols(
    ${codes.map((name) => `${name} = "c"`).join(',\n    ')}
  )
)

library(sf)
lieux <- st_read("${geojson}")
plot(st_geometry(lieux))`,
    },
    {
      title: 'Avec DuckDB',
      note: 'Le CSV comme une table ; le JSON, source par source.',
      code: `SELECT titre, date_selection, date_selection_precision, montant_total, montant_nature
FROM '${csv}';

SELECT projet.titre, document.editeur, document.url
FROM '${json}',
  unnest(projets) AS une(projet),
  unnest(projet.details.sources) AS un(document);`,
    },
  ];
}
