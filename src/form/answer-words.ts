import type { FormFolder } from './form-folder.ts';
import type { Issue } from '#validation/issue.ts';
import { guessAmount, guessDate, readYear } from '#validation/typed-guesses.ts';
import { dayFirst } from '#validation/typed-values.ts';

/** The message of a field left empty, by its path without list indexes. */
const missing: Readonly<Record<string, string>> = {
  titre: 'Écrivez le titre du projet.',
  accroche: 'Écrivez le projet en une phrase, avec vos mots.',
  resume: 'Écrivez le résumé : deux ou trois phrases.',
  confirmation: 'Choisissez ce que le projet a obtenu.',
  secteurs: 'Choisissez au moins une filière.',
  lieux: 'Choisissez la commune dans la liste.',
  'lieux.commune': 'Choisissez la commune dans la liste.',
  'lieux.latitude': 'Écrivez la latitude, ou choisissez la commune dans la liste.',
  'lieux.longitude': 'Écrivez la longitude, ou choisissez la commune dans la liste.',
  'porteur.nom': 'Écrivez le nom du porteur, ou videz les autres champs.',
  'partenaires.nom': 'Écrivez le nom du partenaire, ou retirez-le.',
  phases: 'Choisissez ce que le projet a obtenu.',
  'phases.phase': 'Choisissez ce que le projet a obtenu.',
  'phases.statut': 'Choisissez ce que le projet a obtenu.',
  'phases.source': 'Cochez « ce que le projet a obtenu » sous la source qui le dit.',
  'laureats.nombre': 'Écrivez le nombre de lauréats, ou choisissez « Non précisé » comme source.',
  'laureats.source': 'Choisissez la source qui donne le nombre de lauréats, ou videz ce nombre.',
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
  nombre: { expected: 'un nombre entier, comme 2', remedy: 'laissez le champ vide si aucune source ne le donne' },
  extrait: { remedy: 'coupez-le par « […] », ou laissez le champ vide' },
  archive: { remedy: 'recopiez l’adresse depuis votre navigateur, ou laissez le champ vide' },
  site: { remedy: 'recopiez l’adresse depuis votre navigateur, ou laissez le champ vide' },
  source: { expected: 'une des sources de la fiche', remedy: 'choisissez-la dans la liste' },
};

/** Texts that replace those about Markdown in a form, whose field has buttons for it, by the code of the issue. */
const ofField: Partial<Record<Issue['code'], Partial<Pick<Issue, 'expected' | 'remedy'>>>> = {
  'address-bare': {
    expected: 'des mots, et leur adresse en lien',
    remedy: 'écrivez le nom du site à la place de l’adresse, sélectionnez-le, puis « Lien »',
  },
  footnote: { expected: 'des sources citées', remedy: 'effacez l’appel de note, puis « Citer une source »' },
  'link-unread': { remedy: 'sélectionnez les mots du lien, puis « Lien »' },
  'link-unsafe': { remedy: 'placez le curseur dans ces mots, puis « Lien » pour changer l’adresse' },
  'reference-unread': { remedy: 'citez à sa place la source qui le dit, par « Citer une source », ou effacez-le' },
  'sources-too-few': {
    expected: 'deux sources au moins, citées dans la balise',
    remedy: 'citez chaque source à côté de ce qu’elle dit, ou retirez la balise',
  },
};

const ofMail: Pick<Issue, 'remedy'> = {
  remedy: 'écrivez à sa place le nom du site où l’on écrit, sélectionnez-le, puis « Lien » pour l’adresse de sa page',
};

/** What a form says of an issue or of advice on the text instead of what the check says of the file. */
export const wordsOfField = ({ code, path, passage = '' }: Issue) =>
  path ? undefined : { ...ofField[code], ...(code === 'address-bare' && passage.includes('@') && ofMail) };

/** What an issue or advice received, without the calls of sources that it quotes, unless it is about one. */
export function withoutCalls(received: string): string {
  const bare = received.replace(/<Source\b(?:[^<>»]*>|[^<>»]*(?=… »))/g, '');
  return /«\s*»/.test(bare) ? received : bare;
}

const address: Pick<Issue, 'expected' | 'remedy'> = {
  expected: 'un nom de 80 signes au plus, en minuscules sans accent, chiffres et tirets, comme cite-digitale-2030',
  remedy: 'écrivez-le sous « Adresse de la page »',
};

/** A text as a sentence: with a capital, and a full stop if it ends with no sign. */
export const sentence = (text: string): string =>
  `${text.charAt(0).toLocaleUpperCase('fr')}${text.slice(1)}${/[.!?…]$/.test(text) ? '' : '.'}`;

/** The message when the title of a project has no letter or digit that an address may hold, or when no region is chosen. */
export const unnamedWords: Readonly<Record<FormFolder, string>> = {
  projets:
    'Écrivez un titre avec des lettres latines ou des chiffres, qui font l’adresse de la page : ajoutez-y par exemple le nom de la commune.',
  regions: 'Choisissez la région dans la liste.',
};

/** The message when a file already has this name, or has had it. */
export const takenWords: Readonly<Record<FormFolder, string>> = {
  projets:
    'Une fiche porte déjà ce nom, ou l’a porté. Si c’est le même projet, ouvrez sa page et suivez « Modifier cette fiche » ; sinon, changez ce nom.',
  regions: 'Cette région est déjà présentée : ouvrez sa page et suivez « Corriger cette présentation ».',
};

/** The same in a correction that changes the slug. */
export const renamedTakenWords =
  'Une autre fiche porte déjà ce nom, ou l’a porté : choisissez-en un autre. Si c’est le même projet, suivez « Retirer cette fiche ».';

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

/** What to write instead of a date or an amount, guessed from what was typed; `undefined` when nothing is. */
function guessWords(words: (typeof otherWords)[string], received: string): string | undefined {
  if (words === otherWords['montant']) {
    const amount = guessAmount(received);
    return amount === undefined ? undefined : `si c’est le montant exact, écrivez ${amount}`;
  }
  if (words !== otherWords['date']) return undefined;
  const [date, year] = [guessDate(received), readYear(received)];
  if (date) return `écrivez ${dayFirst(date)}`;
  return year && `écrivez ${year}, ou le mois si la source le donne`;
}

/** The message of an issue in a form: what is wrong and how to correct it, in one to three sentences. */
export function answerWords(issue: Issue): string {
  const asking = askingWords(issue);
  if (asking) return asking;
  if (issue.code === 'date-future') return 'Écrivez une date qui ne vient pas après aujourd’hui.';
  const ofText = wordsOfField(issue);
  const ofFile = /^(amount-unit|invisible-character)$/.test(issue.code)
    ? undefined
    : otherWords[keysOf(issue).at(-1) ?? ''];
  const ofForm = issue.code === 'file-name' ? address : ofFile;
  const guess = ofForm && guessWords(ofForm, issue.received);
  const words = { ...issue, ...ofText, ...ofForm, ...(guess && { remedy: guess }) };
  const isPlain = issue.isPlain && !ofForm?.remedy;
  const isMissing = issue.code === 'field-missing';
  // A text that is too long is visible in the form, and its length is in the message: do not repeat it.
  const isCounted = issue.code === 'text-too-long';
  return [
    `${isCounted ? '' : 'Il faut '}${words.expected}`,
    ...(isCounted || isMissing ? [] : [`Reçu : ${withoutCalls(issue.received)}`]),
    ...(isPlain || isMissing ? [] : [words.remedy]),
  ]
    .map(sentence)
    .join(' ');
}
