import * as z from 'zod';
import {
  type Fact,
  type FactKey,
  type Organisation,
  type Project,
  confirmations,
  factKeys,
  organisationTypes,
} from '#model/project.ts';
import { sectors } from '#model/sector.ts';
import type { Source } from '#model/source.ts';
import { amount, date, day, line, slug, sourceId, unique, url } from './value-kinds.ts';
import { place } from './place.ts';
import { sourceList } from './source.ts';
import { type PhaseResult, amountNatures, phases, phaseStatuses } from '#model/phase.ts';

/** A project’s result in one phase. */
const phaseResult = z
  .strictObject({
    phase: z.enum(phases).meta({
      title: 'Phase du dispositif',
      description: 'ami-2023 : l’appel à manifestation d’intérêt ; aap-2025 : l’appel à projets.',
      examples: ['ami-2023'],
    }),
    statut: z.enum(phaseStatuses).meta({
      title: 'Statut dans la phase',
      description: 'Ce que le projet y a obtenu : lauréat, ou candidat sans résultat connu.',
      examples: ['laureat'],
    }),
    date: date
      .meta({
        title: 'Date du résultat',
        description:
          'Quand le résultat a été annoncé, aussi précisément que la source : jour, mois ou année. Absente quand aucune source ne la donne.',
        examples: ['2023-10-26', '2023-10'],
      })
      .optional(),
    montant: amount
      .meta({
        title: 'Montant de l’aide, en euros',
        description: 'L’aide reçue dans cette phase. Absent quand aucune source ne le donne : jamais 0 à la place.',
        examples: [100000],
      })
      .optional(),
    montant_nature: z
      .enum(amountNatures)
      .meta({
        title: 'Nature du montant',
        description:
          'annonce : la source donne l’aide ; plafond-possible : ses mots (« à hauteur de ») peuvent désigner un maximum. Absente quand on ne sait pas, ou sans montant.',
        examples: ['plafond-possible'],
      })
      .optional(),
    source: sourceId.meta({
      title: 'Source du résultat',
      description: 'L’identifiant de la source de la fiche qui donne ce résultat.',
      examples: ['drac-hdf'],
    }),
  })
  .transform(({ phase, statut, date, montant, montant_nature, source }): PhaseResult => ({
    phase,
    status: statut,
    date,
    amount: montant,
    amountNature: montant_nature,
    sourceId: source,
  }));

/** A lead organisation or a partner. */
const organisation = z
  .strictObject({
    nom: line(150).meta({
      title: 'Nom de l’organisme',
      description: 'Le nom que l’organisme se donne, en toutes lettres ; son sigle peut suivre entre parenthèses.',
      examples: ['Communauté de communes Retz-en-Valois'],
    }),
    type: z
      .enum(organisationTypes)
      .meta({
        title: 'Type d’organisme',
        description: 'Absent quand les sources ne permettent pas de le dire.',
        examples: ['collectivite'],
      })
      .optional(),
    site: url
      .meta({
        title: 'Site de l’organisme',
        description: 'L’adresse de son propre site, qui commence par https://.',
        examples: ['https://www.retz-en-valois.fr/'],
      })
      .optional(),
  })
  .transform(({ nom, type, site }): Organisation => ({ name: nom, type, website: site }));

/** A validated project file: a `Project` without its slug and its history, its sources not yet numbered. */
export type ProjectFile = Omit<Project, 'slug' | 'history' | 'sources'> & { sources: readonly Source[] };

const facts = Object.keys(factKeys) as Fact[];
const factOf = (key: FactKey) => facts.find((fact) => factKeys[fact] === key)!;

/** Facts that may be deduced: a phase and its amount are always stated by a source. */
const { phases: _, amount: __, ...deducible } = factKeys;

/** Schema of the ids of the sources that support a fact. `fact`: in French, for the description. */
const proofs = (fact: string) =>
  unique(sourceId)
    .meta({
      title: `Sources : ${fact}`,
      description: `Les identifiants des sources de la fiche qui disent ${fact}.`,
      examples: [['drac-hdf']],
    })
    .optional();

/** The front matter of `content/projets/<slug>.mdx`: French keys in, a `ProjectFile` out. Unknown keys are issues. */
export const projectSchema = z
  .strictObject({
    titre: line(100).meta({
      title: 'Titre',
      description: 'Le nom du projet, tel que ses sources l’écrivent ; à défaut, un nom tiré de celui du porteur.',
      examples: ['XPICC'],
    }),
    accroche: line(140).meta({
      title: 'Accroche',
      description: 'Le projet en une phrase, 140 signes au plus, qui ne recopie aucune source.',
      examples: ['À Arles, l’agglomération, la Ville, une fondation et des entreprises de culture font cause commune.'],
    }),
    resume: line(400).meta({
      title: 'Résumé',
      description: 'Deux ou trois phrases, 400 signes au plus : ce que citent la recherche et les exports.',
      examples: ['La Cité du design de Saint-Étienne est lauréate de la première phase du dispositif.'],
    }),
    confirmation: z.enum(confirmations).meta({
      title: 'Confirmation',
      description: 'directe : une source dit le projet lauréat ; indirecte : cela se déduit des sources.',
      examples: ['directe'],
    }),
    secteurs: unique(z.enum(sectors))
      .min(1, 'au moins un secteur')
      .meta({
        title: 'Filières',
        description: 'Les codes des filières du projet, dans une liste fermée : la page « Les filières » les présente.',
        examples: [['audiovisuel', 'jeu', 'musique-et-son', 'design']],
      }),
    lieux: z.array(place).min(1, 'au moins un lieu').meta({
      title: 'Lieux',
      description: 'Où le projet agit, le lieu principal en premier.',
    }),
    porteur: organisation
      .meta({
        title: 'Porteur',
        description: 'L’organisme qui conduit le projet. Absent quand aucune source ne le dit.',
      })
      .optional(),
    partenaires: z
      .array(organisation)
      .meta({
        title: 'Partenaires',
        description: 'Les autres organismes que les sources nomment.',
      })
      .default([]),
    preuves: z
      .strictObject({
        lieux: proofs('où le projet agit'),
        secteurs: proofs('quelles sont ses filières'),
        porteur: proofs('qui le porte'),
        partenaires: proofs('qui y participe'),
        phases: proofs('ce qu’il a obtenu'),
        montant: proofs('combien il a obtenu'),
      } satisfies Record<FactKey, z.ZodType>)
      .meta({
        title: 'Preuves',
        description: 'Pour chaque fait, les identifiants des sources de la fiche sur lesquelles il repose.',
      })
      .default({}),
    deductions: unique(z.enum(deducible))
      .meta({
        title: 'Déductions',
        description: 'Les faits qu’aucune source n’énonce tels quels : ils se déduisent de celles qui les prouvent.',
        examples: [['secteurs']],
      })
      .default([]),
    phases: z.array(phaseResult).min(1, 'au moins une phase').meta({
      title: 'Phases',
      description: 'Ce que le projet a obtenu à chaque phase du dispositif, dans l’ordre du calendrier.',
    }),
    inconnues: unique(line(140).regex(/[^.]$/, 'une ligne sans point final'))
      .meta({
        title: 'Inconnues',
        description:
          'Ce que les sources ne disent pas, une ligne chacune, 140 signes au plus, sans point final. Ni le porteur, ni les partenaires, ni le montant : la page dit elle-même ceux qui manquent.',
        examples: [['La forme juridique du groupement', 'La date d’ouverture du studio']],
      })
      .default([]),
    sources: sourceList.min(1, 'au moins une source').meta({
      title: 'Sources',
      description: 'Les documents publics sur lesquels la fiche repose.',
    }),
    verifie_le: day.meta({
      title: 'Fiche vérifiée le',
      description: 'Le dernier jour où la fiche a été comparée à ses sources.',
      examples: ['2026-11-23'],
    }),
    anciens: unique(slug)
      .meta({
        title: 'Anciennes adresses',
        description:
          'Les noms que la fiche a portés dans son adresse : ils mènent toujours à elle. Ajoutez à la fin ; le premier reste le premier, car les flux y reconnaissent la fiche.',
        examples: [['ancien-nom-de-la-fiche']],
      })
      .default([]),
  })
  .transform((file): ProjectFile => ({
    title: file.titre,
    tagline: file.accroche,
    summary: file.resume,
    confirmation: file.confirmation,
    sectors: file.secteurs,
    places: file.lieux,
    leadOrganisation: file.porteur,
    partners: file.partenaires,
    phases: file.phases,
    unknowns: file.inconnues,
    sources: file.sources,
    evidence: Object.fromEntries(facts.map((fact) => [fact, file.preuves[factKeys[fact]]])),
    deduced: file.deductions.map(factOf),
    verifiedOn: file.verifie_le,
    formerSlugs: file.anciens,
  }));
