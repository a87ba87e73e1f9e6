import { amountNatureLabels } from '#text/amount.ts';
import { type Issue, quote } from '#validation/issue.ts';
import { sentence, withoutCalls, wordsOfField } from './answer-words.ts';

/** The names of the answers that hold words, by the first key of their path. */
const names: Readonly<Record<string, string>> = {
  titre: 'Titre',
  accroche: 'Accroche',
  resume: 'Résumé',
  porteur: 'Porteur',
  partenaires: 'Partenaire',
  lieux: 'Lieu',
  inconnues: 'Ce que vos sources ne disent pas, ligne',
  sources: 'Source',
};

/** The name of an answer, with its number when there may be several: « Partenaire 2 ». */
const placeOf = ([key, index]: readonly PropertyKey[]) =>
  [names[String(key)], ...(typeof index === 'number' ? [index + 1] : [])].join(' ');

/** Advice on an amount that is typed as a ceiling, whose nature is not chosen. */
export const ceilingWords = (typed: string): string =>
  `${quote(typed)} semble un plafond : choisissez « ${amountNatureLabels['plafond-possible']} » sous ce montant.`;

/** Advice as a form words it; `undefined` when a form has no remedy for it. */
export function adviceWords(issue: Issue): string | undefined {
  const { code, path } = issue;
  const received = withoutCalls(issue.received);
  const { remedy } = { ...issue, ...wordsOfField(issue) };
  if (code === 'body-unsourced')
    return 'Le texte ne cite aucune source : placez le curseur après un fait, puis « Citer une source ».';
  if (code === 'example-left')
    return `${sentence(received)} Remplacez-les par ce que disent vos sources, ou effacez-les.`;
  if (code === 'source-unused')
    return `Rien ne s’appuie sur la source ${Number(path?.[1]) + 1} : citez-la dans le texte, ou cochez ce qu’elle dit.`;
  if (code === 'evidence-unused') return `${sentence(received)} Décochez-le sous ses sources, ou ajoutez ce fait.`;
  if (code === 'unknowns-in-text')
    return 'Le texte dit ce qui manque : écrivez-le plutôt sous lui, dans « Ce que vos sources ne disent pas ».';
  if (code === 'fact-unsourced') return sentence(`${received} : cochez, sous chaque document, ce qu’il dit`);
  if (code === 'fact-denied')
    return `${sentence(received.replace(/, alors.*/, ''))} Or la fiche donne ce fait : retirez cette phrase, ou dites ce qui reste inconnu.`;
  if (code === 'fact-replaced')
    return `${path ? placeOf(path) : 'Texte'} : ${received} y est encore, que votre correction remplace. ${sentence(remedy)}`;
  if (/^(?:name|partner|place)-/.test(code)) return `${sentence(received)} ${sentence(remedy)}`;
  if (code === 'copied-words')
    return `${path ? placeOf(path) : 'Texte'} : ${sentence(received)} Dites-le avec vos mots, ou citez-le entre guillemets.`;
  if (path && !/^(?:mark|page|phone|typing)-/.test(code)) return undefined;
  return `${path ? placeOf(path) : 'Texte'} : ${received}. ${sentence(remedy)}`;
}
