import type { Issue } from '#validation/issue.ts';
import { readYear } from '#validation/year-in-words.ts';

/** The message of a field left empty, by its path without list indexes. */
const missing: Readonly<Record<string, string>> = {
  titre: 'Écrivez le nom du projet.',
  accroche: 'Écrivez le projet en une phrase, avec vos mots.',
  resume: 'Écrivez le résumé : deux ou trois phrases.',
  confirmation: 'Choisissez ce que le projet a obtenu.',
  secteurs: 'Choisissez au moins une filière.',
  lieux: 'Choisissez la commune d’au moins un lieu.',
  'lieux.commune': 'Choisissez la commune dans la liste.',
  'lieux.latitude': 'Écrivez la latitude, ou choisissez la commune dans la liste.',
  'lieux.longitude': 'Écrivez la longitude, ou choisissez la commune dans la liste.',
  'porteur.nom': 'Écrivez le nom du porteur, ou videz les autres champs.',
  'partenaires.nom': 'Écrivez le nom du partenaire, ou retirez-le.',
  phases: 'Choisissez ce que le projet a obtenu.',
  'phases.phase': 'Choisissez ce que le projet a obtenu.',
  'phases.statut': 'Choisissez ce que le projet a obtenu.',
  'phases.source': 'Cochez « ce que le projet a obtenu » sous la source qui le dit.',
  'sources.id': 'Écrivez qui publie le document.',
  sources: 'Ajoutez au moins une source.',
  'sources.titre': 'Écrivez le titre du document.',
  'sources.editeur': 'Écrivez qui publie le document.',
  'sources.url': 'Écrivez l’adresse du document, qui commence par https://.',
  'sources.consultee_le': 'Écrivez le jour où vous avez lu le document.',
};

/** Texts that replace those about files (codes, quotes, lines) in a form, by the last key of the path. */
const otherWords: Readonly<Record<string, Partial<Pick<Issue, 'expected' | 'remedy'>>>> = {
  commune: {
    expected: 'une commune d’aujourd’hui, ou son code INSEE de cinq signes, comme 59512',
    remedy: 'choisissez-la dans la liste ; le code INSEE n’est pas le code postal',
  },
  date: {
    expected: 'une date qui existe, comme 26/10/2023, 10/2023 ou 2023',
    remedy: 'laissez le champ vide si la date est inconnue',
  },
  montant: {
    expected: 'un nombre, comme 100 000',
    remedy: 'laissez le champ vide si le montant est inconnu',
  },
  montant_nature: { expected: 'un montant', remedy: 'écrivez-le, ou choisissez « Non précisé »' },
  extrait: { remedy: 'coupez-le par « […] », ou laissez le champ vide' },
  archive: { remedy: 'recopiez l’adresse depuis votre navigateur, ou laissez le champ vide' },
  site: { remedy: 'recopiez l’adresse depuis votre navigateur, ou laissez le champ vide' },
  source: { expected: 'une des sources de la fiche', remedy: 'choisissez-la dans la liste' },
};

const address: Pick<Issue, 'expected' | 'remedy'> = {
  expected: 'un nom de 80 signes au plus, en minuscules sans accent, chiffres et tirets, comme cite-digitale-2030',
  remedy: 'écrivez-le sous « Adresse de la page »',
};

const sentence = (text: string) =>
  `${text.charAt(0).toLocaleUpperCase('fr')}${text.slice(1)}${/[.!?…]$/.test(text) ? '' : '.'}`;

/** The message when the title has no letter or digit that an address may hold. */
export const unnamedWords =
  'Écrivez un titre avec des lettres latines ou des chiffres, qui font l’adresse de la page : ajoutez-y par exemple le nom de la commune.';

/** The message when a project already has this slug. */
export const takenWords =
  'Une fiche porte déjà ce nom. Si c’est le même projet, ouvrez sa page et suivez « Modifier cette fiche » ; sinon, changez ce nom.';

/** The messages when another file already has the same title, or the same lead organisation and place. */
const takenByCode: Partial<Record<Issue['code'], string>> = {
  'title-taken':
    'Une fiche porte déjà ce titre, accents et majuscules mis à part. Si c’est le même projet, ouvrez sa page et suivez « Modifier cette fiche » ; sinon, complétez le titre par ce qui le distingue.',
  'project-taken':
    'Ce porteur a déjà une fiche pour ce lieu. Si c’est le même projet, ouvrez sa page et suivez « Modifier cette fiche » ; sinon, nommez le lieu de chacun.',
};

const keysOf = ({ path }: Issue) => path?.filter((key) => typeof key === 'string') ?? [];

/** The message that already names its field, or `undefined` when this issue has none. */
function askingWords(issue: Issue): string | undefined {
  const { code, path } = issue;
  if (takenByCode[code]) return takenByCode[code];
  if (code === 'body-empty') return 'Écrivez le texte de la page, avec ses sources.';
  if (code === 'source-unknown' && !path)
    return `Le texte cite une source qui n’est plus là, ${issue.received} : citez-en une autre, ou retirez l’appel.`;
  return code === 'field-missing' || code === 'text-empty' ? missing[keysOf(issue).join('.')] : undefined;
}

/** Whether the message of an issue names the answer that it is about. */
export const isNamed = (issue: Issue): boolean => askingWords(issue) !== undefined;

/** The names of the answers that hold words, by the first key of their path. */
const names: Readonly<Record<string, string>> = {
  titre: 'Titre',
  accroche: 'Accroche',
  resume: 'Résumé',
  porteur: 'Porteur',
  partenaires: 'Partenaire',
  lieux: 'Lieu',
  inconnues: 'Ce que vos sources ne disent pas, ligne',
};

/** The name of an answer, with its number when there may be several: « Partenaire 2 ». */
const placeOf = ([key, index]: readonly PropertyKey[]) =>
  [names[String(key)], ...(typeof index === 'number' ? [index + 1] : [])].join(' ');

/** Advice as a form words it; `undefined` when a form has no remedy for it. `line`: of the body, from 1. */
export function adviceWords({ code, path, received, remedy }: Issue, line?: number): string | undefined {
  if (code === 'body-unsourced')
    return 'Le texte ne cite aucune source : placez le curseur après un fait, puis « Citer ».';
  if (code === 'source-unused')
    return `Rien ne s’appuie sur la source ${Number(path?.[1]) + 1} : citez-la dans le texte, ou cochez ce qu’elle dit.`;
  if (code === 'evidence-unused') return `${sentence(received)} Décochez-le sous ses sources, ou ajoutez ce fait.`;
  if (code === 'unknowns-in-text')
    return 'Le texte dit ce qui manque : écrivez-le plutôt sous lui, dans « Ce que vos sources ne disent pas ».';
  if (code === 'fact-unsourced') return sentence(`${received} : cochez, sous chaque document, ce qu’il dit`);
  if (code === 'fact-denied')
    return `${sentence(received.replace(/, alors.*/, ''))} Or la fiche donne ce fait : retirez cette phrase, ou dites ce qui reste inconnu.`;
  if (code === 'fact-replaced')
    return `${path ? placeOf(path) : 'Le texte'} : ${received} y est encore, que votre correction remplace. ${sentence(remedy)}`;
  if (/^(?:name|partner)-/.test(code)) return `${sentence(received)} ${sentence(remedy)}`;
  if (path && /^(?:mark|typing)-/.test(code)) return `${placeOf(path)} : ${received}. ${sentence(remedy)}`;
  return line === undefined ? undefined : `Ligne ${line} du texte : ${received}. ${sentence(remedy)}`;
}

/** The message of an issue in a form: what is wrong and how to correct it, in one to three sentences. */
export function answerWords(issue: Issue): string {
  const asking = askingWords(issue);
  if (asking) return asking;
  if (issue.code === 'date-future') return 'Écrivez une date qui ne vient pas après aujourd’hui.';
  const ofFile = /^(amount-unit|invisible-character)$/.test(issue.code)
    ? undefined
    : otherWords[keysOf(issue).at(-1) ?? ''];
  const ofForm = issue.code === 'file-name' ? address : ofFile;
  const year = ofForm === otherWords['date'] ? readYear(issue.received) : undefined;
  const words = { ...issue, ...ofForm, ...(year && { remedy: `écrivez ${year}, ou le mois si la source le donne` }) };
  const isPlain = issue.isPlain && !ofForm?.remedy;
  const isMissing = issue.code === 'field-missing';
  // A text that is too long is visible in the form, and its length is in the message: do not repeat it.
  const isCounted = issue.code === 'text-too-long';
  return [
    `${isCounted ? '' : 'Il faut '}${words.expected}`,
    ...(isCounted || isMissing ? [] : [`Reçu : ${issue.received}`]),
    ...(isPlain || isMissing ? [] : [words.remedy]),
  ]
    .map(sentence)
    .join(' ');
}
