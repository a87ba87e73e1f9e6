/** Code that reads the data in one language. */
export interface Snippet {
  title: string;
  note: string;
  code: string;
}

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
codes = ["codes_regions", "codes_departements", "codes_communes"]
projets = pd.read_csv(
    adresse,
    dtype={code: str for code in codes},
    parse_dates=["date_selection", "verifie_le"],
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
    codes_regions = "c",
    codes_departements = "c",
    codes_communes = "c"
  )
)

library(sf)
lieux <- st_read("${geojson}")
plot(st_geometry(lieux))`,
    },
    {
      title: 'Avec DuckDB',
      note: 'Le CSV comme une table ; le JSON, source par source.',
      code: `SELECT titre, regions, montant_total
FROM '${csv}';

SELECT projet.titre, document.editeur, document.url
FROM '${json}',
  unnest(projets) AS une(projet),
  unnest(projet.details.sources) AS un(document);`,
    },
  ];
}
