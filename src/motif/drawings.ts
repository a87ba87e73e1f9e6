import type { Sector } from '#model/sector.ts';
import type { TileDrawing } from './tile.ts';
import { band, blade, box, disc, each, hole, pill, pixels, ring, slot, tier, tooth } from './shapes.ts';

const still = (name: string, figure: string, accent = ''): TileDrawing => ({ name, figure, accent, canTurn: false });
const free = (name: string, figure: string, accent = ''): TileDrawing => ({ name, figure, accent, canTurn: true });

/** The drawings of each sector: the forms of a motif, and no others. A published drawing changes only for all. */
export const drawings: Readonly<Record<Sector, readonly TileDrawing[]>> = {
  audiovisuel: [
    still(
      'la pellicule',
      box(10, 25, 80, 50),
      each([5, 85], (y) => each([5, 30, 55, 80], (x) => box(x, y, 15, 10))),
    ),
    free('la touche lecture', 'M0 0L100 50 0 100Z'),
    free(
      'la bobine',
      disc(50, 50, 48) +
        each(
          [
            [50, 24],
            [75, 42],
            [65, 71],
            [35, 71],
            [25, 42],
          ] as const,
          ([x, y]) => hole(x, y, 11),
        ),
      disc(50, 50, 7),
    ),
    still('le clap', box(6, 40, 88, 54) + box(6, 12, 88, 20), 'M12 32L24 12H42L30 32ZM48 32L60 12H78L66 32Z'),
    still(
      'la caméra',
      `${disc(28, 24, 20)}${disc(66, 26, 18)}${box(6, 44, 68, 46)}M74 60L96 48V86L74 74Z`,
      disc(28, 24, 8) + disc(66, 26, 7),
    ),
  ],
  animation: [
    still('la balle en deux poses', disc(34, 50, 34) + disc(66, 50, 34), 'M50 20a34 34 0 0 1 0 60a34 34 0 0 1 0-60z'),
    free('le folioscope', 'M0 25H75V100H50V50H0Z', box(0, 75, 25, 25)),
    still('les yeux', pill(4, 50, 42, 84) + pill(54, 50, 42, 84), disc(31, 62, 13) + disc(81, 62, 13)),
    free('le rebond', tier(50, 34), disc(50, 78, 22)),
    still(
      'le zootrope',
      disc(50, 50, 49) + each([8, 78], (y) => slot(43, y, 14)) + each([8, 78], (x) => slot(x, 43, 14)),
      ring(50, 50, 24, 10),
    ),
  ],
  jeu: [
    free('l’escalier de pixels', 'M0 0H100V25H75V50H50V75H25V100H0Z'),
    still('la croix directionnelle', 'M33 5H67V33H95V67H67V95H33V67H5V33H33Z', disc(50, 50, 13)),
    still(
      'le damier',
      each([0, 25, 50, 75], (y) => each([0, 50], (x) => box(x + (y % 50), y, 25, 25))),
    ),
    still(
      'le cœur de vie',
      pixels(8, 14, '.xx.xx.', 'xxxxxxx', 'xxxxxxx', '.xxxxx.', '..xxx..', '...x...'),
      pixels(8, 14, '', '.xx', '.x'),
    ),
    still(
      'la manette',
      'M29 23H71A27 27 0 0 1 71 77H29A27 27 0 0 1 29 23Z',
      box(16, 45, 26, 10) + box(24, 37, 10, 26) + disc(66, 58, 8) + disc(80, 42, 8),
    ),
  ],
  'musique-et-son': [
    free('l’onde', band(15) + band(65)),
    still(
      'les niveaux',
      each(
        [
          [4, 46],
          [29, 90],
          [54, 64],
          [79, 30],
        ] as const,
        ([x, height]) => pill(x, 50, 17, height),
      ),
    ),
    still('le disque', ring(50, 50, 48, 42) + ring(50, 50, 36, 17), disc(50, 50, 8)),
    still(
      'le clavier',
      each([2, 27, 52, 77], (x) => box(x, 0, 21, 100)),
      each([16, 41, 66], (x) => box(x, 0, 18, 60)),
    ),
    still(
      'les croches',
      `M32 16L92 4V24L32 36Z${box(32, 16, 10, 62)}${box(82, 8, 10, 62)}${disc(24, 78, 18)}${disc(74, 70, 18)}`,
    ),
  ],
  design: [
    free('le trait de compas', 'M70 0H100A100 100 0 0 1 0 100V70A70 70 0 0 0 70 0Z', 'M0 0H40A40 40 0 0 1 0 40Z'),
    free('la courbe', 'M0 0A100 100 0 0 1 100 100A100 100 0 0 1 0 0Z'),
    free('l’équerre', 'M0 0L100 100H0Z M22 53V78H47Z'),
    still('la chaise', 'M18 4H36V50H84V96H68V66H36V96H18Z'),
    still('la lampe', `M32 6H68L90 52H10Z${box(45, 52, 10, 36)}${box(26, 86, 48, 10)}`, box(45, 52, 10, 34)),
  ],
  mode: [
    still(
      'le pied-de-poule',
      each([0, 50], (y) => each([0, 50], (x) => tooth(x, y))),
    ),
    free(
      'le point zigzag',
      each([5, 55], (y) => `M0 ${y + 25}l25-25 25 25 25-25 25 25v20l-25-25-25 25-25-25-25 25z`),
    ),
    still('le bouton', disc(50, 50, 46) + each([34, 66], (y) => each([34, 66], (x) => hole(x, y, 9)))),
    still(
      'la bobine de fil',
      box(12, 4, 76, 16) + box(12, 80, 76, 16) + box(24, 20, 52, 60),
      each([26, 41, 56], (y) => `M24 ${y + 12}L76 ${y}v8L24 ${y + 20}z`),
    ),
    still('la robe', 'M32 4H41A9 9 0 0 0 59 4H68V36L92 96H8L32 36Z', box(32, 34, 36, 9)),
  ],
  'metiers-d-art': [
    still(
      'le tissage',
      box(0, 10, 60, 30) + box(90, 10, 10, 30) + box(0, 60, 10, 30) + box(40, 60, 60, 30),
      box(10, 0, 30, 10) + box(10, 40, 30, 60) + box(60, 0, 30, 60) + box(60, 90, 30, 10),
    ),
    still(
      'le carreau',
      'M0 0A50 50 0 0 1 50 50A50 50 0 0 1 0 0Z M50 50A50 50 0 0 1 100 100A50 50 0 0 1 50 50Z',
      'M100 0A50 50 0 0 1 50 50A50 50 0 0 1 100 0Z M50 50A50 50 0 0 1 0 100A50 50 0 0 1 50 50Z',
    ),
    still('la pierre taillée', 'M50 0L100 50H50Z M50 100L0 50H50Z', 'M100 50L50 100V50Z M0 50L50 0V50Z'),
    still(
      'le vase',
      disc(50, 58, 36) + box(36, 6, 28, 26) + box(26, 4, 48, 9) + box(30, 88, 40, 8),
      box(16, 48, 68, 8) + box(18, 64, 64, 8),
    ),
    still('la bague', ring(50, 64, 34, 23) + 'M32 4H68L82 20 50 46 18 20Z', 'M18 20H82L50 46Z'),
  ],
  edition: [
    still(
      'le texte',
      each(
        [
          [5, 80],
          [30, 60],
          [55, 80],
          [80, 40],
        ] as const,
        ([y, width]) => box(10, y, width, 15),
      ),
    ),
    still(
      'le livre ouvert',
      'M0 12A62 62 0 0 1 50 28V92A62 62 0 0 0 0 76Z',
      'M50 28A62 62 0 0 1 100 12V76A62 62 0 0 0 50 92Z',
    ),
    still(
      'la page cornée',
      'M14 4H62L86 28V96H14Z',
      `M62 4V28H86Z${each([44, 60, 76], (y) => box(26, y, y < 76 ? 48 : 28, 8))}`,
    ),
    still(
      'le rayon de livres',
      `${box(4, 22, 18, 78)}${box(26, 8, 14, 92)}${box(44, 32, 18, 68)}M66 28l14-4 20 72-14 4z`,
      box(4, 36, 18, 9) + box(26, 68, 14, 9) + box(44, 46, 18, 8),
    ),
    still('le crayon', 'M34 4H66V64L50 96 34 64Z', box(34, 4, 32, 14) + 'M43 82H57L50 96Z'),
  ],
  photographie: [
    free('le diaphragme', each([0, 2, 4], blade), each([1, 3, 5], blade)),
    still('l’objectif', ring(50, 50, 50, 34), disc(50, 50, 19)),
    still('le paysage', 'M0 100V76L32 38 58 70 72 54 100 86V100Z', disc(72, 26, 14)),
    still('l’appareil photo', 'M4 28H30L37 14H63L70 28H96V88H4Z', ring(50, 57, 22, 11)),
    still(
      'le cadrage',
      'M6 6H40V18H18V40H6Z M60 6H94V40H82V18H60Z M6 60H18V82H40V94H6Z M82 60H94V94H60V82H82Z',
      disc(50, 50, 18),
    ),
  ],
  patrimoine: [
    still(
      'le portail',
      'M0 100V50A50 50 0 0 1 100 50V100H75V50A25 25 0 0 0 25 50V100Z',
      'M25 100V50A25 25 0 0 1 75 50V100Z',
    ),
    still('l’arcade', 'M8 100V52A17 17 0 0 1 42 52V100Z M58 100V52A17 17 0 0 1 92 52V100Z', box(0, 0, 100, 20)),
    still(
      'la colonne',
      `${box(8, 4, 84, 12)}M18 16H82L72 28H28Z${each([28, 44, 60], (x) => box(x, 28, 12, 56))}${box(16, 84, 68, 12)}`,
    ),
    still('les créneaux', 'M0 12H20V36H40V12H60V36H80V12H100V100H0Z', 'M34 100V72A16 16 0 0 1 66 72V100Z'),
    still(
      'la rosace',
      ring(50, 50, 49, 42) +
        each(
          [
            [50, 26],
            [74, 50],
            [50, 74],
            [26, 50],
          ] as const,
          ([x, y]) => disc(x, y, 15),
        ),
      disc(50, 50, 10),
    ),
  ],
  'spectacle-vivant': [
    free('les projecteurs', 'M0 0H100V30Z M0 0L100 70V100H70Z M0 0L30 100H0Z'),
    free('les gradins', `${tier(50, 38)}M38 100A12 12 0 0 1 62 100Z`, tier(29, 21)),
    still(
      'le masque',
      'M8 6H92V50A42 42 0 0 1 8 50Z',
      'M18 40a14 14 0 0 1 28 0zM54 40a14 14 0 0 1 28 0zM26 58h48a24 24 0 0 1-48 0z',
    ),
    still(
      'le rideau',
      'M0 0H100V100H82A110 110 0 0 1 62 20H38A110 110 0 0 1 18 100H0Z',
      each([0, 25, 50, 75], (x) => `M${x} 0h25v14a12.5 12.5 0 0 1-25 0z`),
    ),
    still(
      'le chapiteau',
      'M47 2H53V12L96 46V56H88V96H12V56H4V46L47 12Z',
      `M50 12L64 56H36Z${box(22, 56, 12, 40)}${box(66, 56, 12, 40)}`,
    ),
  ],
  'langues-et-ia': [
    free('la panse du b', `M0 0H50A50 50 0 0 1 50 100H0Z${hole(50, 50, 20)}`),
    free('l’arche du n', 'M0 0H50A50 50 0 0 1 100 50V100H70V50A20 20 0 0 0 30 50V100H0Z'),
    free('les guillemets', 'M30 10H50L25 50 50 90H30L5 50Z M75 10H95L70 50 95 90H75L50 50Z'),
    free(
      'la bulle',
      'M0 0H50A50 50 0 0 1 100 50A50 50 0 0 1 50 100A50 50 0 0 1 0 50Z',
      each([26, 50, 74], (x) => disc(x, 50, 8)),
    ),
    still('la virgule', `${disc(54, 36, 32)}M86 36A62 62 0 0 1 26 98V80A44 44 0 0 0 62 58Z`),
  ],
  'numerique-et-realite-etendue': [
    still('le cube', 'M0 25L50 50V100L0 75Z M50 0H100V25Z', 'M50 0L100 25 50 50 0 25Z M0 75L50 100H0Z M100 75V100H50Z'),
    still('le repère', 'M6 6H94V94H6Z M24 24V76H76V24Z', box(39, 39, 22, 22)),
    still('le casque', 'M4 18H96V82H68L58 66H42L32 82H4Z', box(15, 32, 28, 20) + box(57, 32, 28, 20)),
    free('le maillage', 'M0 0H50L25 50Z M50 0H100L75 50Z M25 50H75L50 100Z M0 50H25L0 100Z M75 50H100V100Z'),
    still(
      'la puce',
      box(20, 20, 60, 60) + each([26, 45, 64], (at) => box(at, 4, 10, 92) + box(4, at, 92, 10)),
      box(36, 36, 28, 28),
    ),
  ],
};
