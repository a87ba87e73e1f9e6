import type { CodePage } from '#model/page.ts';

/** What pages written in code say of themselves, under their title and in the search. */
export const pageLeads = {
  'filieres/': 'Audiovisuel, jeu, métiers d’art, design… Les projets, rangés par filière.',
  'integrer/':
    'Montrez la carte des pôles créatifs dans votre site : toute la France, une région ou une filière. Elle suit les mises à jour des fiches et ne dépose rien chez vos visiteurs.',
  'contribuer/':
    'Ajoutez un projet lauréat, ou corrigez une fiche : une source publique pour chaque fait, vos propres phrases, rien de deviné.',
  'contribuer/retirer/':
    'Une page ne se supprime pas : son adresse répond toujours. Elle mène à une autre fiche, ou se corrige.',
  'contribuer/region/':
    'Quelques lignes en tête de la page d’une région : une source publique pour chaque fait, vos propres phrases.',
  'motif/': 'Chaque projet a son motif. Il dit ce que l’on sait du projet, et ce qui manque.',
  'plan-du-site/': 'Toutes les pages du site, en une seule.',
} as const satisfies Partial<Record<CodePage, string>>;
