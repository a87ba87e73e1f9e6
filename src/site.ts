/** The name of the site, and the settings of a deployment, read from the environment. */

const environment = globalThis.process?.env ?? {};

/** An environment variable, or `undefined` when it is missing or empty. */
function setting(name: string): string | undefined {
  return environment[name]?.trim() || undefined;
}

/** Whether a setting is `1`, rather than missing. Throws, in French, when it has another value. */
function isOn(name: string, purpose: string): boolean {
  const asked = setting(name);
  if (asked === undefined || asked === '1') return asked === '1';
  throw new Error(
    `${name}=${asked} n’est pas une valeur connue. Écrivez ${name}=1 pour ${purpose}, ou retirez ${name}.`,
  );
}

/** Name of the site. */
export const siteName = 'Pôles créatifs';

/** Description of the site, in one French sentence. */
export const siteDescription =
  'Les lauréats des « Pôles territoriaux d’industries culturelles et créatives » de France 2030, région par région, fait par fait, source par source.';

/** Origin of the published site, without a path (`SITE_URL`). */
export const origin = readOrigin(setting('SITE_URL') ?? 'http://localhost:4321');

/** The origin in a `SITE_URL`. Throws, in French, when it has no scheme, or a path, which is for `BASE_PATH`. */
export function readOrigin(asked: string): string {
  const { origin, href } = URL.canParse(asked) ? new URL(asked) : {};
  if (/^https?:/.test(href ?? '') && href === `${origin}/`) return `${origin}`;
  const [, scheme = 'https://', host = 'exemple.fr', path] =
    /^(?:(https?:\/\/)|\w+:\/\/)?(?:[^/?#]*@)?([^/?#\s]+)(?:\/+([^/?#]+(?:\/+[^/?#]+)*))?/i.exec(asked) ?? [];
  const remedy = `SITE_URL=${scheme}${host}${path ? ` et BASE_PATH=/${path}/` : ''}`;
  throw new Error(
    `SITE_URL=${asked} n’est pas l’origine d’un site (https:// et un nom, sans chemin). Écrivez ${remedy}.`,
  );
}

/** Path of the published site, with a slash at both ends (`BASE_PATH`). */
export const base = `/${setting('BASE_PATH') ?? ''}/`.replace(/\/{2,}/g, '/');

/**
 * Address of the source repository as people visit it, without `.git` or a last slash (`REPOSITORY_URL`, or else
 * `GITHUB_REPOSITORY`). `undefined`: the links that need it are absent.
 */
export const repositoryUrl = (
  setting('REPOSITORY_URL') ??
  (setting('GITHUB_REPOSITORY') ? `https://github.com/${setting('GITHUB_REPOSITORY')}` : undefined)
)?.replace(/\/*(?:\.git)?\/*$/, '');

/** E-mail address for corrections and requests, or `undefined` (`CONTACT_EMAIL`). */
export const contactEmail = setting('CONTACT_EMAIL');

/**
 * Publisher, publication director and host, known only when the site is deployed (`LEGAL_…`). Pages show that an
 * `undefined` one is missing.
 */
export const legal = {
  publisher: setting('LEGAL_PUBLISHER'),
  director: setting('LEGAL_DIRECTOR'),
  host: setting('LEGAL_HOST'),
};

/** Settings that a published site needs, with what each of them is, in French. */
const neededToPublish: readonly (readonly [name: string, meaning: string])[] = [
  ['CONTACT_EMAIL', 'l’adresse électronique où l’on vous écrit'],
  ['LEGAL_PUBLISHER', 'l’éditeur du site'],
  ['LEGAL_DIRECTOR', 'la personne qui dirige la publication'],
  ['LEGAL_HOST', 'l’hébergeur, avec son adresse et son téléphone'],
];

/**
 * Checks that a site built to be published (`PUBLISH=1`) says who answers for it and how to reach them. Throws, in
 * French, with every setting that is missing, or when `PUBLISH` has another value.
 */
export function checkPublication(): void {
  if (!isOn('PUBLISH', 'publier')) return;
  const missing = neededToPublish.filter(([name]) => setting(name) === undefined);
  if (missing.length === 0) return;
  throw new Error(
    [
      'PUBLISH=1 : le site ne peut pas être publié sans dire qui en répond et comment lui écrire. Il manque :',
      ...missing.map(([name, meaning]) => `- ${name} : ${meaning}`),
      'Sur GitHub, ajoutez-les dans « Settings › Secrets and variables › Actions › Variables » du dépôt.',
      `Ailleurs, écrivez-les avant la commande : ${missing.map(([name]) => `${name}="…" `).join('')}PUBLISH=1 npm run build`,
    ].join('\n'),
  );
}

/** Parent folder of `content/`, from the project’s root (`CONTENT_ROOT`): tests build the site from other content. */
export const contentRoot = setting('CONTENT_ROOT') ?? '.';

/** Folder of the built site, from the project’s root (`OUT_DIR`): a link to its current version (`scripts/lib/versions.ts`). */
export const outDir = setting('OUT_DIR') ?? 'dist';

/** Whether the build adds compressed copies of its files, for hosts that serve them (`COMPRESS=1`). */
export const addsCompressedCopies = isOn('COMPRESS', 'ajouter des copies compressées');

/** Licences, as SPDX codes with the addresses of their texts. */
export const licences = {
  code: { code: 'MIT', name: 'MIT', url: 'https://opensource.org/license/mit' },
  data: {
    code: 'etalab-2.0',
    name: 'Licence Ouverte 2.0',
    url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  },
} as const;

/** The State’s announcement of the laureates: the official page that the footer links to. */
export const officialUrl =
  'https://www.gouvernement.fr/actualite/france-2030-annonce-des-25-laureats-de-l-appel-a-manifestation-d-interet-poles-territoriaux-d-1';

const baseMaps: Readonly<Record<string, { address: string; label: string; owner: string; attribution: string }>> = {
  // https://geoservices.ign.fr/documentation/services/services-geoplateforme/diffusion: WMTS, without a key.
  ign: {
    address:
      'https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
    label: 'Fond de plan IGN',
    owner: 'l’IGN (data.geopf.fr)',
    attribution: 'Fond de plan : © IGN, Géoplateforme',
  },
};

/**
 * The base map that a person may ask for (`BASE_MAP`): `ign`, or the address of other tiles, with `{z}`, `{x}` and
 * `{y}`. `undefined` when none is configured: the site then sends no request to others. Throws on any other value.
 */
export const baseMap = baseMapOf(setting('BASE_MAP'));

function baseMapOf(asked: string | undefined) {
  if (asked === undefined) return undefined;
  const known = baseMaps[asked];
  if (known) return known;
  const isTemplate = /^https?:\/\/.+/.test(asked) && ['{z}', '{x}', '{y}'].every((part) => asked.includes(part));
  if (!isTemplate)
    throw new Error(
      `BASE_MAP=${asked} n’est ni « ign » ni une adresse de tuiles (https://…, avec {z}, {x} et {y}). Corrigez-la, ou retirez BASE_MAP : le site n’aura pas de fond de carte.`,
    );
  const { host } = new URL(asked);
  return { address: asked, label: 'Fond de plan', owner: host, attribution: `Fond de plan : ${host}` };
}
